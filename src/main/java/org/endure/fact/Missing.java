package org.endure.fact;

/** What is missing for a verdict. */
@Meaning("What is missing for a verdict.")
public record Missing(@Meaning("what is missing") String what) implements Conclusion {}
