package org.endure.fact;

/** A new regime that is, or may be, hostile to its ally. */
@Meaning("A new regime that is, or may be, hostile to its ally.")
public record HostileRegime(
        @Meaning("the member") String state,
        @Meaning("its ally") String ally,

        @Meaning("YES if that is certain, UNKNOWN if it is possible")
        Answer certain)
        implements Conclusion {}
