package org.endure.fact;

/** The intrinsic value of the alliance as an analyst states it. */
@Meaning(value = "The intrinsic value of the alliance as an analyst states it.", codebook = "section 1; cases")
public record CodedIntrinsicValue(
        @Meaning("what the sources say") Account account,
        @Meaning("the level") Level level) implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new CodedIntrinsicValue(other, level);
    }
}
