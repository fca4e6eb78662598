package org.endure.fact;

/** A member whose view of a threat that another member perceives is not known. */
@Meaning("A member whose view of a threat that another member perceives is not known.")
public record Unrated(
        @Meaning("the member") String member,
        @Meaning("the threat") String threat) implements Conclusion {}
