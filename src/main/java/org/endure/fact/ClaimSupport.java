package org.endure.fact;

/** An expert claim that bears out a finding which rests on more than claims (codebook section d.7). */
@Meaning("An expert claim that bears out a finding which rests on more than claims (codebook section d.7).")
public record ClaimSupport(
        @Meaning("id of the finding") String finding,
        @Meaning("id of the observation") String fact) implements Conclusion {}
