package org.endure.factset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;

/** Reads a block of keys whose attributes are known: those of a fact, of the alliance, of a state or of a source. */
final class BlockReader {

    private static final int LIST_ALL = 14;

    private final Faults faults;
    private final ValueReader values;
    private final Supplier<String> freeId;

    BlockReader(Faults faults, ValueReader values) {
        this(faults, values, () -> "");
    }

    /**
     * @param freeId an id that nothing has yet; empty if none is known
     */
    BlockReader(Faults faults, ValueReader values, Supplier<String> freeId) {
        this.faults = faults;
        this.values = values;
        this.freeId = freeId;
    }

    /**
     * The values by attribute, without those that are unknown or wrong.
     *
     * @param what what the block describes, for messages
     * @param attributes what it can say
     * @param otherKeys keys that are read elsewhere
     */
    Map<String, Object> read(YamlNode.Mapping block, String what, List<Attribute> attributes, Set<String> otherKeys) {
        Map<String, Attribute> byName = new HashMap<>();
        attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
        Map<String, Object> read = new HashMap<>();
        for (YamlNode.Pair pair : block.pairs()) {
            Attribute attribute = byName.get(pair.key().text());
            if (attribute != null) {
                Object value = pair.value().isEmpty() ? null : values.read(attribute, pair.value());
                if (value != null) {
                    read.put(attribute.name(), value);
                }
            } else if (!otherKeys.contains(pair.key().text())) {
                tellUnknown(pair.key(), what, attributes, otherKeys);
            }
        }
        Set<String> missing = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (attribute.required() && block.get(attribute.name()) == null) {
                missing.add(attribute.name());
            }
        }
        for (SwallowedKey each : SwallowedKey.in(block, byName.keySet(), faults)) {
            Attribute attribute = byName.get(each.attribute());
            boolean isText = attribute != null && attribute.domain().isEmpty();
            if ((isText || each.isOneValue()) && missing.remove(each.attribute())) {
                tellSwallowed(each, what);
            } else if (each.isOneValue()) {
                warnOfSwallowed(each);
            }
        }
        attributes.stream()
                .filter(attribute -> missing.contains(attribute.name()))
                .forEach(attribute -> tellMissing(block, what, attribute));
        return read;
    }

    private void tellUnknown(YamlNode.Scalar key, String what, List<Attribute> attributes, Set<String> otherKeys) {
        List<String> own = attributes.stream().map(Attribute::name).toList();
        List<String> known = new ArrayList<>(own);
        known.addAll(otherKeys);
        Advice advice = Spelling.advice(
                key.text(),
                known,
                "It has: " + String.join(", ", own.subList(0, Math.min(LIST_ALL, own.size()))) + ".");
        faults.error(
                "unknown-attribute",
                key.place(),
                "%s has no attribute %s.".formatted(capital(what), Faults.quoted(key.text())),
                advice);
    }

    private void tellMissing(YamlNode.Mapping block, String what, Attribute attribute) {
        YamlNode.Pair named = block.pair(attribute.name());
        YamlNode.Pair best = named != null ? named : block.pair("id") != null ? block.pair("id") : block.pair("type");
        YamlNode.Place at = best == null ? block.place() : best.key().place();
        String choice =
                attribute.domain().isEmpty() ? "" : " It is one of: " + String.join(", ", attribute.domain()) + ".";
        faults.error(
                "missing-attribute",
                at,
                "%s lacks %s.".formatted(capital(what), Faults.quoted(attribute.name())),
                addition(block, attribute, "Add %s: %s.%s".formatted(attribute.name(), attribute.meaning(), choice)));
    }

    /** The advice to add an attribute, with the line where its value follows from the rest: a free id, or that it is unknown. */
    private Advice addition(YamlNode.Mapping block, Attribute attribute, String advice) {
        boolean unknown = attribute.kind() == FactType.ValueKind.CONSTANT
                && attribute.domain().contains(FactType.UNKNOWN);
        String value = attribute.name().equals("id") ? freeId.get() : unknown ? FactType.UNKNOWN : "";
        boolean there = block.pair(attribute.name()) != null;
        return value.isEmpty() || there
                ? Advice.of(advice)
                : new PairInsertion(faults.text(), block).advice(advice, attribute.name(), value);
    }

    private void tellSwallowed(SwallowedKey line, String what) {
        faults.error(
                "missing-attribute",
                line.place(),
                "%s lacks %s, since this line is read as part of %s."
                        .formatted(capital(what), Faults.quoted(line.attribute()), Faults.quoted(line.under())),
                "Write %s, indented like the other keys.".formatted(line.written()));
    }

    private void warnOfSwallowed(SwallowedKey line) {
        faults.warning(
                "swallowed-key",
                line.place(),
                "This line is read as part of %s.".formatted(Faults.quoted(line.under())),
                "If it is a key, write %s, indented like the other keys. If it is text, put the text in quotes."
                        .formatted(line.written()));
    }

    private static String capital(String what) {
        return what.startsWith("the ")
                ? "T" + what.substring(1)
                : what.startsWith("a ") ? "A" + what.substring(1) : what;
    }
}
