package org.endure.fact;

/** Conduct that is aimed at the partner. */
@Meaning("Conduct that is aimed at the partner.")
public record AimedAtPartner(
        @Meaning("id of the observation") String fact) implements Conclusion {}
