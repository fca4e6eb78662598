package org.endure.fact;

/** A gap between statement and components of the threat on which the verdict rests. */
@Meaning("A gap between statement and components of the threat on which the verdict rests.")
public record WeighingGap(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
