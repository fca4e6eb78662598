package org.endure.fact;

/** A finding that is only possible: it is shown and never sets the direction of the trend (codebook section 7). */
@Meaning("A finding that is only possible: it is shown and never sets the direction of the trend (codebook section 7).")
public record Possible(@Meaning("id of the finding") String finding) implements Conclusion {}
