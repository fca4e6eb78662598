package org.endure.fact;

/** The observation concerns the security core of the alliance (codebook section d). */
@Meaning("The observation concerns the security core of the alliance (codebook section d).")
public record CoreIssue(@Meaning("id of the observation") String fact) implements Conclusion {}
