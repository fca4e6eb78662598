package org.endure.fact;

/** A sign that the alliance is a shell (codebook section 7, step 4). */
@Meaning("A sign that the alliance is a shell (codebook section 7, step 4).")
public record HollowSign(@Meaning("the sign") String sign) implements Conclusion {}
