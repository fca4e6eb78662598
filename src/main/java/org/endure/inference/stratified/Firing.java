package org.endure.inference.stratified;

import java.util.Arrays;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;

/**
 * A firing of a rule. Two firings of one rule are equal if they are on the very same facts, since what its variables stand
 * for follows from these.
 *
 * @param conclusion what it concludes
 * @param facts the facts that the rule's patterns matched
 */
record Firing(Conclusion conclusion, Fact[] facts) {

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Firing firing) || firing.facts.length != facts.length) {
            return false;
        }
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] != firing.facts[i]) {
                return false;
            }
        }
        return conclusion.equals(firing.conclusion);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Fact fact : facts) {
            hash = 31 * hash + System.identityHashCode(fact);
        }
        return hash;
    }

    @Override
    public String toString() {
        return conclusion + " from " + Arrays.toString(facts);
    }
}
