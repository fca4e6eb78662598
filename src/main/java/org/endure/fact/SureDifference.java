package org.endure.fact;

/** A difference known with more than low confidence. */
@Meaning("A difference known with more than low confidence.")
public record SureDifference(
        @Meaning("id of the finding") String finding,
        @Meaning("how large") Magnitude magnitude) implements Conclusion {}
