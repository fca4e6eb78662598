package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.comparison.TheoryComparison;
import org.endure.explanation.PredictionView;
import org.endure.fact.PredictionStatus;
import org.endure.words.Words;

/** What several theories expect members to do, and what became of it; theories that expect the same share a line. */
public final class PredictionsCompared {

    private PredictionsCompared() {}

    /** What is expected, what became of it, and the facts for and against it. */
    private record Alike(String statement, PredictionStatus status, List<String> facts, List<String> contrary) {

        static Alike of(PredictionView view, Words words) {
            return new Alike(
                    words.capital(view.statement()), view.status(), ids(view.confirming()), ids(view.contradicting()));
        }

        String words(List<String> theories, Words words) {
            String shown = facts.isEmpty() ? "" : words.say("compared.shown", "facts", words.all(facts));
            String against = contrary.isEmpty() ? "" : words.say("compared.contrary", "facts", words.all(contrary));
            return words.say(
                    "compared.line",
                    "statement",
                    statement,
                    "status",
                    words.constant(status),
                    "evidence",
                    facts.isEmpty() && contrary.isEmpty() ? words.say("compared.no-evidence") : shown + against,
                    "theories",
                    words.all(theories));
        }
    }

    /** How many predictions of each theory are met, failed and open, a line each. */
    public static List<String> counts(TheoryComparison.Row row, Words words) {
        return row.cells().stream()
                .map(cell -> words.say(
                        "compared.count",
                        "theory",
                        cell.theory(),
                        "met",
                        number(cell, PredictionStatus.MET),
                        "failed",
                        number(cell, PredictionStatus.FAILED),
                        "open",
                        number(cell, PredictionStatus.OPEN)))
                .toList();
    }

    /** Number of predictions of a theory that became so. */
    public static long number(TheoryComparison.Cell cell, PredictionStatus status) {
        return cell.predictions().stream()
                .filter(each -> each.status() == status)
                .count();
    }

    /** The predictions for which there is evidence, a line each, with the theories that make them and by which rules. */
    public static List<String> lines(TheoryComparison.Row row, Words words) {
        Map<Alike, List<String>> theories = new LinkedHashMap<>();
        for (TheoryComparison.Cell cell : row.cells()) {
            for (PredictionView each : cell.predictions()) {
                if (!each.isWithoutEvidence()) {
                    theories.computeIfAbsent(Alike.of(each, words), key -> new ArrayList<>())
                            .add(words.say("weigh.take", "theory", cell.theory(), "rules", words.commas(each.rules())));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        theories.forEach((alike, names) -> lines.add(alike.words(names, words)));
        return lines;
    }

    private static List<String> ids(List<PredictionView.Shown> shown) {
        return shown.stream().map(PredictionView.Shown::fact).distinct().toList();
    }
}
