package org.endure.fact;

/** A meeting between the allies. */
@Meaning(value = "A meeting between the allies.", codebook = "section 4")
public record Meeting(
        @Meaning("what the sources say") Account account,
        @Meaning("on which level") MeetingLevel level) implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new Meeting(other, level);
    }
}
