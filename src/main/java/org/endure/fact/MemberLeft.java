package org.endure.fact;

/** A member that has left the alliance. */
@Meaning("A member that has left the alliance.")
public record MemberLeft(
        @Meaning("the member") String member,
        @Meaning("id of the observation") String fact) implements Conclusion {}
