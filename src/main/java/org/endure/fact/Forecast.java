package org.endure.fact;

/** The forecast, which holds unless one of its conditions comes about (codebook I19, I20). */
@Meaning("The forecast, which holds unless one of its conditions comes about (codebook I19, I20).")
public record Forecast(
        @Meaning("the outcome expected") Outcome outcome,
        @Meaning("where the alliance is expected to go") Tendency tendency)
        implements Conclusion {}
