package org.endure.fact;

/** A member that can lead the alliance. */
@Meaning("A member that can lead the alliance.")
public record MayLead(@Meaning("the member") String leader) implements Conclusion {}
