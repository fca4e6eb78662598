package org.endure.fact;

/** A new regime that is hostile to its ally. */
@Meaning("A new regime that is hostile to its ally.")
public record HostileRegime(
        @Meaning("the member") String state,
        @Meaning("its ally") String ally) implements Conclusion {}
