package org.endure.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.digest.Sha256;
import org.endure.fact.FactType;
import org.endure.fact.IssueArea;
import org.endure.factset.ObservationReader;
import org.endure.factset.ValueReader;
import org.endure.files.FileTree;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads scenario overlays, and tells every mistake in them at its place, all at once. */
public final class OverlayReader {

    private static final Set<String> KEYS = Set.of("overlay", "base", "author", "reason", "remove", "change", "add");
    private static final Set<String> SELECTING = Set.of("id", "type", "area");
    private static final Set<String> FIXED = Set.of("id", "type");

    private final FileTree files;
    private final VocabularySource vocabulary;
    private Map<String, FactType> types;

    /** For overlays on fact sets that hold observations of the types of this program, and of those that rule files declare. */
    public OverlayReader(FileTree files) {
        this(files, new VocabularySource(files));
    }

    /** For overlays on fact sets that hold observations of these types. */
    public OverlayReader(FileTree files, VocabularySource vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.types = Map.of();
    }

    /**
     * Reads an overlay.
     *
     * @throws InvalidInputException with every fault that can be told without the fact set it will be laid on
     */
    public Overlay read(String path) {
        String text = files.read(path);
        Map<String, FactType> named = vocabulary.forText(text).observations();
        Attempt first = attempt(path, text, named);
        Attempt last = first.overlay() == null && named.equals(FactType.builtIn())
                ? attempt(
                        path,
                        text,
                        vocabulary.all().observations()) // it may change facts of a type that it does not name
                : first;
        if (last.overlay() == null) {
            throw new InvalidInputException(last.found());
        }
        return last.overlay();
    }

    /** What became of reading a file; no overlay if there are errors. */
    private record Attempt(@Nullable Overlay overlay, List<Diagnostic> found) {}

    private Attempt attempt(String path, String text, Map<String, FactType> known) {
        types = known;
        Faults faults = new Faults(SourceText.of(path, text));
        YamlNode root = YamlReader.read(text, faults);
        Overlay overlay = null;
        if (root instanceof YamlNode.Mapping top) {
            overlay = new Reading(faults).read(top, Sha256.ofTexts(List.of(text)));
        } else if (faults.errors() == 0) {
            faults.errorOfFile(
                    "no-overlay", "This is not an overlay.", "An overlay begins with overlay: and its name.");
        }
        List<Diagnostic> found = faults.all();
        return new Attempt(found.stream().anyMatch(Diagnostic::isError) ? null : overlay, found);
    }

    /** Reads one file. */
    private final class Reading {

        private final Faults faults;

        Reading(Faults faults) {
            this.faults = faults;
        }

        Overlay read(YamlNode.Mapping top, String hash) {
            for (YamlNode.Pair pair : top.pairs()) {
                if (!KEYS.contains(pair.key().text())) {
                    faults.error(
                            "unknown-key",
                            pair.key().place(),
                            "An overlay has no key %s."
                                    .formatted(Faults.quoted(pair.key().text())),
                            Spelling.advice(pair.key().text(), KEYS));
                }
            }
            Overlay.Label label = new Overlay.Label(
                    text(top, "overlay", "Add overlay: and a name, such as X1."),
                    optional(top, "base"),
                    text(top, "author", "Add author: and whose reading it is."),
                    text(top, "reason", "Add reason: and why these facts are taken to be otherwise."));
            List<Selector> removals = new ArrayList<>();
            blocks(top, "remove", "remove: [{id: TRU-70}]").forEach(block -> removals.add(selector(block, SELECTING)));
            List<Overlay.Change> changes = new ArrayList<>();
            blocks(top, "change", "change: [{id: TRU-70, set: {specificity: GENERAL}}]")
                    .forEach(block -> change(block, changes));
            YamlNode additions = top.get("add");
            if (additions != null) {
                ObservationReader added =
                        new ObservationReader(faults, new ValueReader(faults, null, null), types, "", null);
                added.readAll(additions);
                added.likelihoods()
                        .values()
                        .forEach(stated -> faults.add(Diagnostic.error(
                                "likelihoods-in-overlay",
                                stated.get(0).at(),
                                "An overlay states no likelihoods: they belong to the scholar who coded the fact set.",
                                "State them in the fact set.")));
            }
            if (removals.isEmpty() && changes.isEmpty() && additions == null && faults.errors() == 0) {
                faults.error(
                        "empty-overlay",
                        top.place(),
                        "This overlay removes, changes and adds nothing.",
                        "Add remove:, change: or add:.");
            }
            return new Overlay(label, removals, changes, additions, types, faults.text(), hash);
        }

