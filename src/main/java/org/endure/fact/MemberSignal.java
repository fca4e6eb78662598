package org.endure.fact;

/** A signal between two members. */
@Meaning("A signal between two members.")
public record MemberSignal(@Meaning("id of the observation") String fact) implements Conclusion {}
