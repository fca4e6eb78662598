package org.endure.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.ExpressionParser;
import org.endure.rulebase.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a rule into our own terms. Forms that rule files do not use become {@link Condition.Unsupported}. */
final class ConditionReader {

    private static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max");

    private final DrlSource source;
    private final List<Diagnostic> diagnostics;

    private ConditionReader(DrlSource source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    static List<Condition> read(AndDescr descr, DrlSource source, List<Diagnostic> diagnostics) {
        ConditionReader reader = new ConditionReader(source, diagnostics);
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr each : descr.getDescrs()) {
            conditions.add(reader.condition(each));
        }
        return conditions;
    }

    private Condition condition(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern
                && pattern.getSource() instanceof AccumulateDescr accumulate
                && pattern.getConstraint().getDescrs().isEmpty()) {
            return aggregate(accumulate);
        } else if (descr instanceof PatternDescr pattern && pattern.getSource() == null) {
            return pattern(pattern);
        } else if (descr instanceof NotDescr not
                && inner(not) instanceof PatternDescr pattern
                && pattern.getSource() == null) {
            return new Condition.Absence(pattern(pattern), source.position(descr), source.oneLine(descr));
        } else if (descr instanceof ExistsDescr exists
                && inner(exists) instanceof PatternDescr pattern
                && pattern.getSource() == null) {
            return new Condition.Presence(pattern(pattern), source.position(descr), source.oneLine(descr));
        } else if (descr instanceof NotDescr not) {
            return combination(inner(not), false, descr);
        } else if (descr instanceof ExistsDescr exists) {
            return combination(inner(exists), true, descr);
        }
        return unsupported(descr);
    }

    private static Object inner(ConditionalElementDescr descr) {
        return descr.getDescrs().size() == 1 ? descr.getDescrs().get(0) : descr;
    }

    private Condition combination(Object inner, boolean wanted, BaseDescr descr) {
        List<?> elements = inner instanceof AndDescr and ? and.getDescrs() : List.of(inner);
        List<Condition> parts = new ArrayList<>();
        for (Object each : elements) {
            boolean readable = each != descr
                    && (each instanceof PatternDescr || each instanceof NotDescr || each instanceof ExistsDescr);
            Condition part = readable ? condition((BaseDescr) each) : null;
            if (part == null || part instanceof Condition.Aggregate || part instanceof Condition.Unsupported) {
                return unsupported(descr);
            }
            parts.add(part);
        }
        return new Condition.Combination(parts, wanted, source.position(descr), source.oneLine(descr));
    }

    private Condition.Pattern pattern(PatternDescr descr) {
        List<Condition.Constraint> constraints = new ArrayList<>();
        boolean known = RuleVocabulary.type(descr.getObjectType()).isPresent();
        List<Diagnostic> unreadable = new ArrayList<>();
        for (BaseDescr each : descr.getConstraint().getDescrs()) {
            if (each instanceof ExprConstraintDescr constraint) {
                constraints.addAll(constraints(constraint, unreadable));
            }
        }
        if (known) {
            diagnostics.addAll(unreadable);
        }
        String variable = descr.getIdentifier();
        return new Condition.Pattern(
                variable == null || variable.isEmpty() ? null : variable,
                descr.getObjectType(),
                constraints,
                source.position(descr),
                source.oneLine(descr));
    }

    /** A constraint; two, if it names what it tests: {@code $state: code != "USA"}. */
    private List<Condition.Constraint> constraints(ExprConstraintDescr descr, List<Diagnostic> unreadable) {
        String text = descr.getExpression();
        SourcePosition at = source.position(descr);
        try {
            Expression expression = ExpressionParser.parse(text);
            Expression named = expression instanceof Expression.Binding binding ? tested(binding.value()) : null;
            return named == null || !(expression instanceof Expression.Binding binding)
                    ? List.of(new Condition.Constraint(expression, at, text))
                    : List.of(
                            new Condition.Constraint(new Expression.Binding(binding.variable(), named), at, text),
                            new Condition.Constraint(binding.value(), at, text));
        } catch (ExpressionParser.UnreadableException e) {
            unreadable.add(
                    source.error(
                            "unreadable-constraint",
                            descr.getLine(),
                            descr.getColumn() + e.offset(),
                            "The constraint \"%s\" cannot be read: %s.".formatted(text, e.getMessage()),
                            "Rule files compare attributes: attribute == value, in (…), contains, memberOf, <, >=, && and ||."));
            return List.of(new Condition.Constraint(new Expression.Literal(true), at, text));
        }
    }

    /** What a test compares with something; null if it is no test. */
    private static @Nullable Expression tested(Expression expression) {
        return expression instanceof Expression.Comparison comparison
                ? comparison.left()
                : expression instanceof Expression.OneOf oneOf ? oneOf.value() : null;
    }

    private Condition aggregate(AccumulateDescr descr) {
        PatternDescr pattern = descr.getInputPattern();
        boolean plain = pattern != null
                && descr.getFunctions() != null
                && descr.getFunctions().size() == 1;
        if (!plain) {
            return unsupported(descr);
        }
        AccumulateDescr.AccumulateFunctionCallDescr call = descr.getFunctions().get(0);
        String near = FUNCTIONS.contains(call.getFunction())
                ? null
                : Spelling.nearest(call.getFunction(), FUNCTIONS).orElse(null);
        if (near != null) {
            int line = source.lineContaining(call.getFunction() + "(", descr.getLine());
            diagnostics.add(source.error(
                    "unknown-function",
                    line,
                    source.columnOf(line, call.getFunction() + "(") - 1,
                    "accumulate draws no %s from facts.".formatted(call.getFunction()),
                    "Did you mean %s?".formatted(near)));
        } else if (!FUNCTIONS.contains(call.getFunction()) || call.getParams().length != 1 || call.getBind() == null) {
            return unsupported(descr);
        }
        try {
            return new Condition.Aggregate(
                    pattern(pattern),
                    call.getFunction(),
                    ExpressionParser.parse(call.getParams()[0]),
                    call.getBind(),
                    source.position(descr),
                    source.oneLine(descr));
        } catch (ExpressionParser.UnreadableException e) {
            return unsupported(descr);
        }
    }

    private Condition unsupported(BaseDescr descr) {
        List<String> types = new ArrayList<>();
        collectTypes(descr, types);
        return new Condition.Unsupported(types, source.position(descr), source.oneLine(descr));
    }

    private static void collectTypes(BaseDescr descr, List<String> types) {
        if (descr instanceof PatternDescr pattern) {
            types.add(pattern.getObjectType());
            BaseDescr from = pattern.getSource();
            if (from != null) {
                collectTypes(from, types);
            }
        } else if (descr instanceof AccumulateDescr accumulate && accumulate.getInput() != null) {
            collectTypes(accumulate.getInput(), types);
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(each -> collectTypes((BaseDescr) each, types));
        }
    }
}
