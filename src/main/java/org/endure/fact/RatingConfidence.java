package org.endure.fact;

/** How sure the evidence is that sets the level of a threat. */
@Meaning("How sure the evidence is that sets the level of a threat.")
public record RatingConfidence(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat,
        @Meaning("how sure") Confidence confidence)
        implements Conclusion {}
