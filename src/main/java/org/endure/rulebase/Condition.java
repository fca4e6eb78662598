package org.endure.rulebase;

import java.io.Serializable;
import java.util.List;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A condition of a rule, in the forms that rule files use. */
public sealed interface Condition extends Serializable {

    /** Where it is written. */
    SourcePosition at();

    /** The condition as it is written, on one line. */
    String text();

    /** A test of an attribute, and where it is written. */
    record Constraint(Expression expression, SourcePosition at, String text) implements Serializable {}

    /**
     * There is a fact of this type that meets the constraints.
     *
     * @param variable the name given to the fact, with its dollar sign; null if it has none
     */
    record Pattern(@Nullable String variable, String type, List<Constraint> constraints, SourcePosition at, String text)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** There is no such fact. */
    record Absence(Pattern pattern, SourcePosition at, String text) implements Condition {}

    /** There is such a fact, whichever. */
    record Presence(Pattern pattern, SourcePosition at, String text) implements Condition {}

    /**
     * A number drawn from all such facts.
     *
     * @param function count, sum, min or max
     * @param argument what is counted or added up
     * @param variable the name given to the number, with its dollar sign
     */
    record Aggregate(
            Pattern pattern, String function, Expression argument, String variable, SourcePosition at, String text)
            implements Condition {}

    /**
     * A form that Endure runs but cannot explain or evaluate by itself.
     *
     * @param types types of facts it mentions
     */
    record Unsupported(List<String> types, SourcePosition at, String text) implements Condition {
        public Unsupported {
            types = List.copyOf(types);
        }
    }
}
