package org.endure.fact;

/** A member that the one essential member still has as an ally. */
@Meaning("A member that the one essential member still has as an ally.")
public record Ally(
        @Meaning("the member") String member,
        @Meaning("the one essential member") String leader) implements Conclusion {}
