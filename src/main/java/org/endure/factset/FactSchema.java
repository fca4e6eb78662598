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

    private FactSchema() {}

    /** The schema of fact sets, as maps and lists. */
    public static Map<String, Object> ofFactSets(Map<String, FactType> types) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("alliance", alliance());
        properties.put("period", SchemaParts.described("The period that is judged.", SchemaParts.time()));
        properties.put(
                "evidenceSince",
                SchemaParts.described(
                        "Since when evidence counts, if it begins before the period; two years before it, if it is left out.",
                        SchemaParts.time()));
        properties.put(
                "searched",
                SchemaParts.described(
                        "The mechanisms or families that the coder looked for, such as [C2, E1.a], or all; all count as"
                                + " searched, if it is left out.",
                        SchemaParts.texts()));
        properties.put(
                "leaders",
                SchemaParts.described(
                        "Leaders of members, by state code.",
                        Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));
        properties.put(
                "baseline",
                SchemaParts.described(
                        "Fact sets of the periods before, to compare with; [] says on purpose that there is none.",
                        SchemaParts.texts()));
        properties.put("bibliography", SchemaParts.described("BibTeX files.", SchemaParts.texts()));
        properties.put("states", states());
        properties.put(
                "organisations",
                SchemaParts.described(
                        "Names of organisations by code; those that are known, such as EU, NATO, UN and CSTO, need not be named.",
                        Map.of("type", "object", "additionalProperties", Map.of("type", "string"))));
        properties.put("sources", sources());
        properties.put("facts", Map.of("type", "array", "items", fact(true, types)));
        Map<String, Object> schema = head("A fact set of Endure", properties, List.of("alliance", "period", "facts"));
        Map<String, Object> definitions = definitions(true, true, types);
        definitions.put(LikelihoodReader.KEY, likelihoods());
        schema.put("$defs", definitions);
        return SchemaParts.ordered(schema);
    }

    /** The schema of overlays, as maps and lists. */
    public static Map<String, Object> ofOverlays(Map<String, FactType> types) {
        Map<String, Object> selector = new LinkedHashMap<>();
        selector.put("id", SchemaParts.described("An id, or a pattern with *.", SchemaParts.text()));
        selector.put("type", Map.of("enum", List.copyOf(new TreeSet<>(types.keySet()))));
        selector.put("area", area());
        Map<String, Object> change = new LinkedHashMap<>(selector);
        change.put("set", Map.of("type", "object"));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("overlay", SchemaParts.described("The name of the scenario.", SchemaParts.text()));
        properties.put("base", SchemaParts.described("The fact set it is made for.", SchemaParts.text()));
        properties.put("author", SchemaParts.described("Whose reading it is.", SchemaParts.text()));
        properties.put(
                "reason", SchemaParts.described("Why these facts are taken to be otherwise.", SchemaParts.text()));
        properties.put("remove", SchemaParts.list(SchemaParts.closed(selector, List.of())));
        properties.put("change", SchemaParts.list(SchemaParts.closed(change, List.of("set"))));
        properties.put("add", Map.of("type", "array", "items", fact(true, types)));
        Map<String, Object> schema = head("A scenario of Endure", properties, List.of("overlay", "author", "reason"));
        schema.put("$defs", definitions(true, false, types));
        return SchemaParts.ordered(schema);
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
            properties.put(each.name(), SchemaParts.value(each));
            if (each.required() && !each.name().equals("memberCount")
                    || each.name().equals("members")) {
                required.add(each.name());
            }
        }
        properties.put(
                "essential",
                SchemaParts.described(
                        "The members without which the alliance cannot go on, besides its leader; both, if there are two;"
                                + " all, if there is no leader and it is left out.",
                        SchemaParts.texts()));
        properties.put("needed", SchemaParts.described("The older name of essential.", SchemaParts.texts()));
        return SchemaParts.described(type.meaning(), SchemaParts.closed(properties, required));
    }

    private static Map<String, Object> states() {
        Map<String, Object> properties = new LinkedHashMap<>();
        FactType.named("State").attributes().stream()
                .filter(each -> !each.name().equals("code"))
                .forEach(each -> properties.put(each.name(), SchemaParts.value(each.optional())));
        return SchemaParts.described(
                "Names of states by code. States of the Correlates of War and ISO 3166 need not be named.",
                Map.of(
                        "type",
                        "object",
                        "additionalProperties",
                        Map.of("anyOf", List.of(Map.of("type", "string"), SchemaParts.closed(properties, List.of())))));
    }

    private static Map<String, Object> sources() {
        Map<String, Object> properties = new LinkedHashMap<>();
        FactType.named("CitedSource").attributes().stream()
                .filter(each -> !each.name().equals("key"))
                .forEach(each -> properties.put(each.name(), SchemaParts.value(each.optional())));
        return SchemaParts.described(
                "Sources by citation key: more about those of the bibliography, or sources of their own.",
                Map.of("type", "object", "additionalProperties", SchemaParts.closed(properties, List.of())));
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
                properties.put(each.name(), SchemaParts.value(each));
                if (whole && each.required()) {
                    required.add(each.name());
                }
            }
            if (weighed) {
                properties.put(LikelihoodReader.KEY, Map.of("$ref", "#/$defs/" + LikelihoodReader.KEY));
            }
            String codebook = type.codebook().isEmpty() ? "" : " (codebook, " + type.codebook() + ")";
            definitions.put(
                    name, SchemaParts.described(type.meaning() + codebook, SchemaParts.closed(properties, required)));
        });
        return definitions;
    }

    private static Map<String, Object> likelihoods() {
        Map<String, Object> number = Map.of("type", "number", "exclusiveMinimum", 0, "maximum", 1);
        Map<String, Object> range = Map.of("type", "array", "items", number, "minItems", 2, "maxItems", 2);
        return SchemaParts.described(
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
                .map(SchemaParts::value)
                .orElse(SchemaParts.text());
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
}
