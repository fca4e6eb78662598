package org.endure.inference.stratified;

import org.jspecify.annotations.Nullable;

/** A constraint ready to be tested; a binding always holds and sets its variable. */
@FunctionalInterface
interface Probe {

    boolean holds(Object fact, @Nullable Object[] variables);
}
