package org.endure.fact;

/** A finding that pulls the trend its way (codebook section 7, trend). */
@Meaning("A finding that pulls the trend its way (codebook section 7, trend).")
public record Pull(
        @Meaning("id of the finding") String finding,
        @Meaning("its area") IssueArea area,
        @Meaning("its direction") Direction direction,
        @Meaning("its magnitude") Magnitude magnitude)
        implements Conclusion {}
