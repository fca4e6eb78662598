package org.endure.fact;

/** What a theory expects a member to do, or not to do. No verdict rests on it. */
@Meaning("What a theory expects a member to do, or not to do. No verdict rests on it.")
public record Prediction(
        @Meaning("the member") String member,
        @Meaning("what it may do") Behaviour behaviour,
        @Meaning("whether it is expected to do it") Answer expected)
        implements Conclusion {}
