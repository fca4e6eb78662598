package org.endure.fact;

/** A member at risk of leaving. */
@Meaning("A member at risk of leaving.")
public record MemberAtRisk(@Meaning("the member") String member) implements Conclusion {}
