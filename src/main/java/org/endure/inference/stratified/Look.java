package org.endure.inference.stratified;

import org.endure.fact.Fact;

/**
 * What a view sees of a fact. Facts of one look can stand for each other in every rule that has the view.
 *
 * @param number its number among all looks, of any view
 * @param view the view
 * @param example a fact that looks so
 */
record Look(int number, View view, Fact example) implements Numbered {

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
