package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.comparison.AnswerDifference;
import org.endure.comparison.FindingChange;
import org.endure.comparison.TheoryChanges;
import org.endure.comparison.TheoryComparison;
import org.endure.diagnostic.Escapes;
import org.endure.fact.Trend;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.endure.words.Words;

/** What several theories say on several cases: a matrix, and below it why a theory differs from the first. */
public final class CompareReport {

    static final int WIDTH = 100;

    private final TheoryComparison comparison;
    private final Words words;

    private CompareReport(TheoryComparison comparison) {
        this.comparison = comparison;
        this.words = Words.of(comparison.language());
    }

    /** For the terminal. */
    public static String text(TheoryComparison comparison) {
        CompareReport report = new CompareReport(comparison);
        return new CompareMatrix(comparison).text()
                + "\n"
                + report.wrapped(report.words.say("compare.legend"), "", "")
                + report.unchanged()
                + report.differences("", "  ", "    ")
                + report.predictions("", "  ", "    ");
    }

    /** As a page with a table. */
    public static String markdown(TheoryComparison comparison) {
        CompareReport report = new CompareReport(comparison);
        StringBuilder page = new StringBuilder("| " + report.words.say("compare.case") + " |");
        report.names().forEach(name -> page.append(" ").append(cell(name)).append(" |"));
        page.append("\n|---|").append("---|".repeat(report.names().size())).append('\n');
        for (TheoryComparison.Row row : comparison.rows()) {
            page.append("| ").append(cell(name(row, report.words))).append(" |");
            row.cells()
                    .forEach(each ->
                            page.append(" ").append(words(each, report.words)).append(" |"));
            page.append('\n');
        }
        return page
                + report.unchanged()
                + report.differences("## ", "- ", "  ")
                + report.predictions("## ", "- ", "  ");
    }

    private List<String> names() {
        return comparison.theories().stream().map(each -> each.name()).toList();
    }

    static String name(TheoryComparison.Row row, Words words) {
        return words.say("compare.name", "alliance", row.alliance(), "period", Wording.period(row.period()));
    }

    /** Names, the last after "and": {@code walt, additive and threat-only}. */
    public static String series(List<String> names) {
        return Words.of(Language.ENGLISH).series(names, "list.and");
    }

    /** An answer in words: {@code COLLAPSE, slightly weakened}. */
    public static String words(TheoryComparison.Cell cell, Words words) {
        Trend trend = cell.trend();
        return words.say(
                "compare.answer",
                "outcome",
                Wording.verdict(cell.outcome(), words),
                "trend",
                Wording.trend(trend.tendency(), trend.magnitude(), words));
    }

    private String wrapped(String text, String first, String others) {
        return Wrap.text(text, WIDTH, first, others, words);
    }

    /** The theories that say on every case what the first says, and find the same. */
    private String unchanged() {
        List<String> same = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Theory first = comparison.theories().get(0);
        for (int i = 1; i < comparison.theories().size(); i++) {
            int column = i;
            Theory theory = comparison.theories().get(i);
            if (comparison.rows().stream()
                    .anyMatch(row -> row.cells().get(column).differs())) {
                continue;
            }
            int changes = new TheoryChanges(first, theory).all().size();
            if (changes == 0) {
                same.add(theory.name());
            } else {
                text.append(wrapped(
                        Escapes.visible(words.say(
                                "compare.nothing", "theory", theory.name(), "count", changes, "first", first.name())),
                        "",
                        ""));
            }
        }
        String identical = same.isEmpty()
                ? ""
                : wrapped(
                        Escapes.visible(words.say("compare.same", "theories", words.all(same), "first", first.name())),
                        "",
                        "");
        return text.isEmpty() && same.isEmpty() ? "" : "\n" + identical + text;
    }

