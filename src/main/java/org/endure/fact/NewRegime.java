package org.endure.fact;

/** A change of regime after which the old regime binds no more, or may not. */
@Meaning("A change of regime after which the old regime binds no more, or may not.")
public record NewRegime(
        @Meaning("the member") String state,

        @Meaning("YES if that is certain, UNKNOWN if it is possible")
        Answer certain,

        @Meaning("id of the observation") String fact)
        implements Conclusion {}
