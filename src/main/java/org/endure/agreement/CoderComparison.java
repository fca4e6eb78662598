package org.endure.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.Observation;
import org.endure.factset.FactSet;
import org.endure.statistics.Alpha;
import org.jspecify.annotations.Nullable;

/**
 * Two fact sets on the same alliance and period, compared fact by fact. Facts are matched by their ids.
 *
 * @param onlyInFirst ids of facts that only the first has
 * @param onlyInSecond ids of facts that only the second has
 * @param differences attributes on which facts of both differ, in the order of ids
 * @param agreements agreement on each attribute that both coded at least once, by name
 * @param matched number of facts in both
 */
public record CoderComparison(
        List<String> onlyInFirst,
        List<String> onlyInSecond,
        List<Difference> differences,
        List<Agreement> agreements,
        int matched) {

    private static final List<String> UNCOMPARED =
            List.of("id", "sentence", "sources", "via", "missing", "correction", "note");

    /** Two fact sets compared. */
    public CoderComparison {
        onlyInFirst = List.copyOf(onlyInFirst);
        onlyInSecond = List.copyOf(onlyInSecond);
        differences = List.copyOf(differences);
        agreements = List.copyOf(agreements);
    }

    /**
     * An attribute on which a fact differs.
     *
     * @param fact id of the fact
     * @param attribute the attribute
     * @param first its value in the first, as text; empty if none
     * @param second its value in the second
     */
    public record Difference(String fact, String attribute, String first, String second) {}

    /**
     * Agreement on an attribute.
     *
     * @param attribute the attribute
     * @param facts number of facts that both coded
     * @param same number of those with the same value
     * @param alpha Krippendorff's alpha; not a number where all values are the same
     * @param level what kind of differences counted
     */
    public record Agreement(String attribute, int facts, int same, double alpha, Alpha.Level level) {}

    /** Compares two fact sets. */
    public static CoderComparison of(FactSet first, FactSet second) {
        Map<String, Observation> one = byId(first);
        Map<String, Observation> other = byId(second);
        List<Difference> differences = new ArrayList<>();
        Map<String, List<List<@Nullable Object>>> values = new TreeMap<>();
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        int matched = 0;
        for (Map.Entry<String, Observation> each : one.entrySet()) {
            Observation twin = other.get(each.getKey());
            if (twin == null) {
                continue;
            }
            matched++;
            compare(each.getValue(), twin, differences, values, attributes);
        }
        List<Agreement> agreements = new ArrayList<>();
        values.forEach((name, pairs) -> agreements.add(agreement(name, pairs, attributes.get(name))));
        return new CoderComparison(missing(one, other), missing(other, one), differences, agreements, matched);
    }

    private static Map<String, Observation> byId(FactSet set) {
        Map<String, Observation> byId = new LinkedHashMap<>();
        set.observations().forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private static List<String> missing(Map<String, Observation> from, Map<String, Observation> in) {
        return from.keySet().stream().filter(id -> !in.containsKey(id)).toList();
    }

    private static void compare(
            Observation one,
            Observation other,
            List<Difference> differences,
            Map<String, List<List<@Nullable Object>>> values,
            Map<String, Attribute> attributes) {
        note("type", one.id(), one.type(), other.type(), differences, values);
        for (Attribute each : FactType.accountAttributes()) {
            if (!UNCOMPARED.contains(each.name())) {
                attributes.put(each.name(), each);
                note(
                        each.name(),
                        one.id(),
                        FactType.value(one.account(), each),
                        FactType.value(other.account(), each),
                        differences,
                        values);
            }
        }
        if (one.type().equals(other.type())) {
            FactType type = FactType.of(one);
            for (Attribute each : type.attributes()) {
                String name = type.name() + "." + each.name();
                attributes.put(name, each);
                note(name, one.id(), type.value(one, each), type.value(other, each), differences, values);
            }
        }
    }

    private static void note(
            String attribute,
            String fact,
            @Nullable Object one,
            @Nullable Object other,
            List<Difference> differences,
            Map<String, List<List<@Nullable Object>>> values) {
        if (!text(one).equals(text(other))) {
            differences.add(new Difference(fact, attribute, text(one), text(other)));
        }
        List<@Nullable Object> pair = new ArrayList<>();
        pair.add(one);
        pair.add(other);
        values.computeIfAbsent(attribute, any -> new ArrayList<>()).add(pair);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join("; ", list.stream().map(String::valueOf).sorted().toList());
        }
        return value == null
                ? ""
                : value instanceof org.endure.fact.TimeSpan span ? span.text() : String.valueOf(value);
    }

    private static Agreement agreement(String name, List<List<@Nullable Object>> pairs, @Nullable Attribute attribute) {
        Alpha.Level level = level(attribute);
        TreeSet<String> names = new TreeSet<>();
        pairs.forEach(pair -> pair.forEach(each -> names.add(text(each))));
        List<String> ordered = List.copyOf(names);
        List<List<@Nullable Double>> units = new ArrayList<>();
        int both = 0;
        int same = 0;
        for (List<@Nullable Object> pair : pairs) {
            List<@Nullable Double> unit = new ArrayList<>();
            for (Object each : pair) {
                unit.add(number(each, ordered, level));
            }
            boolean given = unit.get(0) != null && unit.get(1) != null;
            both += given ? 1 : 0;
            same += given && text(pair.get(0)).equals(text(pair.get(1))) ? 1 : 0;
            units.add(unit);
        }
        return new Agreement(name, both, same, Alpha.of(units, level), level);
    }

    private static Alpha.Level level(@Nullable Attribute attribute) {
        if (attribute == null) {
            return Alpha.Level.NOMINAL;
        }
        boolean number = attribute.kind() == ValueKind.NUMBER || attribute.kind() == ValueKind.WHOLE_NUMBER;
        boolean ordered = attribute.constants() != null
                && List.of(
                                "Magnitude",
                                "Level",
                                "Confidence",
                                "Severity",
                                "InstitutionDepth",
                                "Importance",
                                "Closeness",
                                "Share")
                        .contains(attribute.constants().getSimpleName());
        return number ? Alpha.Level.INTERVAL : ordered ? Alpha.Level.ORDINAL : Alpha.Level.NOMINAL;
    }

    /** A value as a number; null if it is unknown or not given. */
    private static @Nullable Double number(@Nullable Object value, List<String> ordered, Alpha.Level level) {
        if (value == null || text(value).isEmpty() || text(value).equals(FactType.UNKNOWN)) {
            return null;
        } else if (level == Alpha.Level.INTERVAL && value instanceof Number number) {
            return number.doubleValue();
        }
        return level == Alpha.Level.ORDINAL && value instanceof Enum<?> constant
                ? (double) constant.ordinal()
                : (double) ordered.indexOf(text(value));
    }
}
