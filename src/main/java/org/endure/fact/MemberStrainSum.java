package org.endure.fact;

/** The parts of strain of a member. */
@Meaning("The parts of strain of a member.")
public record MemberStrainSum(
        @Meaning("the member") String member,
        @Meaning("how many") Integer parts) implements Conclusion {}
