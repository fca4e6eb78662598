package org.endure.fact;

/** A signal about the strength or the commitment of an ally, as the receiving ally reads it. */
@Meaning(
        value = "A signal about the strength or the commitment of an ally, as the receiving ally reads it.",
        codebook = "C2")
public record CredibilitySignal(
        @Meaning("what the sources say") Account account,
        @Meaning("strength or commitment") CredibilityKind kind,

        @Meaning(value = "the ally whose credibility is concerned", state = true)
        String sender,

        @Meaning(value = "the ally that reads the signal", state = true)
        String receiver,

        @Meaning("which way the signal points") Polarity polarity,
        @Meaning("how it was given") Mode mode,
        @Meaning("on whose level it was given") SpeakerLevel level,

        @Meaning("whether the receiver was consulted before")
        Answer consulted,

        @Meaning("whether a leader declares the intention to withdraw forces or the guarantee") @Circumstance
        Answer declaresWithdrawal,

        @Meaning("for doubts about strength: the cause") StrengthCause cause,

        @Meaning("for doubts about strength: how far they go")
        Severity severity)
        implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new CredibilitySignal(
                other, kind, sender, receiver, polarity, mode, level, consulted, declaresWithdrawal, cause, severity);
    }

    @Override
    public String side() {
        return switch (polarity) {
            case DOUBT, VIOLATE -> "against";
            case REAFFIRM, HONOUR -> "for";
            case UNRESOLVED -> "open";
        };
    }
}
