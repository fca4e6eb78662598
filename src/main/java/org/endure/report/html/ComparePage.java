package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.endure.comparison.TheoryComparison;
import org.endure.fact.Magnitude;
import org.endure.report.CompareReport;
import org.endure.report.PredictionsCompared;
import org.endure.report.Wording;
import org.endure.theory.Theory;
import org.endure.words.Words;

/** What several theories say on several cases, as one page: a matrix whose cells lead to why a theory differs from the first. */
public final class ComparePage {

    private final TheoryComparison comparison;
    private final Words words;

    private ComparePage(TheoryComparison comparison) {
        this.comparison = comparison;
        this.words = Words.of(comparison.language());
    }

    /**
     * The page, in the language of the comparison.
     *
     * @param version version of the program
     */
    public static String of(TheoryComparison comparison, String version) {
        ComparePage page = new ComparePage(comparison);
        Element main =
                Element.of("main").with("id", "main").with("tabindex", "-1").add(page.matrix(), page.theories());
        main.add(page.differences());
        main.add(page.predictions());
        Element body = Element.of("body")
                .add(
                        Element.of("a", page.words.say("compare.page.skip"))
                                .styled("skip")
                                .with("href", "#main"),
                        Element.of("header")
                                .add(
                                        Element.of("h1", page.words.say("compare.page.title")),
                                        Element.of("p", page.subtitle()).styled("period")),
                        main,
                        Element.of("footer")
                                .add(Element.of("p", page.words.say("compare.page.made", "version", version))));
        return Page.document(
                page.words.language().code(), page.words.say("compare.page.head", "subtitle", page.subtitle()), body);
    }

    private String subtitle() {
        return words.say(
                "compare.page.subtitle",
                "theories",
                words.commas(names()),
                "count",
                comparison.rows().size());
    }

    private List<String> names() {
        return comparison.theories().stream().map(Theory::name).toList();
    }

    private Element matrix() {
        Element heads =
                Element.of("tr").add(Element.of("th", words.say("compare.case")).with("scope", "col"));
        names().forEach(name -> heads.add(Element.of("th", name).with("scope", "col")));
        Element rows = Element.of("tbody");
        for (int i = 0; i < comparison.rows().size(); i++) {
            TheoryComparison.Row row = comparison.rows().get(i);
            Element line = Element.of("tr").add(Element.of("th", name(row)).with("scope", "row"));
            for (TheoryComparison.Cell cell : row.cells()) {
                line.add(answer(cell, cell.difference() == null ? "" : "#case-" + (i + 1)));
            }
            rows.add(line);
        }
        Element table = Element.of("table").add(Element.of("thead").add(heads), rows);
        String title = words.say("compare.page.matrix");
        return Element.section("matrix", 2, title)
                .add(
                        Element.of("p", words.say("compare.page.matrix.intro", "first", names().get(0))),
                        ScrollRegion.of(table, title));
    }

    private Element answer(TheoryComparison.Cell cell, String difference) {
        String answer = CompareReport.words(cell, words);
        String kind = cell.outcome().name().toLowerCase(Locale.ROOT);
        Element told = Element.of("td").styled("answer " + kind);
        Element sign = Element.of("span", mark(cell)).styled("sign " + kind).with("aria-hidden", "true");
        return difference.isEmpty()
                ? told.add(sign).text(" " + answer)
                : told.add(sign).text(" ").add(Element.of("a", answer).with("href", difference));
    }

    /** The trend as arrows: colour alone tells nobody who cannot see it. */
    private static String mark(TheoryComparison.Cell cell) {
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
        return Element.section("theories", 2, words.say("compare.page.theories"))
                .add(list);
    }

    private List<Element> differences() {
        List<Element> sections = new ArrayList<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            TheoryComparison.Row row = comparison.rows().get(i);
            List<CompareReport.Explained> explained = CompareReport.explained(row, words);
            if (explained.isEmpty()) {
                continue;
            }
            Element section = Element.section("case-" + (i + 1), 2, name(row));
            for (CompareReport.Explained each : explained) {
                Element reasons = Element.of("ul");
                each.reasons().forEach(reason -> reasons.add(Element.of("li", reason)));
                section.add(Element.of("details")
                        .with("open", "")
                        .add(
                                Element.of(
                                        "summary",
                                        words.say(
                                                "compare.by",
                                                "theories",
                                                words.all(each.theories()),
                                                "answer",
                                                each.answer(),
                                                "first",
                                                names().get(0),
                                                "other",
                                                CompareReport.words(row.cells().get(0), words))),
                                reasons));
            }
            sections.add(section);
        }
        return sections;
    }

    private List<Element> predictions() {
        List<Element> sections = new ArrayList<>();
        for (int i = 0; i < comparison.rows().size(); i++) {
            TheoryComparison.Row row = comparison.rows().get(i);
            if (row.cells().stream().allMatch(each -> each.predictions().isEmpty())) {
                continue;
            }
            Element list = Element.of("ul");
            PredictionsCompared.lines(row, words).forEach(each -> list.add(Element.of("li", each)));
            sections.add(Element.section(
                            "predictions-" + (i + 1), 2, words.say("compare.page.predictions", "case", name(row)))
                    .add(
                            Element.of("p", words.sentence(words.semicolons(PredictionsCompared.counts(row, words)))),
                            Element.of("p", words.say("compare.page.no-verdict")),
                            list));
        }
        return sections;
    }

    private String name(TheoryComparison.Row row) {
        return words.say("compare.name", "alliance", row.alliance(), "period", Wording.period(row.period()));
    }
}
