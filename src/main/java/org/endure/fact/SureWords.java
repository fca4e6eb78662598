package org.endure.fact;

/** Words that cast doubt on a commitment and are known with more than low confidence. */
@Meaning("Words that cast doubt on a commitment and are known with more than low confidence.")
public record SureWords(
        @Meaning("the member that reads the signal") String receiver,
        @Meaning("the position, or -") String position,
        @Meaning("the event") String event)
        implements Conclusion {}
