package org.endure.fact;

/** An essential member does not officially name a threat that another names (interaction I16). */
@Meaning("An essential member does not officially name a threat that another names (interaction I16).")
public record UnnamedThreat(
        @Meaning("the member") String member,
        @Meaning("the threat") String threat) implements Conclusion {}
