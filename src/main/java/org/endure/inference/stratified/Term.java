package org.endure.inference.stratified;

import org.jspecify.annotations.Nullable;

/** An expression ready to be evaluated, for a fact that is matched and the variables so far. */
@FunctionalInterface
interface Term {

    @Nullable
    Object value(@Nullable Object fact, @Nullable Object[] variables);
}
