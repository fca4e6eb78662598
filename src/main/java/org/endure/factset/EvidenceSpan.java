package org.endure.factset;

import java.time.LocalDate;
import org.endure.fact.Account;
import org.endure.fact.Answer;
import org.endure.fact.Context;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a fact must be dated to count as evidence for a period. A little before and after belongs to it, since
 * scholars date acts by their announcement and states of affairs by their first report.
 *
 * @param from first day
 * @param to last day
 */
public record EvidenceSpan(LocalDate from, LocalDate to) {

    private static final int YEARS_BEFORE = 2;
    private static final int YEARS_AFTER = 1;

    /**
     * The span for a period.
     *
     * @param since since when evidence counts; null if the fact set does not say
     */
    static EvidenceSpan of(TimeSpan period, @Nullable LocalDate since) {
        LocalDate from = period.from().equals(LocalDate.MIN)
                ? LocalDate.MIN
                : period.from().minusYears(YEARS_BEFORE);
        LocalDate to =
                period.to().equals(LocalDate.MAX) ? LocalDate.MAX : period.to().plusYears(YEARS_AFTER);
        return new EvidenceSpan(since == null ? from : since, to);
    }

    /** Whether it is the span that every fact set of this period has, unless it says since when evidence counts. */
    public boolean isUsualFor(TimeSpan period) {
        return equals(of(period, null));
    }

    /** Whether a date lies wholly before it. */
    public boolean isBefore(@Nullable TimeSpan date) {
        return date != null && date.to().isBefore(from);
    }

    /** The span in words, such as {@code 1999-01-01 to 2006-12-31}. */
    public String words() {
        return from.equals(LocalDate.MIN)
                ? "until " + to
                : to.equals(LocalDate.MAX) ? "since " + from : "%s to %s".formatted(from, to);
    }

    private boolean holds(@Nullable TimeSpan date) {
        return date == null || !date.from().isAfter(to) && !isBefore(date);
    }

    /**
     * What an observation is to the period: evidence, an opinion, or dated outside it. A state of affairs that stands from before
     * belongs to it, an act that was announced before and takes effect now, and context, which may look elsewhere.
     */
    public Period of(Observation observation) {
        Account account = observation.account();
        if (account.evidence() == EvidenceKind.EXPERT_CLAIM) {
            return Period.OPINION;
        }
        TimeSpan date = account.date();
        boolean stands = account.carriedFrom() != null || account.standing() == Answer.YES && isBefore(date);
        boolean takesEffect = account.takesEffect() != null && holds(account.takesEffect());
        return holds(date) || stands || takesEffect || observation instanceof Context ? Period.CURRENT : Period.OUTSIDE;
    }
}
