package org.endure.fact;

/** How sure an observation is (codebook section d.7). */
@Meaning("How sure an observation is (codebook section d.7).")
public record Reliability(
        @Meaning("id of the observation") String fact,
        @Meaning("how well its sources bear each other out") Triangulation triangulation,
        @Meaning("how sure it is") Confidence confidence)
        implements Conclusion {}
