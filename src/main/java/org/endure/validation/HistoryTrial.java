package org.endure.validation;

import java.util.ArrayList;
import java.util.List;
import org.endure.validation.contest.Contest;
import org.endure.validation.scores.Scores;

/**
 * Theories tried on the same past cases in one run.
 *
 * @param backtests each theory scored, in the order named; one or more
 * @param contrasts each further theory compared with the first
 * @param contests the first theory against a regression of its findings; none if it was not asked for
 * @param variants all runs on these data so far, this one among them, the first first
 * @param log the log that holds them, as the user named it
 */
public record HistoryTrial(
        List<Backtest> backtests,
        List<Contrast> contrasts,
        List<Contest> contests,
        List<Variant> variants,
        String log) {

    /** Each list is copied. */
    public HistoryTrial {
        if (backtests.isEmpty()) {
            throw new IllegalArgumentException("No theory was tried.");
        }
        backtests = List.copyOf(backtests);
        contrasts = List.copyOf(contrasts);
        contests = List.copyOf(contests);
        variants = List.copyOf(variants);
    }

    /** Compares each theory with the first. */
    public static HistoryTrial of(List<Backtest> backtests, List<Variant> variants, String log) {
        List<Contrast> contrasts = new ArrayList<>();
        backtests.stream().skip(1).forEach(each -> contrasts.add(Contrast.of(each, backtests.get(0))));
        return new HistoryTrial(backtests, contrasts, List.of(), variants, log);
    }

    /** The same with the first theory against a regression of its findings. */
    public HistoryTrial againstFitted() {
        return new HistoryTrial(
                backtests,
                contrasts,
                Contest.of(first().judge(), first().history().cases()),
                variants,
                log);
    }

    /** The first theory, with which the others are compared. */
    public Backtest first() {
        return backtests.get(0);
    }

    /** The scores of all theories, and after them those of the baselines. */
    public List<Scores> scores() {
        List<Scores> scores = new ArrayList<>();
        backtests.forEach(each -> scores.add(each.own()));
        scores.addAll(first().baselines());
        return scores;
    }
}
