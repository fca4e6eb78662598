package org.endure.fact;

/** What became of a prediction. */
@Meaning("What became of a prediction.")
public record PredictionResult(
        @Meaning("the member") String member,
        @Meaning("what it may do") Behaviour behaviour,
        @Meaning("whether it was expected to do it") Answer expected,
        @Meaning("whether the prediction is met") PredictionStatus status)
        implements Conclusion {}
