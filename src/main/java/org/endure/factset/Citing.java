package org.endure.factset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.bibliography.Item;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;
import org.endure.fact.CitedSource;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Leaning;
import org.endure.fact.SourceKind;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The sources that a fact set can cite, and those that it does cite. */
final class Citing {

    private static final FactType SOURCE = FactType.named("CitedSource");

    private final Bibliography bibliography;
    private final Map<String, Map<String, Object>> stated = new LinkedHashMap<>();
    private final Map<String, YamlNode.Place> statedAt = new LinkedHashMap<>();
    private final Set<String> cited = new TreeSet<>();
    private final Map<String, YamlNode.Place> citedAt = new LinkedHashMap<>();
    private final Faults faults;
    private final boolean complete;

    /**
     * @param bibliography entries of the bibliography files
     * @param complete whether all bibliography files could be read; if not, a key that is not known is no fault
     * @param faults of the fact set
     */
    Citing(Bibliography bibliography, boolean complete, Faults faults) {
        this.bibliography = bibliography;
        this.complete = complete;
        this.faults = faults;
    }

    /** Reads the block {@code sources:}, which says more about a source than its entry, or describes it whole. */
    void readBlock(YamlNode node, ValueReader values) {
        if (!(node instanceof YamlNode.Mapping block)) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "\"sources\" must hold citation keys, but here stands %s.".formatted(node.what()),
                    "Write it as key: {kind: NEWSPAPER, leaning: LEFT}.");
            return;
        }
        List<Attribute> attributes = SOURCE.attributes().stream()
                .filter(attribute -> !attribute.name().equals("key"))
                .map(Attribute::optional)
                .toList();
        for (YamlNode.Pair pair : block.pairs()) {
            String key = pair.key().text();
            if (pair.value() instanceof YamlNode.Mapping fields) {
                stated.put(
                        key, new BlockReader(faults, values).read(fields, "the source " + key, attributes, Set.of()));
                statedAt.put(key, pair.key().place());
                boolean whole = fields.get("reference") != null && fields.get("kind") != null;
                if (complete && !whole && !bibliography.has(key)) {
                    faults.error(
                            "unknown-source",
                            pair.key().place(),
                            "The source %s is in no bibliography.".formatted(Faults.quoted(key)),
                            nearKey(key, "Add it to the bibliography, or give it here with kind and reference."));
                }
            } else {
                faults.error(
                        "wrong-kind",
                        pair.value().place(),
                        "The source %s must be described by keys, but here stands %s."
                                .formatted(Faults.quoted(key), pair.value().what()),
                        "Write it as %s: {leaning: LEFT}.".formatted(key));
            }
        }
    }

    /** Takes note that a key is cited, and tells it if it is not known. */
    void cite(YamlNode.Scalar key) {
        String text = key.text().strip();
        if (cited.add(text)) {
            citedAt.put(text, key.place());
        }
        if (complete && !bibliography.has(text) && !stated.containsKey(text)) {
            faults.error(
                    "unknown-source",
                    key.place(),
                    "The source %s is in no bibliography.".formatted(Faults.quoted(text)),
                    nearKey(text, "Add it to the bibliography of this fact set."));
        }
    }

    /** The sources that are cited, by key. */
    List<CitedSource> sources() {
        Map<String, CitedSource> sources = new TreeMap<>();
        for (String key : cited) {
            CitedSource source = source(key);
            if (source != null) {
                sources.put(key, source);
            }
        }
        return List.copyOf(sources.values());
    }

    /** The entries of the sources that are cited, by key; none for those whose reference the fact set gives itself. */
    List<Item> entries() {
        List<Item> entries = new ArrayList<>();
        for (String key : cited) {
            Item entry = bibliography.item(key);
            if (entry != null && !stated.getOrDefault(key, Map.of()).containsKey("reference")) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Tells sources that are described or exported, but never cited. */
    void tellUse() {
        bibliography.tellUse(cited);
        if (bibliography.faults().stream().noneMatch(Diagnostic::isError)) {
            citedAt.forEach(this::tellGuess);
        }
        statedAt.forEach((key, place) -> {
            if (!cited.contains(key)) {
                faults.note("unused-source", place, "The source %s is not cited.".formatted(Faults.quoted(key)), null);
            }
        });
    }

    /** Tells a source whose kind is guessed from its type of entry, since corroboration depends on it. */
    private void tellGuess(String key, YamlNode.Place place) {
        SourceKind guessed = bibliography.guessedKind(key);
        if (guessed != null && !stated.getOrDefault(key, Map.of()).containsKey("kind")) {
            faults.note(
                    "guessed-kind",
                    place,
                    "The kind of the source %s is guessed: %s.".formatted(Faults.quoted(key), guessed),
                    "Say it: keyword kind:%s in its entry, or under sources: here.".formatted(guessed));
        }
    }

    private @Nullable CitedSource source(String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        CitedSource entry = bibliography.source(key);
        if (entry != null) {
            for (Attribute attribute : SOURCE.attributes()) {
                Object value = SOURCE.value(entry, attribute);
                if (value != null) {
                    values.put(attribute.name(), value);
                }
            }
        }
        values.putAll(stated.getOrDefault(key, Map.of()));
        values.put("key", key);
        values.putIfAbsent("leaning", Leaning.NA);
        return values.containsKey("kind") && values.containsKey("reference") ? (CitedSource) SOURCE.fact(values) : null;
    }

    private Advice nearKey(String key, String otherwise) {
        Set<String> known = new TreeSet<>(bibliography.keys());
        known.addAll(stated.keySet());
        known.remove(key);
        return Spelling.advice(key, known, otherwise);
    }
}
