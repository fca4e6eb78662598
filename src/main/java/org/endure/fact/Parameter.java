package org.endure.fact;

/** A cut-off of the theory, with its unit, source and reason. */
@Meaning("A cut-off of the theory, with its unit, source and reason.")
public record Parameter(
        @Meaning("name") String name,
        @Meaning("value") Double value,
        @Meaning("lowest value that can be defended") Double low,
        @Meaning("highest value that can be defended") Double high,
        @Meaning("unit") String unit,
        @Meaning("source") String source,
        @Meaning("why this value") String reason)
        implements CaseFact, java.io.Serializable {}
