package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.comparison.Comparison;
import org.endure.comparison.Difference;
import org.endure.comparison.FindingChange;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.fact.PredictionStatus;
import org.endure.fact.Trend;
import org.endure.words.Language;
import org.endure.words.Words;

/** What several theories say on several cases: a matrix, and below it why a theory differs from the first. */
public final class CompareReport {

    static final int WIDTH = 100;
    private static final String LEGEND =
            "After the verdict stands the trend: + strengthened, - weakened (one sign slight, two moderate, three significant), "
                    + "= unchanged, ? uncertain, . not compared.";

    private final Comparison comparison;

    private CompareReport(Comparison comparison) {
        this.comparison = comparison;
    }

    /** For the terminal. */
    public static String text(Comparison comparison) {
        CompareReport report = new CompareReport(comparison);
        return new CompareMatrix(comparison).text()
                + "\n"
                + Wrap.text(LEGEND, WIDTH, "", "")
                + report.differences("", "  ", "    ")
                + report.predictions("", "  ", "    ");
    }

    /** As a page with a table. */
    public static String markdown(Comparison comparison) {
        CompareReport report = new CompareReport(comparison);
        StringBuilder page = new StringBuilder("| case |");
        report.names().forEach(name -> page.append(" ").append(cell(name)).append(" |"));
        page.append("\n|---|").append("---|".repeat(report.names().size())).append('\n');
        for (Comparison.Row row : comparison.rows()) {
            page.append("| ").append(cell(name(row))).append(" |");
            row.cells().forEach(each -> page.append(" ").append(words(each)).append(" |"));
            page.append('\n');
        }
        return page + report.differences("## ", "- ", "  ") + report.predictions("## ", "- ", "  ");
    }

