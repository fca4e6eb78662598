package org.endure.comparison;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.PredictionReader;
import org.endure.explanation.PredictionView;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What several theories say on several cases.
 *
 * @param theories the theories, the first the one that the others are compared with
 * @param rows one for each case
 * @param language the language of what theories expect
 */
public record TheoryComparison(List<Theory> theories, List<Row> rows, Language language) {

    static final Trend NO_TREND = new Trend(Tendency.NOT_COMPARED, null);

    public TheoryComparison {
        theories = List.copyOf(theories);
        rows = List.copyOf(rows);
    }

    /**
     * The answers on one case, one for each theory, in their order.
     *
     * @param alliance name of the alliance
     * @param period label of the period
     * @param factSet file of the fact set
     * @param cells the answers
     */
    public record Row(String alliance, String period, String factSet, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one theory says on a case.
     *
     * @param theory name of the theory
     * @param outcome the verdict
     * @param trend the trend
     * @param difference why it is not what the first theory says; null if it is the same
     * @param findings findings that it makes otherwise than the first theory though the answer is the same
     * @param predictions what it expects members to do, and what became of it; the answer does not rest on it
     */
    public record Cell(
            String theory,
            Outcome outcome,
            Trend trend,
            @Nullable AnswerDifference difference,
            List<FindingChange> findings,
            List<PredictionView> predictions) {
        public Cell {
            findings = List.copyOf(findings);
            predictions = List.copyOf(predictions);
        }

        /** Whether its answer or a finding is not that of the first theory. */
        public boolean differs() {
            return difference != null || !findings.isEmpty();
        }
    }

    /** Compares these theories on these cases, in English. */
    public static TheoryComparison of(List<Theory> theories, List<Case> cases) {
        return of(theories, cases, Language.ENGLISH);
    }

    /** Compares these theories on these cases, with what they expect in a language. */
    public static TheoryComparison of(List<Theory> theories, List<Case> cases, Language language) {
        List<AppliedTheory> judging = theories.stream().map(AppliedTheory::new).toList();
        List<Row> rows = new ArrayList<>();
        for (Case judged : cases) {
            rows.add(row(judging, judged, language));
        }
        return new TheoryComparison(theories, rows, language);
    }

    private static Row row(List<AppliedTheory> judging, Case judged, Language language) {
        List<Cell> cells = new ArrayList<>();
        AppliedTheory first = judging.get(0);
        for (AppliedTheory each : judging) {
            AppliedTheory.Answer answer = each.answer(judged);
            boolean same = answer.equals(first.answer(judged));
            cells.add(new Cell(
                    each.theory().name(),
                    answer.outcome(),
                    answer.trend(),
                    same ? null : DifferenceFinder.find(first, each, judged),
                    same && each != first
                            ? DifferenceFinder.changed(first.inference(judged), each.inference(judged))
                            : List.of(),
                    new PredictionReader(each.inference(judged), language).read()));
        }
        return new Row(
                judged.factSet().alliance().name(),
                judged.factSet().period().label(),
                judged.factSet().path(),
                cells);
    }
}
