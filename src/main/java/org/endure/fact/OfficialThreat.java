package org.endure.fact;

/** A threat that a member names in a statement or agreement. */
@Meaning("A threat that a member names in a statement or agreement.")
public record OfficialThreat(
        @Meaning("the member") String member,
        @Meaning("the state seen as a threat") String threat) implements Conclusion {}
