package org.endure.fact;

/** At least one baseline holds evidence. */
@Meaning("At least one baseline holds evidence.")
public record ComparableBaseline() implements Conclusion {}
