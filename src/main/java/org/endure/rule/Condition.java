package org.endure.rule;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A condition of a rule, in the forms that rule files use. */
public sealed interface Condition extends Serializable {

    /** Where it is written. */
    SourcePosition at();

    /** The condition as it is written, on one line. */
    String text();

    /** What the visitor makes of its form. */
    <R> R accept(Visitor<R> visitor);

    /** The conditions that it is made of, in the order they are written; none if it has no parts, or its form is not read. */
    default List<Condition> parts() {
        return accept(new Visitor<List<Condition>>(
                pattern -> List.of(),
                absence -> List.of(absence.pattern),
                presence -> List.of(presence.pattern),
                Combination::parts,
                aggregate -> List.of(aggregate.pattern),
                unsupported -> List.of()));
    }

    /** The patterns in it, in the order they are written. */
    default Stream<Pattern> patterns() {
        return this instanceof Pattern pattern
                ? Stream.of(pattern)
                : parts().stream().flatMap(Condition::patterns);
    }

    /** Whether it is met only where there are such facts. */
    default boolean wanted() {
        return this instanceof Pattern || this instanceof Presence;
    }

    /** The patterns that a fact must match for it to be met. */
    default Stream<Pattern> needed() {
        if (this instanceof Pattern pattern) {
            return Stream.of(pattern);
        }
        return wanted() ? parts().stream().flatMap(Condition::needed) : Stream.of();
    }

    /** The variables that it names for the rest of the rule, with their dollar sign. */
    default Set<String> names() {
        return Set.of();
    }

    /** The variables that its parts name, with their dollar sign; they mean nothing outside it. */
    default Set<String> innerNames() {
        return parts().stream()
                .flatMap(Condition::patterns)
                .flatMap(each -> each.names().stream())
                .collect(Collectors.toSet());
    }

    /** What is made of a condition of each form. It names all forms, so that the compiler finds what leaves one out. */
    record Visitor<R>(
            Function<Pattern, R> pattern,
            Function<Absence, R> absence,
            Function<Presence, R> presence,
            Function<Combination, R> combination,
            Function<Aggregate, R> aggregate,
            Function<Unsupported, R> unsupported) {}

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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pattern().apply(this);
        }

        /** What the constraints name. */
        public Stream<Expression.Binding> bindings() {
            return constraints.stream()
                    .map(Constraint::expression)
                    .filter(Expression.Binding.class::isInstance)
                    .map(Expression.Binding.class::cast);
        }

        /** The variables that must equal its attributes. */
        public Stream<Expression.Binding> ties() {
            return constraints.stream().flatMap(each -> each.expression().tie().stream());
        }

        /** The fact, and values of its attributes. */
        @Override
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            if (variable != null) {
                names.add(variable);
            }
            bindings().forEach(each -> names.add(each.variable()));
            return names;
        }
    }

    /** There is no such fact. */
    record Absence(Pattern pattern, SourcePosition at, String text) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.absence().apply(this);
        }
    }

    /** There is such a fact, whichever. */
    record Presence(Pattern pattern, SourcePosition at, String text) implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.presence().apply(this);
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.combination().apply(this);
        }
    }

    /**
     * A number drawn from all such facts.
     *
     * @param function count, sum, min or max
     * @param argument what is counted or added up
     * @param variable the name given to the number, with its dollar sign
     */
    record Aggregate(Pattern pattern, String function, Value argument, String variable, SourcePosition at, String text)
            implements Condition {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate().apply(this);
        }

        @Override
        public Set<String> names() {
            return Set.of(variable);
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
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupported().apply(this);
        }
    }
}
