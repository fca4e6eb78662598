package org.endure.factset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of fact sets and of overlays, made from the records of facts, so that editors complete and check
 * what scholars type. It says no more than the readers of this package ask for.
 */
public final class FactSchema {

    private static final List<String> SCALARS = List.of("string", "number", "boolean");
    private static final String UNKNOWN = "UNKNOWN";

    private FactSchema() {}

    /** The schema of fact sets, as maps and lists. */
    public static Map<String, Object> ofFactSets(Map<String, FactType> types) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("alliance", alliance());
        properties.put("period", described("The period that is judged.", time()));
        properties.put(
                "evidenceSince",
                described(
                        "Since when evidence counts, if it begins before the period; two years before it, if it is left out.",
                        time()));
        properties.put(
                "searched",
                described(
                        "The mechanisms or families that the coder looked for, such as [C2, E1.a], or all; all count as"
                                + " searched, if it is left out.",
                        texts()));
        properties.put(
                "leaders",
                described(
                        "Leaders of members, by state code.",
                        Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));
        properties.put(
                "baseline",
                described(
                        "Fact sets of the periods before, to compare with; [] says on purpose that there is none.",
                        texts()));
        properties.put("bibliography", described("BibTeX files.", texts()));
        properties.put("states", states());
        properties.put(
                "organisations",
                described(
                        "Names of organisations by code; those that are known, such as EU, NATO, UN and CSTO, need not be named.",
                        Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));
        properties.put("sources", sources());
        properties.put("facts", Map.of("type", "array", "items", fact(true, types)));
        Map<String, Object> schema = head("A fact set of Endure", properties, List.of("alliance", "period", "facts"));
        Map<String, Object> definitions = definitions(true, true, types);
        definitions.put(LikelihoodReader.KEY, likelihoods());
        schema.put("$defs", definitions);
        return ordered(schema);
    }

    /** The schema of overlays, as maps and lists. */
    public static Map<String, Object> ofOverlays(Map<String, FactType> types) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("id", described("An id, or a pattern with *.", text()));
        selector.put("type", Map.of("enum", List.copyOf(new TreeSet<>(types.keySet()))));
        selector.put("area", area());
        Map<String, Object> change = new LinkedHashMap<>(selector);
        change.put("set", Map.of("type", "object"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("overlay", described("The name of the scenario.", text()));
        properties.put("base", described("The fact set it is made for.", text()));
        properties.put("author", described("Whose reading it is.", text()));
        properties.put("reason", described("Why these facts are taken to be otherwise.", text()));
        properties.put("remove", list(closed(selector, List.of())));
        properties.put("change", list(closed(change, List.of("set"))));
        properties.put("add", Map.of("type", "array", "items", fact(true, types)));
        Map<String, Object> schema = head("A scenario of Endure", properties, List.of("overlay", "author", "reason"));
        schema.put("$defs", definitions(true, false, types));
        return ordered(schema);
    }

    private static Map<String, Object> head(String title, Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> alliance() {
        FactType type = FactType.named("Alliance");
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Attribute each : type.attributes()) {
            properties.put(each.name(), value(each));
            if (each.required() && !each.name().equals("memberCount")
                    || each.name().equals("members")) {
                required.add(each.name());
            }
        }
        properties.put(
                "essential",
                described(
                        "The members without which the alliance cannot go on, besides its leader; both, if there are two;"
                                + " all, if there is no leader and it is left out.",
                        texts()));
        properties.put("needed", described("The older name of essential.", texts()));
        return described(type.meaning(), closed(properties, required));
    }

    private static Map<String, Object> states() {
        Map<String, Object> properties = new LinkedHashMap<>();
        FactType.named("State").attributes().stream()
                .filter(each -> !each.name().equals("code"))
                .forEach(each -> properties.put(each.name(), value(each.optional())));
        return described(
                "Names of states by code. States of the Correlates of War and ISO 3166 need not be named.",
                Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        Map.of("anyOf", List.of(Map.of("type", "string"), closed(properties, List.of())))));
    }

    private static Map<String, Object> sources() {
        Map<String, Object> properties = new LinkedHashMap<>();
        FactType.named("CitedSource").attributes().stream()
                .filter(each -> !each.name().equals("key"))
                .forEach(each -> properties.put(each.name(), value(each.optional())));
        return described(
                "Sources by citation key: more about those of the bibliography, or sources of their own.",
                Map.of("type", "object", "additionalProperties", closed(properties, List.of())));
    }

    private static Map<String, Object> fact(boolean whole, Map<String, FactType> types) {
        List<Object> branches = new ArrayList<>();
        List<String> names = List.copyOf(new TreeSet<>(types.keySet()));
        for (String name : names) {
            Map<String, Object> branch = new LinkedHashMap<>();
            branch.put("if", Map.of("properties", Map.of("type", Map.of("const", name)), "required", List.of("type")));
            branch.put("then", Map.of("$ref", "#/$defs/" + name));
            branches.add(branch);
        }
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("enum", names);
        type.put(
                "enumDescriptions",
                names.stream()
                        .map(each -> Objects.requireNonNull(types.get(each)).meaning())
                        .toList());
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("type", "object");
        fact.put("properties", Map.of("type", type));
        fact.put("required", whole ? List.of("type", "id") : List.of());
        fact.put("allOf", branches);
        return fact;
    }

    private static Map<String, Object> definitions(boolean whole, boolean weighed, Map<String, FactType> types) {
        Map<String, Object> definitions = new TreeMap<>();
        new TreeMap<>(types).forEach((name, type) -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("type", Map.of("const", name));
            List<String> required = new ArrayList<>(List.of("type"));
            List<Attribute> attributes = new ArrayList<>(FactType.accountAttributes());
            attributes.addAll(type.attributes());
            for (Attribute each : attributes) {
                properties.put(each.name(), value(each));
                if (whole && each.required()) {
                    required.add(each.name());
                }
            }
            if (weighed) {
                properties.put(LikelihoodReader.KEY, Map.of("$ref", "#/$defs/" + LikelihoodReader.KEY));
            }
            String codebook = type.codebook().isEmpty() ? "" : " (codebook, " + type.codebook() + ")";
            definitions.put(name, described(type.meaning() + codebook, closed(properties, required)));
        });
        return definitions;
    }

    private static Map<String, Object> likelihoods() {
        Map<String, Object> number = Map.of("type", "number", "exclusiveMinimum", 0, "maximum", 1);
        Map<String, Object> range = Map.of("type", "array", "items", number, "minItems", 2, "maxItems", 2);
        return described(
                "How likely the fact is if a theory is true, as the scholar states it: a number or a range for each theory.",
                Map.of(
                        "type",
                        "object",
                        "minProperties",
                        2,
                        "additionalProperties",
                        Map.of("anyOf", List.of(number, range))));
    }

    private static Map<String, Object> area() {
        return FactType.accountAttributes().stream()
                .filter(each -> each.name().equals("area"))
                .findFirst()
                .map(FactSchema::value)
                .orElse(text());
    }

    private static Map<String, Object> value(Attribute attribute) {
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
                        .map(each -> meaning(attribute.constants(), each))
                        .toList());
        return value;
    }

    /** What a constant means, as its enum says; empty if it says nothing. */
    public static String meaning(@Nullable Class<? extends Enum<?>> constants, String name) {
        try {
            Meaning meaning =
                    constants == null ? null : constants.getField(name).getAnnotation(Meaning.class);
            return meaning == null ? "" : meaning.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("The constant %s is not there.".formatted(name), e);
        }
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
            forms.add(Map.of("const", UNKNOWN));
        }
        return forms.size() == 1 ? number : Map.of("anyOf", forms);
    }

    private static Number plain(double value) {
        return value == Math.rint(value) ? (Number) (long) value : (Number) value;
    }

    private static Map<String, Object> time() {
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("type", List.of("string", "integer"));
        time.put("examples", List.of("1996-04-17", "1996-04", "1996~", "1990/1995", "198X"));
        return time;
    }

    private static Map<String, Object> citation() {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("cite", described("Citation key.", text()));
        place.put("at", described("Page, section or footnote.", text()));
        return Map.of("anyOf", List.of(Map.of("type", "string"), closed(place, List.of("cite"))));
    }

    private static Map<String, Object> text() {
        return Map.of("type", SCALARS);
    }

    private static Map<String, Object> texts() {
        return Map.of("anyOf", List.of(text(), Map.of("type", "array", "items", text())));
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        return Map.of("type", "array", "items", item);
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> described(String description, Map<String, Object> value) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            described.put("description", description);
        }
        new TreeMap<>(value).forEach(described::putIfAbsent);
        return described;
    }

    /** The same tree with all keys in a fixed order: as they were put in, else by name. */
    private static Map<String, Object> ordered(Map<?, ?> tree) {
        Map<String, Object> ordered = tree instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
        tree.forEach((key, value) -> ordered.put(String.valueOf(key), orderedValue(value)));
        return ordered;
    }

    private static Object orderedValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return ordered(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(FactSchema::orderedValue).toList()
                : value;
    }
}
