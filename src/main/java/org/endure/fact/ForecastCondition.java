package org.endure.fact;

/** A condition on which the forecast no longer holds (codebook I19). */
@Meaning("A condition on which the forecast no longer holds (codebook I19).")
public record ForecastCondition(
        @Meaning("code of the condition") String condition) implements Conclusion {}
