package org.endure.fact;

/** The alliance ended within the period. */
@Meaning("The alliance ended within the period.")
public record EndedNow() implements Conclusion {}
