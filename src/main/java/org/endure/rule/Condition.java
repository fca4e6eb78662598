package org.endure.rule;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A condition of a rule, in the forms that rule files use. */
public sealed interface Condition extends Serializable {

    /** Where it is written. */
    SourcePosition at();

    /** The condition as it is written, on one line. */
    String text();

    /** The patterns in it, in the order they are written; none if its form is not read. */
    Stream<Pattern> patterns();

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

        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(this);
        }

        /** The variables that it names, with their dollar sign: the fact, and values of its attributes. */
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            if (variable != null) {
                names.add(variable);
            }
            for (Constraint constraint : constraints) {
                if (constraint.expression() instanceof Expression.Binding binding) {
                    names.add(binding.variable());
                }
            }
            return names;
        }
    }

    /** There is no such fact. */
    record Absence(Pattern pattern, SourcePosition at, String text) implements Condition {
        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(pattern);
        }
    }

    /** There is such a fact, whichever. */
    record Presence(Pattern pattern, SourcePosition at, String text) implements Condition {
        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(pattern);
        }
    }

    /**
     * There are facts that meet several conditions together, or there are none: {@code exists( A and not B )}, {@code not( A
     * and B )}. What its parts name is known to the later parts and nowhere else.
     *
     * @param parts patterns, absences, presences and further combinations
     * @param wanted whether there are such facts, or none
     */
    record Combination(List<Condition> parts, boolean wanted, SourcePosition at, String text) implements Condition {
        public Combination {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Pattern> patterns() {
            return parts.stream().flatMap(Condition::patterns);
        }
    }

    /**
     * A number drawn from all such facts.
     *
     * @param function count, sum, min or max
     * @param argument what is counted or added up
     * @param variable the name given to the number, with its dollar sign
     */
    record Aggregate(
            Pattern pattern, String function, Expression argument, String variable, SourcePosition at, String text)
            implements Condition {
        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(pattern);
        }
    }

    /**
     * A form that Endure runs but cannot explain or evaluate by itself.
     *
     * @param types types of facts it mentions
     */
    record Unsupported(List<String> types, SourcePosition at, String text) implements Condition {
        public Unsupported {
            types = List.copyOf(types);
        }

        @Override
        public Stream<Pattern> patterns() {
            return Stream.of();
        }
    }
}
