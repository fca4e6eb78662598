package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.fact.CitedSource;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.inference.Derived;
import org.endure.inference.Justification;
import org.endure.rule.Rule;

/**
 * Where every conclusion comes from, in the W3C's provenance model (PROV-DM, 2013) as PROV-JSON: facts, conclusions and sources are
 * entities, a firing of a rule is an activity that used facts and generated a conclusion, the rule is its plan, and the program is
 * the agent that carried it out.
 */
public final class ProvenanceReport {

    private static final String NAMES = "urn:endure:";

    private final Statements statements;
    private final Map<Fact, String> entities = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    private int relations;

    private ProvenanceReport(Assessment assessment) {
        this.statements = new Statements(new Sentences(assessment.inference()));
        for (String each : List.of(
                "entity", "activity", "agent", "used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith")) {
            sections.put(each, new LinkedHashMap<>());
        }
    }

    /**
     * The provenance of an assessment.
     *
     * @param version version of the program
     */
    public static String of(Assessment assessment, String version) {
        ProvenanceReport report = new ProvenanceReport(assessment);
        report.put(
                "agent",
                "en:endure",
                Map.of(
                        "prov:type",
                        typed("prov:SoftwareAgent"),
                        "prov:label",
                        "Endure " + version,
                        "en:theory",
                        assessment.heading().theory()));
        assessment.inference().given(CitedSource.class).forEach(report::source);
        assessment.inference().given().forEach(report::given);
        for (Derived each : assessment.inference().derived()) {
            report.entity(each.conclusion());
        }
        int firing = 0;
        for (Derived each : assessment.inference().derived()) {
            for (Justification reason : each.justifications()) {
                report.firing("en:firing-" + firing++, each.conclusion(), reason);
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("prefix", Map.of("en", NAMES));
        report.sections.forEach((name, entries) -> {
            if (!entries.isEmpty()) {
                tree.put(name, entries);
            }
        });
        return JsonReport.write(tree);
    }

    private void source(CitedSource source) {
        put(
                "entity",
                "en:source-" + safe(source.key()),
                Map.of("prov:label", source.reference(), "prov:type", "source"));
    }

    private void given(Fact fact) {
        if (fact instanceof Observation observation) {
            String id = entity(fact);
            observation
                    .cited()
                    .forEach(key -> relation(
                            "wasDerivedFrom",
                            "prov:generatedEntity",
                            id,
                            "prov:usedEntity",
                            "en:source-" + safe(key),
                            "prov:type",
                            typed("prov:PrimarySource")));
        } else if (!(fact instanceof CitedSource)) {
            entity(fact);
        }
    }

    private void firing(String id, Conclusion conclusion, Justification reason) {
        Rule rule = reason.rule();
        put(
                "activity",
                id,
                Map.of(
                        "prov:label",
                        rule.id() + ": " + rule.name(),
                        "en:basis",
                        rule.basis().code(),
                        "en:source",
                        rule.source()));
        String plan = "en:rule-" + safe(rule.id());
        put(
                "entity",
                plan,
                Map.of(
                        "prov:type",
                        typed("prov:Plan"),
                        "prov:label",
                        rule.name(),
                        "en:at",
                        rule.at().toString()));
        relation("wasAssociatedWith", "prov:activity", id, "prov:agent", "en:endure", "prov:plan", plan);
        for (Fact each : reason.facts()) {
            relation("used", "prov:activity", id, "prov:entity", entity(each));
        }
        relation("wasGeneratedBy", "prov:entity", entity(conclusion), "prov:activity", id);
    }

    private String entity(Fact fact) {
        String known = entities.get(fact);
        if (known != null) {
            return known;
        }
        String id;
        String label;
        if (fact instanceof Observation observation) {
            id = "en:fact-" + safe(observation.id() + "-" + observation.period());
            label = observation.account().sentence();
        } else {
            id = "en:%s-%d".formatted(fact.getClass().getSimpleName(), entities.size());
            label = statements.of(fact);
        }
        entities.put(fact, id);
        put(
                "entity",
                id,
                Map.of("prov:label", label, "prov:type", fact.getClass().getSimpleName()));
        return id;
    }

    private void relation(String kind, Object... pairs) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        put(kind, "_:r" + relations++, attributes);
    }

    private void put(String section, String id, Map<String, ?> attributes) {
        sections.computeIfAbsent(section, any -> new LinkedHashMap<>())
                .putIfAbsent(id, new java.util.TreeMap<>(attributes));
    }

    private static Map<String, Object> typed(String name) {
        Map<String, Object> value = new java.util.TreeMap<>();
        value.put("$", name);
        value.put("type", "prov:QUALIFIED_NAME");
        return value;
    }

    private static String safe(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }
}
