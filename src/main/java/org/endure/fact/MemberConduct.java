package org.endure.fact;

/** What a member whose consent the alliance does not need does or fails to do. */
@Meaning("What a member whose consent the alliance does not need does or fails to do.")
public record MemberConduct(
        @Meaning("id of the observation") String fact,
        @Meaning("the member") String member) implements Conclusion {}
