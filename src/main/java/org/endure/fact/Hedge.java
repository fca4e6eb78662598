package org.endure.fact;

/**
 * An observation says that the matter of a finding is open: the finding is worded as possible and keeps its
 * place (codebook, typing notes V8 and V13).
 */
@Meaning(
        "An observation says that the matter of a finding is open: the finding is worded as possible and keeps its place (codebook, typing notes V8 and V13).")
public record Hedge(
        @Meaning("id of the finding") String finding,
        @Meaning("id of the observation") String fact) implements Conclusion {}
