package org.endure.fact;

/** The magnitude of a finding after amplifiers and before anything lowers it. */
@Meaning("The magnitude of a finding after amplifiers and before anything lowers it.")
public record RaisedMagnitude(
        @Meaning("id of the finding") String finding,
        @Meaning("the magnitude") Magnitude magnitude) implements Conclusion {}
