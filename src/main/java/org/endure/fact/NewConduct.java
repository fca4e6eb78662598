package org.endure.fact;

/** Conduct that no baseline held. */
@Meaning("Conduct that no baseline held.")
public record NewConduct(@Meaning("id of the observation") String fact) implements Conclusion {}
