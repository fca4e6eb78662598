package org.endure.explanation;

import org.endure.fact.Bound;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.inference.Inference;
import org.jspecify.annotations.Nullable;

/** The reading of the unknowns in which a conclusion holds: the lowest, in which each counts least, or the highest. */
public final class Reading {

    private static final String BOUND = "bound";

    private Reading() {}

    /** The reading of which a conclusion speaks; null if it does not depend on unknowns. */
    public static @Nullable Bound of(Conclusion conclusion) {
        FactType type = FactType.of(conclusion);
        return type.attribute(BOUND).isEmpty()
                ? null
                : (Bound) type.value(conclusion, type.attribute(BOUND).get());
    }

    /** The conclusion that says the same in the other reading; null if there is none. */
    public static @Nullable Conclusion other(Inference inference, Conclusion conclusion) {
        Bound bound = of(conclusion);
        if (bound == null) {
            return null;
        }
        Fact other =
                FactType.of(conclusion).with(conclusion, BOUND, bound == Bound.LOWEST ? Bound.HIGHEST : Bound.LOWEST);
        return inference.conclusions(conclusion.getClass()).contains(other) ? (Conclusion) other : null;
    }
}