    private String differences(String heading, String first, String second) {
        StringBuilder text = new StringBuilder();
        for (TheoryComparison.Row row : comparison.rows()) {
            otherwise(row, words).forEach((answer, theories) -> {
                text.append(title(
                        heading,
                        words.say(
                                "compare.differs",
                                "case",
                                name(row, words),
                                "theories",
                                words.all(theories),
                                "answer",
                                answer.words(),
                                "first",
                                names().get(0),
                                "other",
                                words(row.cells().get(0), words))));
                lines(answer.difference(), words).forEach(line -> text.append(wrapped(line, first, second)));
            });
            sameOtherwise(row).forEach((findings, theories) -> {
                text.append(title(
                        heading,
                        words.say(
                                "compare.other-findings",
                                "case",
                                name(row, words),
                                "theories",
                                words.all(theories),
                                "first",
                                names().get(0))));
                findings.forEach(each -> text.append(wrapped(DifferenceText.of(each, words), first, second)));
            });
        }
        return text.toString();
    }

    /** A line above others; on a page it is a heading, which is not wrapped. */
    private String title(String heading, String title) {
        int width = heading.isEmpty() ? WIDTH : Integer.MAX_VALUE;
        return "\n" + Wrap.text(heading + Escapes.visible(title), width, "", "", words)
                + (heading.isEmpty() ? "" : "\n");
    }

    /** What the theories expect members to do, and what became of it. */
    private String predictions(String heading, String first, String second) {
        StringBuilder text = new StringBuilder();
        for (TheoryComparison.Row row : comparison.rows()) {
            if (row.cells().stream().allMatch(each -> each.predictions().isEmpty())) {
                continue;
            }
            String counts = words.sentence(words.semicolons(PredictionsCompared.counts(row, words)));
            text.append(title(heading, words.say("compare.predictions", "case", name(row, words))))
                    .append(wrapped(counts, first, second));
            PredictionsCompared.lines(row, words)
                    .forEach(line -> text.append(wrapped(Escapes.visible(line), first, second)));
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
    public static List<Explained> explained(TheoryComparison.Row row, Words words) {
        List<Explained> explained = new ArrayList<>();
        otherwise(row, words)
                .forEach((answer, theories) ->
                        explained.add(new Explained(theories, answer.words(), lines(answer.difference(), words))));
        return explained;
    }

    /** An answer that is not that of the first theory, and why. */
    private record Otherwise(String words, AnswerDifference difference) {}

    /** The answers that differ from the first, with the theories that give them for the same reasons. */
    private static Map<Otherwise, List<String>> otherwise(TheoryComparison.Row row, Words words) {
        Map<Otherwise, List<String>> byAnswer = new LinkedHashMap<>();
        for (TheoryComparison.Cell cell : row.cells()) {
            AnswerDifference difference = cell.difference();
            if (difference != null) {
                byAnswer.computeIfAbsent(new Otherwise(words(cell, words), difference), key -> new ArrayList<>())
                        .add(cell.theory());
            }
        }
        return byAnswer;
    }

    /** The theories that give the answer of the first from other findings, by those findings. */
    private static Map<List<FindingChange>, List<String>> sameOtherwise(TheoryComparison.Row row) {
        Map<List<FindingChange>, List<String>> byFindings = new LinkedHashMap<>();
        for (TheoryComparison.Cell cell : row.cells()) {
            if (!cell.findings().isEmpty()) {
                byFindings
                        .computeIfAbsent(cell.findings(), key -> new ArrayList<>())
                        .add(cell.theory());
            }
        }
        return byFindings;
    }

    private static List<String> lines(AnswerDifference difference, Words words) {
        List<String> lines = new ArrayList<>();
        if (difference.rules().isEmpty()) {
            lines.add(words.say("compare.unexplained"));
        }
        difference.rules().forEach(each -> lines.add(DifferenceText.of(each, words)));
        difference.findings().forEach(each -> lines.add(DifferenceText.of(each, words)));
        return lines;
    }

    private static String cell(String text) {
        return Escapes.visible(text).replace("|", "\\|");
    }
}
