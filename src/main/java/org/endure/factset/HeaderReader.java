package org.endure.factset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Alliance;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.State;
import org.endure.fact.TimeSpan;
import org.endure.factset.FactSetHeader.FileName;
import org.endure.files.PathText;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what a fact set says before its facts: alliance, period, leaders, baselines, bibliography, states. */
final class HeaderReader {

    private static final FactType ALLIANCE = FactType.named("Alliance");
    private static final Set<String> ESSENTIAL = Set.of("essential", "needed");

    private final Faults faults;
    private final YamlNode.Mapping root;
    private final String folder;
    private final Map<String, YamlNode.Scalar> members = new LinkedHashMap<>();

    HeaderReader(Faults faults, YamlNode.Mapping root, String folder) {
        this.faults = faults;
        this.root = root;
        this.folder = folder;
    }

    FactSetHeader read() {
        YamlNode.Mapping block = alliance();
        if (block != null) {
            readMembers(block);
        }
        StatesReader named = new StatesReader(faults, root);
        Map<String, State> states = named.states(members);
        Set<String> declared = new LinkedHashSet<>(members.keySet());
        declared.addAll(states.keySet());
        ValueReader values = new ValueReader(faults, null, null);
        int before = faults.errors();
        List<FileName> bibliographies = fileNames("bibliography", "[sources.bib]", false);
        boolean allNamed = faults.errors() == before;
        TimeSpan span = period(values);
        if (span != null) {
            members.forEach((code, at) -> checkThere(code, at, span));
        }
        Alliance alliance = block == null ? null : alliance(block, values);
        Set<String> essential = block == null ? null : essential(block);
        ScopeReader scope = new ScopeReader(faults, root);
        return new FactSetHeader(
                alliance,
                EssentialMembers.of(members.keySet(), alliance == null ? null : alliance.leader(), essential),
                span,
                scope.evidenceSince(),
                scope.searched(),
                leaders(),
                List.copyOf(states.values()),
                members.isEmpty() ? null : declared,
                fileNames("baseline", "[2009-2016.yaml]", true),
                bibliographies,
                allNamed);
    }

