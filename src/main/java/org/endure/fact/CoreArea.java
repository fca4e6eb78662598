package org.endure.fact;

/** An issue area of the security core. */
@Meaning("An issue area of the security core.")
public record CoreArea(@Meaning("the issue area") IssueArea area) implements Conclusion {}
