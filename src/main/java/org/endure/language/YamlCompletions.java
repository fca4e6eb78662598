package org.endure.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Direction;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.Outcome;
import org.endure.factset.StateTable;
import org.endure.files.PathText;
import org.endure.language.Symbol.Kind;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.MechanismRole;
import org.endure.theory.TheoryKeys;
import org.jspecify.annotations.Nullable;

/** What can be written at a place in a YAML file. */
final class YamlCompletions {

    private final ProjectSnapshot snapshot;
    private final FileKind kind;
    private final String file;
    private final YamlPlace place;
    private final List<Completion> found = new ArrayList<>();

    YamlCompletions(ProjectSnapshot snapshot, FileKind kind, SourceText text, SourcePosition at) {
        this.snapshot = snapshot;
        this.kind = kind;
        this.file = PathText.normal(at.file());
        this.place = YamlPlace.of(text, at.line(), at.column());
    }

    /** All that can be written, what begins like the word at the place first. */
    List<Completion> all() {
        String top = place.path().isEmpty() ? "" : place.path().get(0);
        if (top.isEmpty()) {
            topKeys();
        } else if (kind == FileKind.FACTS) {
            factSet(top);
        } else if (kind == FileKind.SCENARIO) {
            scenario(top);
        } else if (kind == FileKind.TESTS) {
            test();
        } else if (kind == FileKind.THEORY) {
            theory(top);
        }
        return found.stream()
                .sorted(Comparator.comparing((Completion each) -> !each.label().startsWith(place.begun())))
                .toList();
    }

    private void topKeys() {
        YamlKeys.of(kind).forEach((key, meaning) -> key(key, Kind.KEY, meaning));
    }

    private void factSet(String top) {
        switch (top) {
            case "alliance" -> block(FactType.named("Alliance").attributes(), Map.of());
            case "searched" -> searched();
            case "leaders", "states" -> states();
            case "baseline" -> named(".yaml");
            case "bibliography" -> named(".bib");
            case "sources" -> {
                if (place.path().size() > 1) {
                    block(FactType.named("CitedSource").attributes(), Map.of());
                } else {
                    keys().forEach(each -> key(each, Kind.SOURCE, ""));
                }
            }
            case "facts" -> fact();
            default -> {}
        }
    }

    private void scenario(String top) {
        switch (top) {
            case "base" -> named(".yaml");
            case "add" -> fact();
            case "remove", "change" -> {
                if (place.path().contains("set")) {
                    attributes(type(), Map.of());
                } else {
                    attributes(null, Map.of("set", "the attributes to change, with their new values"));
                }
            }
            default -> {}
        }
    }

    private void theory(String top) {
        switch (top) {
            case "mechanisms", "findings" -> theoryBlock(TheoryKeys.MECHANISM);
            case "titles" -> theoryBlock(TheoryKeys.TITLE);
            case "expected" -> theoryBlock(TheoryKeys.EXPECTED);
            default -> {}
        }
    }

    private void theoryBlock(Map<String, String> keys) {
        switch (place.key() == null ? "" : place.key()) {
            case "" -> {
                keys.forEach((key, meaning) -> {
                    if (!place.siblings().containsKey(key)) {
                        key(key, Kind.KEY, meaning);
                    }
                });
            }
            case "role" -> constants(MechanismRole.class);
            case "direction" -> constants(Direction.class);
            case "verdict" -> constants(Outcome.class);
            default -> {}
        }
    }

    private void constants(Class<? extends Enum<?>> type) {
        for (Enum<?> each : type.getEnumConstants()) {
            add(each.name(), Kind.CONSTANT, Meanings.constant(type, each.name()));
        }
    }

    private void test() {
        String key = place.key();
        snapshot.rules().ifPresent(rules -> {
            switch (key == null ? "" : key) {
                case "fired", "silent" -> rules.rules().forEach(each -> add(each.id(), Kind.RULE, each.name()));
                case "present", "absent" -> mechanisms();
                default -> {}
            }
        });
    }

    private void fact() {
        if (place.path().contains("sources") || place.path().contains("via")) {
            citation();
        } else {
            attributes(type(), Map.of("type", "the type of the fact"));
        }
    }

    private void citation() {
        String key = place.key();
        if (key == null || key.equals("cite") || !place.inBraces()) {
            keys().forEach(each -> add(each, Kind.SOURCE, ""));
        }
        if (key == null) {
            key("cite", Kind.KEY, "the citation key");
            key("at", Kind.KEY, "the place in the source");
        }
    }