    /** One line for each case and theory. */
    public static String csv(Comparison comparison) {
        StringBuilder lines =
                new StringBuilder("case,factSet,theory,verdict,trend,magnitude,rules,findings,met,failed,open\n");
        for (Comparison.Row row : comparison.rows()) {
            for (Comparison.Cell cell : row.cells()) {
                Difference difference = cell.difference();
                lines.append(String.join(
                                ",",
                                quoted(name(row)),
                                quoted(row.factSet()),
                                quoted(cell.theory()),
                                cell.outcome().name(),
                                cell.trend().tendency().name(),
                                magnitude(cell.trend()),
                                quoted(
                                        difference == null
                                                ? ""
                                                : String.join("; ", DifferenceText.ruleCodes(difference.rules()))),
                                quoted(String.join(
                                        "; ",
                                        DifferenceText.findingCodes(
                                                difference == null ? cell.findings() : difference.findings()))),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.MET)),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.FAILED)),
                                Long.toString(PredictionsCompared.number(cell, PredictionStatus.OPEN))))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** As JSON. */
    public static String json(Comparison comparison) {
        return JsonReport.write(JsonReport.map(
                "theories",
                new CompareReport(comparison).names(),
                "cases",
                comparison.rows().stream().map(CompareReport::tree).toList()));
    }

    private static Map<String, Object> tree(Comparison.Row row) {
        return JsonReport.map(
                "alliance",
                row.alliance(),
                "period",
                row.period(),
                "factSet",
                row.factSet(),
                "answers",
                row.cells().stream()
                        .map(cell -> JsonReport.map(
                                "theory",
                                cell.theory(),
                                "verdict",
                                cell.outcome().name(),
                                "trend",
                                cell.trend().tendency().name(),
                                "magnitude",
                                magnitude(cell.trend()).isEmpty() ? null : magnitude(cell.trend()),
                                "difference",
                                cell.difference() == null ? null : DifferenceText.tree(cell.difference()),
                                "otherFindings",
                                cell.findings().stream()
                                        .map(DifferenceText::tree)
                                        .toList(),
                                "predictions",
                                PredictionText.tree(cell.predictions())))
                        .toList());
    }

    private List<String> names() {
        return comparison.theories().stream().map(each -> each.name()).toList();
    }

    static String name(Comparison.Row row) {
        return row.alliance() + ", " + row.period();
    }

    /** Names, the last after "and": {@code walt, additive and threat-only}. */
    public static String series(List<String> names) {
        return Words.of(Language.ENGLISH).series(names, "list.and");
    }

    /** An answer in words: {@code COLLAPSE, slightly weakened}. */
    public static String words(Comparison.Cell cell) {
        return "%s, %s".formatted(cell.outcome(), trend(cell.trend()));
    }

    private static String trend(Trend trend) {
        return Wording.trend(new Assessment.TrendView(trend.tendency(), trend.magnitude()));
    }

    private static String magnitude(Trend trend) {
        return trend.magnitude() == null ? "" : trend.magnitude().name();
    }

    private String differences(String heading, String first, String second) {
        StringBuilder text = new StringBuilder();
        int width = heading.isEmpty() ? WIDTH : Integer.MAX_VALUE;
        for (Comparison.Row row : comparison.rows()) {
            otherwise(row).forEach((answer, theories) -> {
                String title = "%s: by %s %s, where by %s %s."
                        .formatted(
                                name(row),
                                series(theories),
                                answer.words(),
                                names().get(0),
                                words(row.cells().get(0)));
                text.append('\n')
                        .append(Wrap.text(heading + Escapes.visible(title), width, "", ""))
                        .append(heading.isEmpty() ? "" : "\n");
                lines(answer.difference()).forEach(line -> text.append(Wrap.text(line, WIDTH, first, second)));
            });
            sameOtherwise(row).forEach((findings, theories) -> {
                String title = "%s: by %s the same answer as by %s, from other findings."
                        .formatted(name(row), series(theories), names().get(0));
                text.append('\n')
                        .append(Wrap.text(heading + Escapes.visible(title), width, "", ""))
                        .append(heading.isEmpty() ? "" : "\n");
                findings.forEach(each -> text.append(Wrap.text(DifferenceText.of(each), WIDTH, first, second)));
            });
        }
        return text.toString();
    }

    /** What the theories expect members to do, and what became of it. */
    private String predictions(String heading, String first, String second) {
        StringBuilder text = new StringBuilder();
        int width = heading.isEmpty() ? WIDTH : Integer.MAX_VALUE;
        for (Comparison.Row row : comparison.rows()) {
            if (row.cells().stream().allMatch(each -> each.predictions().isEmpty())) {
                continue;
            }
            String title = "%s: what members were expected to do. No verdict rests on it.".formatted(name(row));
            text.append('\n')
                    .append(Wrap.text(heading + Escapes.visible(title), width, "", ""))
                    .append(heading.isEmpty() ? "" : "\n")
                    .append(Wrap.text(String.join("; ", PredictionsCompared.counts(row)) + ".", WIDTH, first, second));
            PredictionsCompared.lines(row)
                    .forEach(line -> text.append(Wrap.text(Escapes.visible(line), WIDTH, first, second)));
        }
        return text.toString();
    }

    /**
     * An answer that is not that of the first theory.
     *
     * @param theories the theories that give it
     * @param answer the answer in words
     * @param reasons the rules and findings that make it, a line each
     */
    public record Explained(List<String> theories, String answer, List<String> reasons) {
        /** Each list is copied. */
        public Explained {
            theories = List.copyOf(theories);
            reasons = List.copyOf(reasons);
        }
    }

    /** The answers on a case that differ from the first theory's, and why. */
    public static List<Explained> explained(Comparison.Row row) {
        List<Explained> explained = new ArrayList<>();
        otherwise(row)
                .forEach((answer, theories) ->
                        explained.add(new Explained(theories, answer.words(), lines(answer.difference()))));
        return explained;
    }

    /** An answer that is not that of the first theory, and why. */
    private record Otherwise(String words, Difference difference) {}

    /** The answers that differ from the first, with the theories that give them for the same reasons. */
    private static Map<Otherwise, List<String>> otherwise(Comparison.Row row) {
        Map<Otherwise, List<String>> byAnswer = new LinkedHashMap<>();
        for (Comparison.Cell cell : row.cells()) {
            Difference difference = cell.difference();
            if (difference != null) {
                byAnswer.computeIfAbsent(new Otherwise(words(cell), difference), key -> new ArrayList<>())
                        .add(cell.theory());
            }
        }
        return byAnswer;
    }

    /** The theories that give the answer of the first from other findings, by those findings. */
    private static Map<List<FindingChange>, List<String>> sameOtherwise(Comparison.Row row) {
        Map<List<FindingChange>, List<String>> byFindings = new LinkedHashMap<>();
        for (Comparison.Cell cell : row.cells()) {
            if (!cell.findings().isEmpty()) {
                byFindings
                        .computeIfAbsent(cell.findings(), key -> new ArrayList<>())
                        .add(cell.theory());
            }
        }
        return byFindings;
    }

    private static List<String> lines(Difference difference) {
        List<String> lines = new ArrayList<>();
        if (difference.rules().isEmpty()) {
            lines.add("No choice of rules explains the difference by itself.");
        }
        difference.rules().forEach(each -> lines.add(DifferenceText.of(each)));
        difference.findings().forEach(each -> lines.add(DifferenceText.of(each)));
        return lines;
    }

    private static String cell(String text) {
        return Escapes.visible(text).replace("|", "\\|");
    }

    private static String quoted(String text) {
        return '"' + Escapes.visible(text).replace("\"", "\"\"") + '"';
    }
}
