package org.endure.fact;

/** An end announced in a baseline that a later act answered: the treaty was restated, or the end put off. */
@Meaning("An end announced in a baseline that a later act answered: the treaty was restated, or the end put off.")
public record AnsweredEnd(@Meaning("id of the announcement") String fact) implements Conclusion {}
