package org.endure.fact;

/** An observable that no mechanism reads by itself; it is kept so that the trace can say that it was seen. */
@Meaning(
        value =
                "An observable that no mechanism reads by itself; it is kept so that the trace can say that it was seen.",
        codebook = "section 4")
public record Context(@Meaning("what the sources say") Account account) implements Observation {

    @Override
    public Observation withAccount(Account other) {
        return new Context(other);
    }
}
