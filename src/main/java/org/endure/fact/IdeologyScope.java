package org.endure.fact;

/** Whom a relation of ideologies concerns. */
@Meaning("Whom a relation of ideologies concerns.")
public record IdeologyScope(
        @Meaning("a member, or ALLIANCE for all of them") String perceiver,
        @Meaning("id of the observation") String fact)
        implements Conclusion {}
