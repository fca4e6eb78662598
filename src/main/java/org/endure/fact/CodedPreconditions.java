package org.endure.fact;

/** Whether leadership's two preconditions hold, as an analyst states it. */
@Meaning(value = "Whether leadership's two preconditions hold, as an analyst states it.", codebook = "E1; cases")
public record CodedPreconditions(
        @Meaning("what the sources say") Account account,
        @Meaning("whether they hold") Preconditions preconditions) implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new CodedPreconditions(other, preconditions);
    }
}
