package org.endure.inference.stratified;

import java.util.List;
import org.endure.fact.Fact;

/**
 * What a view sees of a fact. Facts of one look can stand for each other in every rule that has the view.
 *
 * @param number its number among all looks, of any view
 * @param view the view
 * @param example a fact that looks so
 * @param given the facts that look so among those that the facts as they are given lead to
 */
record Look(int number, View view, Fact example, List<Fact> given) implements Numbered {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