    private YamlNode.@Nullable Mapping alliance() {
        YamlNode node = root.get("alliance");
        if (node instanceof YamlNode.Mapping block) {
            return block;
        }
        if (node == null) {
            faults.error(
                    "missing-key",
                    root.place(),
                    "The key \"alliance\" is missing.",
                    "Add alliance: with id, name and members.");
        } else {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "\"alliance\" must hold keys, but here stands %s.".formatted(node.what()),
                    "Write id, name and members below it, indented.");
        }
        return null;
    }

    private void readMembers(YamlNode.Mapping alliance) {
        YamlNode node = alliance.get("members");
        if (node == null) {
            faults.error(
                    "missing-attribute",
                    alliance.place(),
                    "The alliance lacks \"members\".",
                    "Write members: [USA, JPN].");
            return;
        }
        for (YamlNode item : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
            if (item instanceof YamlNode.Scalar code
                    && members.putIfAbsent(StateTable.canonical(code.text()), code) != null) {
                faults.error(
                        "duplicate-member",
                        code.place(),
                        "The member %s is named twice.".formatted(Faults.quoted(code.text())),
                        "Take one out.");
            }
        }
        if (members.size() < 2) {
            faults.error(
                    "too-few-members",
                    node.place(),
                    "An alliance has two members or more, but here %s named."
                            .formatted(members.isEmpty() ? "none is" : "one is"),
                    "Write members: [USA, JPN].");
        }
    }

    private @Nullable Alliance alliance(YamlNode.Mapping block, ValueReader values) {
        int before = faults.errors();
        List<Attribute> attributes = ALLIANCE.attributes().stream()
                .map(attribute -> attribute.name().equals("memberCount") ? attribute.optional() : attribute)
                .toList();
        Map<String, Object> read =
                new HashMap<>(new BlockReader(faults, values).read(block, "the alliance", attributes, ESSENTIAL));
        if (block.get("leader") instanceof YamlNode.Scalar leader
                && !leader.text().equals(FactType.UNKNOWN)) {
            checkMember(leader);
        }
        if (read.get("memberCount") instanceof Integer count && count < members.size()) {
            YamlNode at = block.get("memberCount");
            faults.error(
                    "out-of-range",
                    at == null ? block.place() : at.place(),
                    "\"memberCount\" is %d, but %s named."
                            .formatted(
                                    count, Count.of(members.size(), "member") + (members.size() == 1 ? " is" : " are")),
                    null);
        }
        read.putIfAbsent("memberCount", members.size());
        return faults.errors() > before || members.size() < 2 ? null : (Alliance) ALLIANCE.fact(read);
    }

    /** The members named as essential; null if none are. {@code needed} is the key's name in older files. */
    private @Nullable Set<String> essential(YamlNode.Mapping alliance) {
        YamlNode node = alliance.get("essential") == null ? alliance.get("needed") : alliance.get("essential");
        if (node == null) {
            return null;
        }
        Set<String> essential = new LinkedHashSet<>();
        for (YamlNode item : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
            if (item instanceof YamlNode.Scalar code) {
                checkMember(code);
                essential.add(StateTable.canonical(code.text()));
            } else {
                faults.error(
                        "wrong-kind",
                        item.place(),
                        "A member is expected, but here stands %s.".formatted(item.what()),
                        "Write essential: [USA].");
            }
        }
        return essential;
    }

    private boolean checkMember(YamlNode.Scalar code) {
        if (members.containsKey(StateTable.canonical(code.text()))) {
            return true;
        }
        faults.error(
                "not-a-member",
                code.place(),
                "%s is not a member of the alliance.".formatted(Faults.quoted(code.text())),
                members.isEmpty() ? null : Spelling.advice(code.text(), members.keySet()));
        return false;
    }

    /** Warns of a member that was no state in the period. */
    private void checkThere(String code, YamlNode.Scalar at, TimeSpan span) {
        StateTable.find(code)
                .filter(each -> span.to().getYear() < each.first()
                        || !each.wasThere(span.from().getYear()) && span.from().getYear() > each.last())
                .ifPresent(each -> faults.warning(
                        "state-not-there",
                        at.place(),
                        "%s was a state from %d to %d, not in %s (Correlates of War, v2016)."
                                .formatted(each.name(), each.first(), each.last(), span.label()),
                        StateTable.named(at.text(), span.from().getYear())
                                .filter(other -> !other.equals(each))
                                .map(other -> Advice.replace(
                                        "Write %s for %s.".formatted(other.code(), other.name()),
                                        at.text(),
                                        other.code()))
                                .orElse(null)));
    }

    private @Nullable TimeSpan period(ValueReader values) {
        YamlNode node = root.get("period");
        if (node instanceof YamlNode.Scalar text) {
            return values.time(text);
        }
        if (node == null) {
            faults.error("missing-key", root.place(), "The key \"period\" is missing.", "Add period: 2017/2018.");
        } else {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "\"period\" takes one value, but here stands %s.".formatted(node.what()),
                    "Write period: 2017/2018.");
        }
        return null;
    }

    private Map<String, String> leaders() {
        Map<String, String> leaders = new TreeMap<>();
        for (YamlNode.Pair pair : StatesReader.block(root, faults, "leaders", "leaders: {USA: Donald Trump}")) {
            if (checkMember(pair.key()) && pair.value() instanceof YamlNode.Scalar name && !name.isEmpty()) {
                leaders.put(StateTable.canonical(pair.key().text()), name.text().strip());
            } else if (!(pair.value() instanceof YamlNode.Scalar)) {
                faults.error(
                        "wrong-kind",
                        pair.value().place(),
                        "The name of a leader is expected, but here stands %s."
                                .formatted(pair.value().what()),
                        null);
            }
        }
        return leaders;
    }

    private List<FileName> fileNames(String key, String example, boolean required) {
        YamlNode.Pair pair = root.pair(key);
        if (pair == null || pair.value().isEmpty()) {
            if (required) {
                faults.error(
                        "missing-key",
                        pair == null ? root.place() : pair.key().place(),
                        "The key %s %s.".formatted(Faults.quoted(key), pair == null ? "is missing" : "has no value"),
                        "Name the fact sets of earlier periods, %s: %s, or write %s: [] if there are none on purpose."
                                .formatted(key, example, key));
            }
            return List.of();
        }
        List<YamlNode> items = pair.value() instanceof YamlNode.Sequence list ? list.items() : List.of(pair.value());
        List<FileName> names = new ArrayList<>();
        for (YamlNode item : items) {
            if (!(item instanceof YamlNode.Scalar name) || name.isEmpty()) {
                faults.error(
                        "wrong-kind",
                        item.place(),
                        "The name of a file is expected, but here stands %s.".formatted(item.what()),
                        "Write %s: %s.".formatted(key, example));
            } else if (!PathText.staysInside(name.text())) {
                faults.error(
                        "path-leads-out",
                        name.place(),
                        "The path %s leads out of the folder of this fact set.".formatted(Faults.quoted(name.text())),
                        "Put the file next to the fact set and name it without folders.");
            } else {
                names.add(
                        new FileName(PathText.join(folder, PathText.normal(name.text())), name.place(), faults.text()));
            }
        }
        return names;
    }
}
