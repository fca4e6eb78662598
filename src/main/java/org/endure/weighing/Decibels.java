package org.endure.weighing;

import java.util.ArrayList;
import java.util.List;

/**
 * The weight of evidence for one theory over another, in decibels: ten times the logarithm of the ratio of likelihoods (Fairfield and
 * Charman 2017). Ten decibels make a theory ten times as likely as it was compared with the other. Weights of independent facts add up.
 *
 * @param least the least by the likelihoods that the scholar would defend
 * @param most the most
 */
public record Decibels(double least, double most) {

    /** No evidence. */
    public static final Decibels ZERO = new Decibels(0, 0);

    public Decibels {
        if (!(least <= most)) {
            throw new IllegalArgumentException("%s to %s is not a range.".formatted(least, most));
        }
    }

    /** The weight of one fact by the likelihoods, least and most, under the one theory and under the other. */
    public static Decibels of(double least, double most, double otherLeast, double otherMost) {
        return new Decibels(10 * Math.log10(least / otherMost), 10 * Math.log10(most / otherLeast));
    }

    /** Both weights together. */
    public Decibels plus(Decibels other) {
        return new Decibels(least + other.least, most + other.most);
    }

    /** All weights together. */
    public static Decibels sum(List<Decibels> weights) {
        return weights.stream().reduce(ZERO, Decibels::plus);
    }

    /** The range that the sum takes if any one of the weights is left out; the sum itself is in it. */
    public static Decibels withoutAnyOne(List<Decibels> weights) {
        Decibels all = sum(weights);
        double least = all.least();
        double most = all.most();
        for (int i = 0; i < weights.size(); i++) {
            List<Decibels> others = new ArrayList<>(weights);
            others.remove(i);
            Decibels without = sum(others);
            least = Math.min(least, without.least());
            most = Math.max(most, without.most());
        }
        return new Decibels(least, most);
    }
}
