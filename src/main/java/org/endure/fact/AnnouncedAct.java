package org.endure.fact;

/** An act that takes effect only after the period. */
@Meaning("An act that takes effect only after the period.")
public record AnnouncedAct(@Meaning("id of the observation") String fact) implements Conclusion {}
