package org.endure.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.explanation.SupportGraph;
import org.endure.fact.Conclusion;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.report.Labels;

/** What verdict and trend rest on, as a picture in four columns: facts, rules, findings, conclusions. */
final class GraphSection {

    private static final double[] LEFT = {0, 210, 370, 730};
    private static final double[] WIDTH = {140, 90, 280, 210};
    private static final double ROW = 24;
    private static final double HEAD = 34;
    private static final double BOX = 19;

    private final Chapter chapter;
    private final Labels labels;
    private final SupportGraph graph;
    private final Map<String, String> titles = new HashMap<>();

    GraphSection(Chapter chapter) {
        this.chapter = chapter;
        this.labels = chapter.labels;
        List<Conclusion> goals = ProofSection.goals(chapter.assessment.inference());
        Proof proof = new Prover(chapter.assessment.inference(), chapter.assessment.language()).prove(goals);
        this.graph = SupportGraph.of(proof, goals);
        chapter.assessment.findings().forEach(view -> titles.put(view.finding().id(), view.title()));
    }

    /** The section. */
    Element section(int level) {
        Element section = chapter.section("graph", level);
        if (graph.edges().isEmpty()) {
            return section.add(Element.of("p", labels.of("graph.none")));
        }
        return section.add(Element.of("p", labels.of("graph.intro")))
                .add(ScrollRegion.of(picture(), labels.of("graph.title")));
    }

    private Element picture() {
        GraphLayout layout = GraphLayout.of(graph);
        double height = HEAD + layout.rows() * ROW + 8;
        long[] counts = new long[4];
        graph.nodes().forEach(node -> counts[GraphLayout.column(node)]++);
        Element svg = Drawing.picture(
                LEFT[3] + WIDTH[3] + 30,
                height,
                labels.of("graph.picture", counts[0], counts[1], counts[2]),
                chapter.anchor("graph-picture"));
        List<String> heads = List.of("graph.facts", "graph.rules", "graph.findings", "graph.conclusions");
        for (int i = 0; i < heads.size(); i++) {
            svg.add(Drawing.text(labels.of(heads.get(i)), LEFT[i] + 2, 16, "strong"));
        }
        List<Element> edges = new ArrayList<>();
        for (SupportGraph.Edge edge : graph.edges()) {
            edges.add(curve(layout, edge));
        }
        svg.add(edges);
        for (int i = 0; i < graph.nodes().size(); i++) {
            svg.add(node(graph.nodes().get(i), HEAD + layout.row(i) * ROW));
        }
        return svg;
    }

    private Element curve(GraphLayout layout, SupportGraph.Edge edge) {
        int from = GraphLayout.column(graph.nodes().get(edge.from()));
        int to = GraphLayout.column(graph.nodes().get(edge.to()));
        double y1 = HEAD + layout.row(edge.from()) * ROW + BOX / 2;
        double y2 = HEAD + layout.row(edge.to()) * ROW + BOX / 2;
        double x1 = LEFT[from] + WIDTH[from];
        return from < to
                ? Drawing.curve(x1, y1, LEFT[to], y2, "edge")
                : Drawing.loop(x1, y1, LEFT[to] + WIDTH[to], y2, "edge");
    }

    private Element node(SupportGraph.Node node, double y) {
        if (node instanceof SupportGraph.FactNode fact) {
            String name = Chapter.name(fact.fact());
            return Element.of("a")
                    .with("href", "#" + chapter.refer(fact.fact()))
                    .add(box(0, y, name, labels.of("graph.labelled", name, chapter.tooltip(fact.fact())), ""));
        } else if (node instanceof SupportGraph.RuleNode rule) {
            return box(
                    1,
                    y,
                    rule.rule().id(),
                    labels.of("graph.labelled", rule.rule().id(), rule.rule().name()),
                    "");
        } else if (node instanceof SupportGraph.FindingNode each) {
            String title = titles.getOrDefault(each.finding().id(), "");
            String area = chapter.word(each.finding().area());
            return box(
                    2,
                    y,
                    "%s %s".formatted(each.mechanism(), title),
                    labels.of(
                            "findings.told",
                            "%s %s".formatted(each.mechanism(), title),
                            area,
                            chapter.word(each.finding().magnitude()),
                            chapter.word(each.finding().status())),
                    " " + Chapter.style(each.finding().direction()));
        }
        SupportGraph.ConclusionNode each = (SupportGraph.ConclusionNode) node;
        return box(3, y, label(each.conclusion(), each.statement()), chapter.words.capital(each.statement()), "");
    }

    private String label(Conclusion conclusion, String statement) {
        if (conclusion instanceof Verdict verdict) {
            return labels.of("graph.labelled", labels.of("verdict.title"), chapter.word(verdict.outcome()));
        } else if (conclusion instanceof Trend) {
            return labels.of(
                    "graph.labelled",
                    labels.of("verdict.trend"),
                    chapter.word(chapter.assessment.trend().direction()));
        } else if (conclusion instanceof IntrinsicValue) {
            return labels.of(
                    "graph.labelled", labels.of("verdict.value"), chapter.word(chapter.assessment.intrinsicValue()));
        }
        return statement;
    }

    private static Element box(int column, double y, String label, String detail, String style) {
        return Element.of("g")
                .add(
                        Element.of("title", detail),
                        Drawing.box(LEFT[column], y, WIDTH[column], BOX, 4, "box" + style),
                        Drawing.text(Drawing.fitted(label, WIDTH[column] - 12, 12), LEFT[column] + 6, y + 14, "node"));
    }
}
