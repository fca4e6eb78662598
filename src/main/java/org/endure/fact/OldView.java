package org.endure.fact;

/** A threat of which only the fallen regime of a member has given a rating. */
@Meaning("A threat of which only the fallen regime of a member has given a rating.")
public record OldView(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
