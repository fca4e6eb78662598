package org.endure.fact;

/** A family of mechanisms with a difference in the security core. */
@Meaning("A family of mechanisms with a difference in the security core.")
public record CorePull(
        @Meaning("the family of mechanisms, such as C2") String family,
        @Meaning("where it points") Direction direction) implements Conclusion {}