    private @Nullable FactType type() {
        return Optional.ofNullable(place.siblings().get("type"))
                .flatMap(name -> snapshot.vocabulary().observation(name))
                .orElse(null);
    }

    private void attributes(@Nullable FactType type, Map<String, String> more) {
        List<Attribute> all = new ArrayList<>(type == null ? List.of() : type.attributes());
        all.addAll(FactType.accountAttributes());
        block(all, more);
    }

    /** Keys of a block that are not yet there, or values of the key at whose value the place is. */
    private void block(List<Attribute> attributes, Map<String, String> more) {
        String key = place.key();
        if (key == null) {
            Map<String, String> keys = new LinkedHashMap<>(more);
            attributes.forEach(each -> keys.put(each.name(), each.meaning()));
            keys.keySet().removeAll(place.siblings().keySet());
            keys.forEach((name, meaning) -> key(name, Kind.ATTRIBUTE, meaning));
        } else if (key.equals("type") && more.containsKey("type") || key.equals("type") && more.containsKey("set")) {
            snapshot.vocabulary().observations().forEach((name, type) -> add(name, Kind.TYPE, type.meaning()));
        } else if (key.equals("id")) {
            snapshot.index().reach(file).stream()
                    .flatMap(each -> snapshot.index().in(each).stream())
                    .filter(each -> kind == FileKind.SCENARIO && each.definition())
                    .filter(each -> each.symbol().kind() == Kind.FACT)
                    .forEach(each -> add(each.symbol().name(), Kind.FACT, each.file()));
        } else {
            attributes.stream().filter(each -> each.name().equals(key)).forEach(this::values);
        }
    }

    private void values(Attribute attribute) {
        if (attribute.constants() != null) {
            for (String each : attribute.domain()) {
                add(each, Kind.CONSTANT, Meanings.constant(attribute.constants(), each));
            }
        } else if (attribute.state()
                || attribute.name().equals("members")
                || attribute.name().equals("leader")) {
            states();
        } else if (attribute.kind() == ValueKind.CITATION || attribute.kind() == ValueKind.CITATIONS) {
            citation();
        }
    }

    /** The states that the file names, and those of the table of states. */
    private void states() {
        Map<String, String> all = new TreeMap<>();
        snapshot.index().reach(file).stream()
                .flatMap(each -> snapshot.index().in(each).stream())
                .filter(each -> each.symbol().kind() == Kind.STATE)
                .filter(each -> each.definition()
                        || StateTable.nameOf(each.symbol().name()).isPresent())
                .map(each -> each.symbol().name())
                .forEach(code -> all.put(code, StateTable.nameOf(code).orElse("")));
        all.forEach((code, name) -> add(code, Kind.STATE, name));
        StateTable.codes().stream()
                .filter(code -> !all.containsKey(code))
                .forEach(code -> add(code, Kind.STATE, StateTable.nameOf(code).orElse("")));
    }

    private void mechanisms() {
        snapshot.rules()
                .ifPresent(rules -> rules.mechanisms().forEach(each -> add(each.code(), Kind.MECHANISM, each.title())));
    }

    /** What a coder can have looked for: mechanisms, families of them, or all. */
    private void searched() {
        mechanisms();
        snapshot.rules().stream()
                .flatMap(rules -> rules.mechanisms().stream())
                .map(MechanismDefinition::family)
                .distinct()
                .filter(family -> found.stream().noneMatch(each -> each.label().equals(family)))
                .toList()
                .forEach(family -> add(family, Kind.MECHANISM, "all of this family"));
        add("all", Kind.MECHANISM, "all mechanisms");
    }

    /** The citation keys of the bibliographies that the file knows. */
    private List<String> keys() {
        return snapshot.index().reach(file).stream()
                .flatMap(each -> snapshot.index().in(each).stream())
                .filter(each -> each.definition() && each.symbol().kind() == Kind.SOURCE)
                .map(each -> each.symbol().name())
                .distinct()
                .sorted()
                .toList();
    }

    /** Files of the same folder. */
    private void named(String ending) {
        String folder = PathText.folder(file);
        snapshot.index()
                .files(ending)
                .filter(each -> PathText.folder(each).equals(folder) && !each.equals(file))
                .forEach(each -> add(PathText.name(each), Kind.FILE, ""));
    }

    private void key(String key, Kind what, String meaning) {
        found.add(new Completion(key, what, meaning, place.word(), place.hasColon() ? key : key + ": "));
    }

    private void add(String value, Kind what, String meaning) {
        found.add(new Completion(value, what, meaning, place.word(), value));
    }
}
