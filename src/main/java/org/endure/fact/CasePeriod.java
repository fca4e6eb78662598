package org.endure.fact;

/** The period that is judged, or one of its baselines (codebook section 4, Period). */
@Meaning("The period that is judged, or one of its baselines (codebook section 4, Period).")
public record CasePeriod(
        @Meaning("judged or baseline") Period period,
        @Meaning("label, such as 2017-2018") String label,
        @Meaning("from when to when") TimeSpan span)
        implements CaseFact {

    /** Its last day, counted from 1970. */
    public long ends() {
        return span.to().toEpochDay();
    }
}
