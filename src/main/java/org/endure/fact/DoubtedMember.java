package org.endure.fact;

/** A member, whose consent the alliance does not need, whose conduct casts more than slight doubt. */
@Meaning("A member, whose consent the alliance does not need, whose conduct casts more than slight doubt.")
public record DoubtedMember(@Meaning("the member") String member) implements Conclusion {}
