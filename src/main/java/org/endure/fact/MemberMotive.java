package org.endure.fact;

/** The own motive of a member, at most. */
@Meaning("The own motive of a member, at most.")
public record MemberMotive(
        @Meaning("the member") String member,
        @Meaning("0 to 3") Integer motive) implements Conclusion {}
