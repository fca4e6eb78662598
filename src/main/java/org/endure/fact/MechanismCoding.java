package org.endure.fact;

/** A coding rule reads a mechanism off a row of a data set; it becomes a {@link CodedMechanism} for the theory. */
@Meaning("A coding rule reads a mechanism off a row of a data set.")
public record MechanismCoding(
        @Meaning("code of the mechanism, such as C1.a") String mechanism,
        @Meaning("how strong") Magnitude magnitude) implements Conclusion {}
