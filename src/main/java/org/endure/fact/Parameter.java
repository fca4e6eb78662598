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
        implements CaseFact, java.io.Serializable {

    /** The same cut-off with another value. */
    public Parameter withValue(double other) {
        return new Parameter(name, other, low, high, unit, source, reason);
    }
}