        private String text(YamlNode.Mapping top, String key, String advice) {
            String text = optional(top, key);
            if (text == null) {
                YamlNode.Pair pair = top.pair(key);
                faults.error(
                        "missing-key",
                        pair == null ? top.place() : pair.key().place(),
                        "The key \"%s\" %s.".formatted(key, pair == null ? "is missing" : "has no value"),
                        advice);
            }
            return text == null ? "" : text;
        }

        private @Nullable String optional(YamlNode.Mapping top, String key) {
            YamlNode node = top.get(key);
            if (node != null && !(node instanceof YamlNode.Scalar)) {
                faults.error(
                        "wrong-kind",
                        node.place(),
                        "\"%s\" takes one value, but here stands %s.".formatted(key, node.what()),
                        null);
            }
            return node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()
                    ? scalar.text().strip()
                    : null;
        }

        private List<YamlNode.Mapping> blocks(YamlNode.Mapping top, String key, String example) {
            YamlNode node = top.get(key);
            List<YamlNode.Mapping> blocks = new ArrayList<>();
            for (YamlNode item : node == null
                    ? List.<YamlNode>of()
                    : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
                if (item instanceof YamlNode.Mapping block) {
                    blocks.add(block);
                } else {
                    faults.error(
                            "wrong-kind",
                            item.place(),
                            "A selection is expected, but here stands %s.".formatted(item.what()),
                            "Write %s.".formatted(example));
                }
            }
            return blocks;
        }

        private void change(YamlNode.Mapping block, List<Overlay.Change> changes) {
            Set<String> keys = new TreeSet<>(SELECTING);
            keys.add("set");
            Selector selector = selector(block, keys);
            if (!(block.get("set") instanceof YamlNode.Mapping values)
                    || values.pairs().isEmpty()) {
                faults.error(
                        "missing-attribute",
                        block.place(),
                        "The change lacks \"set\".",
                        "Add set: {attribute: value}.");
                return;
            }
            values.pairs().forEach(pair -> checkAttribute(pair.key(), selector));
            changes.add(new Overlay.Change(selector, values));
        }

        private void checkAttribute(YamlNode.Scalar key, Selector selector) {
            if (FIXED.contains(key.text())) {
                faults.error(
                        "fixed-attribute",
                        key.place(),
                        "%s cannot be changed.".formatted(Faults.quoted(key.text())),
                        "Remove the fact and add another.");
                return;
            }
            Set<String> known = new TreeSet<>();
            FactType.accountAttributes().forEach(each -> known.add(each.name()));
            types.values().stream()
                    .filter(type -> selector.type() == null || type.name().equals(selector.type()))
                    .forEach(type -> type.attributes().forEach(each -> known.add(each.name())));
            if (!known.contains(key.text())) {
                String message = selector.type() == null
                        ? "No type of facts has an attribute %s."
                        : selector.type() + " has no attribute %s.";
                faults.error(
                        "unknown-attribute",
                        key.place(),
                        message.formatted(Faults.quoted(key.text())),
                        Spelling.advice(key.text(), known));
            }
        }

        private Selector selector(YamlNode.Mapping block, Set<String> keys) {
            for (YamlNode.Pair pair : block.pairs()) {
                if (!keys.contains(pair.key().text())) {
                    faults.error(
                            "unknown-key",
                            pair.key().place(),
                            "A selection has no key %s."
                                    .formatted(Faults.quoted(pair.key().text())),
                            Spelling.advice(pair.key().text(), keys));
                }
            }
            Selector selector = new Selector(optional(block, "id"), type(block), area(block), block.place());
            if (SELECTING.stream().noneMatch(key -> block.get(key) != null)) {
                faults.error(
                        "missing-attribute",
                        block.place(),
                        "The selection says neither id nor type nor area.",
                        "Add id:, type: or area:.");
            }
            return selector;
        }

        private @Nullable String type(YamlNode.Mapping block) {
            String type = optional(block, "type");
            YamlNode at = block.get("type");
            if (type != null && at != null && !types.containsKey(type)) {
                faults.error(
                        "unknown-type",
                        at.place(),
                        "There is no fact type %s.".formatted(Faults.quoted(type)),
                        Spelling.advice(type, types.keySet()));
            }
            return type;
        }

        private @Nullable IssueArea area(YamlNode.Mapping block) {
            String area = optional(block, "area");
            YamlNode at = block.get("area");
            if (area == null || at == null) {
                return null;
            }
            for (IssueArea each : IssueArea.values()) {
                if (each.name().equals(area)) {
                    return each;
                }
            }
            faults.error(
                    "bad-constant",
                    at.place(),
                    "%s is not a value of \"area\".".formatted(Faults.quoted(area)),
                    Spelling.advice(
                            area,
                            java.util.Arrays.stream(IssueArea.values())
                                    .map(Enum::name)
                                    .toList()));
            return null;
        }
    }
}
