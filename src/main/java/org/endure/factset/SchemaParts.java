package org.endure.factset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;

/** What schemas are made of: the forms that a value can have, and blocks and lists of them, as maps. */
final class SchemaParts {

    private static final List<String> SCALARS = List.of("string", "number", "boolean");

    private SchemaParts() {}

    static Map<String, Object> value(Attribute attribute) {
        Map<String, Object> value = switch (attribute.kind()) {
            case TEXT -> text();
            case TEXTS -> texts();
            case NUMBER -> number(attribute, "number");
            case WHOLE_NUMBER -> number(attribute, "integer");
            case CONSTANT -> constant(attribute);
            case TIME -> time();
            case CITATION -> citation();
            case CITATIONS -> Map.of("anyOf", List.of(citation(), Map.of("type", "array", "items", citation())));
        };
        return described(attribute.meaning(), value);
    }

    private static Map<String, Object> constant(Attribute attribute) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("enum", attribute.domain());
        value.put(
                "enumDescriptions",
                attribute.domain().stream()
                        .map(each -> FactSchema.meaning(attribute.constants(), each))
                        .toList());
        return value;
    }

    private static Map<String, Object> number(Attribute attribute, String type) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", type);
        if (!Double.isInfinite(attribute.min())) {
            number.put("minimum", plain(attribute.min()));
        }
        if (!Double.isInfinite(attribute.max())) {
            number.put("maximum", plain(attribute.max()));
        }
        List<Map<String, Object>> forms = new ArrayList<>(List.of(number));
        if (Percent.isTakenBy(attribute)) {
            forms.add(new TreeMap<>(Map.of("type", "string", "pattern", Percent.WRITTEN)));
        }
        if (!attribute.required()) {
            forms.add(Map.of("const", FactType.UNKNOWN));
        }
        return forms.size() == 1 ? number : Map.of("anyOf", forms);
    }

    private static Number plain(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }

    static Map<String, Object> time() {
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("type", List.of("string", "integer"));
        time.put("examples", List.of("1996-04-17", "1996-04", "1996~", "1990/1995", "198X"));
        return time;
    }

    static Map<String, Object> citation() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("cite", described("Citation key.", text()));
        place.put("at", described("Page, section or footnote.", text()));
        return Map.of("anyOf", List.of(Map.of("type", "string"), closed(place, List.of("cite"))));
    }

    static Map<String, Object> text() {
        return Map.of("type", SCALARS);
    }

    static Map<String, Object> texts() {
        return Map.of("anyOf", List.of(text(), Map.of("type", "array", "items", text())));
    }

    static Map<String, Object> list(Map<String, Object> item) {
        return Map.of("type", "array", "items", item);
    }

    static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    static Map<String, Object> described(String description, Map<String, Object> value) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            described.put("description", description);
        }
        new TreeMap<>(value).forEach(described::putIfAbsent);
        return described;
    }

    /** The same tree with all keys in a fixed order: as they were put in, else by name. */
    static Map<String, Object> ordered(Map<?, ?> tree) {
        Map<String, Object> ordered = tree instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
        tree.forEach((key, value) -> ordered.put(String.valueOf(key), orderedValue(value)));
        return ordered;
    }

    private static Object orderedValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return ordered(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(SchemaParts::orderedValue).toList()
                : value;
    }
}
