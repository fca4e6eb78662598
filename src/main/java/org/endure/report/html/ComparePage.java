package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.endure.comparison.Comparison;
import org.endure.fact.Magnitude;
import org.endure.report.CompareReport;
import org.endure.report.PredictionsCompared;
import org.endure.theory.Theory;

/** What several theories say on several cases, as one page: a matrix whose cells lead to why a theory differs from the first. */
public final class ComparePage {

    private final Comparison comparison;

    private ComparePage(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The page, in English.
     *
     * @param version version of the program
     */
    public static String of(Comparison comparison, String version) {
        ComparePage page = new ComparePage(comparison);
        Element main =
                Element.of("main").with("id", "main").with("tabindex", "-1").add(page.matrix(), page.theories());
        main.add(page.differences());
        main.add(page.predictions());
        Element body = Element.of("body")
                .add(
                        Element.of("a", "Skip to the comparison").styled("skip").with("href", "#main"),
                        Element.of("header")
                                .add(
                                        Element.of("h1", "What theories say"),
                                        Element.of("p", page.subtitle()).styled("period")),
                        main,
                        Element.of("footer").add(Element.of("p", "Made by Endure " + version + ".")));
        return Page.document("en", "What theories say: " + page.subtitle(), body);
    }

    private String subtitle() {
        return "%s, on %d %s"
                .formatted(
                        String.join(", ", names()),
                        comparison.rows().size(),
                        comparison.rows().size() == 1 ? "case" : "cases");
    }

    private List<String> names() {
        return comparison.theories().stream().map(Theory::name).toList();
    }

    private Element matrix() {
        Element heads = Element.of("tr").add(Element.of("th", "case").with("scope", "col"));
        names().forEach(name -> heads.add(Element.of("th", name).with("scope", "col")));
        Element rows = Element.of("tbody");
        for (int i = 0; i < comparison.rows().size(); i++) {
            Comparison.Row row = comparison.rows().get(i);
            Element line = Element.of("tr")
                    .add(Element.of("th", row.alliance() + ", " + row.period()).with("scope", "row"));
            for (Comparison.Cell cell : row.cells()) {
                line.add(answer(cell, cell.difference() == null ? "" : "#case-" + (i + 1)));
            }
            rows.add(line);
        }
        Element table = Element.of("table").add(Element.of("thead").add(heads), rows);
        return Element.section("matrix", 2, "Verdicts and trends")
                .add(
                        Element.of(
                                "p",
                                "Each answer that differs from that of " + names().get(0)
                                        + " leads to the fewest rules that make it differ."),
                        Wide.of(table, "Verdicts and trends"));
    }

    private static Element answer(Comparison.Cell cell, String difference) {
        String words = CompareReport.words(cell);
        String kind = cell.outcome().name().toLowerCase(Locale.ROOT);
        Element told = Element.of("td").styled("answer " + kind);
        Element sign = Element.of("span", mark(cell)).styled("sign " + kind).with("aria-hidden", "true");
        return difference.isEmpty()
                ? told.add(sign).text(" " + words)
                : told.add(sign).text(" ").add(Element.of("a", words).with("href", difference));
    }

    /** The trend as arrows: colour alone tells nobody who cannot see it. */
    private static String mark(Comparison.Cell cell) {
        Magnitude magnitude = cell.trend().magnitude();
        int times = magnitude == null ? 1 : Math.max(1, magnitude.points());
        return switch (cell.trend().tendency()) {
            case STRENGTHENED -> "▲".repeat(times);
            case WEAKENED -> "▼".repeat(times);
            case UNCHANGED -> "=";
            case UNCERTAIN -> "?";
            default -> "·";
        };
    }

    private Element theories() {
        Element list = Element.of("dl");
        for (Theory theory : comparison.theories()) {
            list.add(Element.of("dt", theory.name()), Element.of("dd", theory.sentence()));
        }
        return Element.section("theories", 2, "The theories").add(list);
    }

    private List<Element> differences() {
        List<Element> sections = new ArrayList<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            Comparison.Row row = comparison.rows().get(i);
            List<CompareReport.Explained> explained = CompareReport.explained(row);
            if (explained.isEmpty()) {
                continue;
            }
            Element section = Element.section("case-" + (i + 1), 2, row.alliance() + ", " + row.period());
            for (CompareReport.Explained each : explained) {
                Element reasons = Element.of("ul");
                each.reasons().forEach(reason -> reasons.add(Element.of("li", reason)));
                section.add(Element.of("details")
                        .with("open", "")
                        .add(
                                Element.of(
                                        "summary",
                                        "By %s %s, where by %s %s."
                                                .formatted(
                                                        CompareReport.series(each.theories()),
                                                        each.answer(),
                                                        names().get(0),
                                                        CompareReport.words(
                                                                row.cells().get(0)))),
                                reasons));
            }
            sections.add(section);
        }
        return sections;
    }

    private List<Element> predictions() {
        List<Element> sections = new ArrayList<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            Comparison.Row row = comparison.rows().get(i);
            if (row.cells().stream().allMatch(each -> each.predictions().isEmpty())) {
                continue;
            }
            Element list = Element.of("ul");
            PredictionsCompared.lines(row).forEach(each -> list.add(Element.of("li", each)));
            sections.add(Element.section(
                            "predictions-" + (i + 1),
                            2,
                            "%s, %s: what members were expected to do".formatted(row.alliance(), row.period()))
                    .add(
                            Element.of("p", String.join("; ", PredictionsCompared.counts(row)) + "."),
                            Element.of("p", "No verdict rests on it."),
                            list));
        }
        return sections;
    }
}
