package org.endure.fact;

/** A needed member does not officially name a threat that another names (interaction I16). */
@Meaning("A needed member does not officially name a threat that another names (interaction I16).")
public record UnnamedThreat(
        @Meaning("the member") String member,
        @Meaning("the threat") String threat) implements Conclusion {}
