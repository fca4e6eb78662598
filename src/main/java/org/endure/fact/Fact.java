package org.endure.fact;

/**
 * Anything a rule can match. A fact is given (an {@link Observation} with its sources, or a {@link CaseFact}) or concluded
 * by a rule (a {@link Conclusion}). Facts are immutable and compared by value.
 */
public sealed interface Fact permits Observation, CaseFact, Conclusion {}
