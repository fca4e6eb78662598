package org.endure.fact;

/** A change of regime after which the old regime binds no more. */
@Meaning("A change of regime after which the old regime binds no more.")
public record NewRegime(
        @Meaning("the member") String state,
        @Meaning("id of the observation") String fact) implements Conclusion {}
