package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.Statements;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Parameter;
import org.endure.fact.Verdict;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;

/** What the verdict rests on, as a graph in the language of Graphviz: facts, conclusions, and the rules between them. */
public final class GraphText {

    private final StringBuilder dot = new StringBuilder();
    private final Map<Fact, String> names = new LinkedHashMap<>();
    private final Inference inference;
    private final Statements statements;
    private final String prefix;
    private int rules;

    private GraphText(Assessment assessment, String prefix) {
        this.inference = assessment.inference();
        this.statements = new Statements(new Sentences(inference));
        this.prefix = prefix;
    }

    /** The graphs of these assessments, a cluster each. */
    public static String dot(List<Assessment> assessments) {
        StringBuilder dot = new StringBuilder("digraph endure {\n  rankdir=BT;\n  node [fontname=\"sans-serif\"];\n");
        for (int i = 0; i < assessments.size(); i++) {
            Assessment each = assessments.get(i);
            GraphText graph = new GraphText(each, "p" + i + "_");
            dot.append("  subgraph cluster_%d {\n    label=%s;\n"
                    .formatted(
                            i,
                            quoted("%s, %s (theory %s)"
                                    .formatted(
                                            each.heading().allianceName(),
                                            each.heading().period(),
                                            each.heading().theory()))));
            each.inference().conclusions(Verdict.class).forEach(graph::node);
            dot.append(graph.dot).append("  }\n");
        }
        return dot.append("}\n").toString();
    }

    private String node(Fact fact) {
        String known = names.get(fact);
        if (known != null) {
            return known;
        }
        String name = prefix + "f" + names.size();
        names.put(fact, name);
        boolean concluded = fact instanceof Conclusion;
        dot.append(
                "    %s [shape=%s, label=%s];\n".formatted(name, concluded ? "ellipse" : "box", quoted(label(fact))));
        inference.derived().stream()
                .filter(each -> each.conclusion().equals(fact))
                .map(Derived::justifications)
                .flatMap(List::stream)
                .forEach(reason -> rule(reason, name));
        return name;
    }

    private void rule(Justification reason, String conclusion) {
        String name = prefix + "r" + rules++;
        dot.append("    %s [shape=plaintext, label=%s];\n"
                .formatted(name, quoted(reason.rule().id())));
        dot.append("    %s -> %s;\n".formatted(name, conclusion));
        for (Fact each : reason.facts()) {
            if (!(each instanceof Parameter)) {
                dot.append("    %s -> %s;\n".formatted(node(each), name));
            }
        }
    }

    private String label(Fact fact) {
        return fact instanceof Observation observation ? observation.id() : statements.of(fact);
    }

    private static String quoted(String text) {
        return "\"" + Escapes.visible(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
