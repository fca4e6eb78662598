package org.endure.fact;

/** What an interaction does to a finding (codebook section 6). */
@Meaning("What an interaction does to a finding (codebook section 6).")
public record Adjustment(
        @Meaning("id of the finding") String finding,
        @Meaning("code of the interaction or amplifier") String interaction,
        @Meaning("what it does") Effect effect,
        @Meaning("YES if it surely does, UNKNOWN if it may") Answer certain)
        implements Conclusion {

    /** What an interaction surely does. */
    public Adjustment(String finding, String interaction, Effect effect) {
        this(finding, interaction, effect, Answer.YES);
    }
}
