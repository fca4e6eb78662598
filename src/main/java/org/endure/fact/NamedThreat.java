package org.endure.fact;

/** A member names a threat in an official statement or agreement (interaction I16). */
@Meaning("A member names a threat in an official statement or agreement (interaction I16).")
public record NamedThreat(
        @Meaning("the member") String member,
        @Meaning("the threat") String threat) implements Conclusion {}
