package org.endure.fact;

/** What one family adds to the strain of a member. */
@Meaning("What one family adds to the strain of a member.")
public record MemberStrain(
        @Meaning("the member") String member,
        @Meaning("the family of mechanisms, such as C2") String family,
        @Meaning("1 or 2") Integer parts)
        implements Conclusion {}
