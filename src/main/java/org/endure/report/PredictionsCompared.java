package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.comparison.Comparison;
import org.endure.explanation.PredictionView;
import org.endure.fact.PredictionStatus;
import org.endure.words.Language;
import org.endure.words.Words;

/** What several theories expect members to do, and what became of it; theories that expect the same share a line. */
public final class PredictionsCompared {

    private static final Words WORDS = Words.of(Language.ENGLISH);

    private PredictionsCompared() {}

    /** What is expected, what became of it, and the facts for and against it. */
    private record Alike(String statement, PredictionStatus status, List<String> facts, List<String> contrary) {

        static Alike of(PredictionView view) {
            return new Alike(
                    WORDS.capital(view.statement()), view.status(), ids(view.confirming()), ids(view.contradicting()));
        }

        String words(List<String> theories) {
            String evidence = facts.isEmpty() && contrary.isEmpty() ? ", no fact shows either" : "";
            String shown = facts.isEmpty() ? "" : ", shown by " + WORDS.all(facts);
            String against = contrary.isEmpty() ? "" : ", the contrary shown by " + WORDS.all(contrary);
            return "%s: %s%s%s%s. So %s."
                    .formatted(statement, WORDS.constant(status), evidence, shown, against, WORDS.all(theories));
        }
    }

    /** How many predictions of each theory are met, failed and open, a line each. */
    public static List<String> counts(Comparison.Row row) {
        return row.cells().stream()
                .map(cell -> "%s: %d met, %d failed, %d open"
                        .formatted(
                                cell.theory(),
                                number(cell, PredictionStatus.MET),
                                number(cell, PredictionStatus.FAILED),
                                number(cell, PredictionStatus.OPEN)))
                .toList();
    }

    /** Number of predictions of a theory that became so. */
    public static long number(Comparison.Cell cell, PredictionStatus status) {
        return cell.predictions().stream()
                .filter(each -> each.status() == status)
                .count();
    }

    /** The predictions for which there is evidence, a line each, with the theories that make them and by which rules. */
    public static List<String> lines(Comparison.Row row) {
        Map<Alike, List<String>> theories = new LinkedHashMap<>();
        for (Comparison.Cell cell : row.cells()) {
            for (PredictionView each : cell.predictions()) {
                if (!each.isWithoutEvidence()) {
                    theories.computeIfAbsent(Alike.of(each), key -> new ArrayList<>())
                            .add("%s [%s]".formatted(cell.theory(), WORDS.commas(each.rules())));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        theories.forEach((alike, names) -> lines.add(alike.words(names)));
        return lines;
    }

    private static List<String> ids(List<PredictionView.Shown> shown) {
        return shown.stream().map(PredictionView.Shown::fact).distinct().toList();
    }
}
