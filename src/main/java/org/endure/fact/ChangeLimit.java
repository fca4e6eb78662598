package org.endure.fact;

/** The most that conduct can weigh as a change, by specificity and issue area (codebook section d, table). */
@Meaning("The most that conduct can weigh as a change, by specificity and issue area (codebook section d, table).")
public record ChangeLimit(
        @Meaning("id of the observation") String fact,
        @Meaning("the limit") Magnitude magnitude) implements Conclusion {}
