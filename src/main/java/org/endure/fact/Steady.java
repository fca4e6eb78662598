package org.endure.fact;

/** One step on any scale does not turn the verdict. */
@Meaning("One step on any scale does not turn the verdict.")
public record Steady() implements Conclusion {}
