package org.endure.rulebase;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks rules against the vocabulary of facts before they are compiled: types, attributes, constants, variables, conclusions,
 * parameters, and what {@code @because} names. The engine would answer most of these with silence or a wrong line.
 */
public final class RuleChecks {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

    private final Map<String, List<String>> lines;
    private final Set<String> parameters = new HashSet<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private RuleChecks(List<RuleFile> files, Collection<Parameter> parameters) {
        this.lines = new HashMap<>();
        files.forEach(file -> lines.put(file.path(), file.text().lines().toList()));
        parameters.forEach(parameter -> this.parameters.add(parameter.name()));
    }

    /** All that is wrong with the rules. */
    public static List<Diagnostic> check(List<RuleFile> files, List<Rule> rules, Collection<Parameter> parameters) {
        RuleChecks checks = new RuleChecks(files, parameters);
        checks.duplicates(rules);
        rules.forEach(checks::rule);
        if (checks.found.isEmpty()) {
            checks.found.addAll(new RuleDependencies(rules).cycles());
        }
        return checks.found;
    }

    private void duplicates(List<Rule> rules) {
        Map<String, Rule> names = new HashMap<>();
        Map<String, Rule> ids = new HashMap<>();
        for (Rule rule : rules) {
            Rule sameName = names.putIfAbsent(rule.name(), rule);
            if (sameName != null) {
                report("duplicate-rule", rule.at(), 4, "There are two rules named \"%s\"; the other is at %s."
                        .formatted(rule.name(), sameName.at()), "Give one of them another name.");
            }
            Rule sameId = ids.putIfAbsent(rule.id(), rule);
            if (sameId != null && sameName == null) {
                report("duplicate-id", rule.at(), 4, "The id %s is already that of \"%s\" at %s."
                        .formatted(rule.id(), sameId.name(), sameId.at()), "Give one of them another id.");
            }
        }
    }

    private void rule(Rule rule) {
        Map<String, Class<?>> bound = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Aggregate aggregate) {
                Map<String, Class<?>> inner = new HashMap<>(bound);
                pattern(aggregate.pattern(), inner);
                bound.put(aggregate.variable(), Number.class);
            } else if (condition instanceof Condition.Pattern pattern) {
                pattern(pattern, bound);
            } else {
                Map<String, Class<?>> inner = new HashMap<>(bound);
                RuleDependencies.patterns(condition).forEach(pattern -> pattern(pattern, inner));
            }
        }
        conclusion(rule, bound);
        because(rule, bound);
    }

    private void pattern(Condition.Pattern pattern, Map<String, Class<?>> bound) {
        Class<?> type = RuleVocabulary.type(pattern.type()).orElse(null);
        if (type == null) {
            report("unknown-type", pattern.at(), pattern.type().length(), "There is no fact type %s.".formatted(pattern.type()),
                    Spelling.advice(pattern.type(), RuleVocabulary.typeNames()));
            return;
        }
        if (pattern.variable() != null) {
            bound.put(pattern.variable(), type);
        }
        for (Condition.Constraint constraint : pattern.constraints()) {
            new ConstraintCheck(type, pattern.type(), constraint, bound).expression(constraint.expression());
        }
        if (type == Parameter.class) {
            parameterName(pattern);
        }
    }

    private void parameterName(Condition.Pattern pattern) {
        for (Condition.Constraint constraint : pattern.constraints()) {
            if (constraint.expression() instanceof Expression.Comparison comparison
                    && comparison.left().text().equals("name") && comparison.right() instanceof Expression.Literal literal
                    && !parameters.contains(String.valueOf(literal.value()))) {
                String name = String.valueOf(literal.value());
                report("unknown-parameter", within(constraint, "\"" + name), name.length() + 2,
                        "There is no parameter \"%s\".".formatted(name), Spelling.advice(name, parameters));
            }
        }
    }

    private void conclusion(Rule rule, Map<String, Class<?>> bound) {
        Expression.Construction made = rule.conclusion();
        if (made == null) {
            return;
        }
        Class<?> type = RuleVocabulary.type(made.type()).orElse(null);
        SourcePosition at = conclusionAt(rule, made.type());
        if (type == null) {
            report("unknown-type", at, made.type().length(), "There is no fact type %s.".formatted(made.type()),
                    Spelling.advice(made.type(), RuleVocabulary.typeNames()));
        } else if (RuleVocabulary.constructor(type, made.arguments().size()).isEmpty()) {
            report("wrong-arguments", at, made.type().length(), "%s does not take %d values."
                    .formatted(made.type(), made.arguments().size()), "Its attributes are: %s.".formatted(attributesOf(type)));
        } else {
            made.arguments().forEach(argument -> argument(argument, rule, bound));
        }
    }

    private static String attributesOf(Class<?> type) {
        return java.util.Arrays.stream(type.getConstructors())
                .map(constructor -> java.util.Arrays.stream(constructor.getParameters())
                        .map(java.lang.reflect.Parameter::getName).collect(java.util.stream.Collectors.joining(", ")))
                .collect(java.util.stream.Collectors.joining("; or "));
    }

    private void argument(Expression argument, Rule rule, Map<String, Class<?>> bound) {
        if (argument instanceof Expression.Variable variable && !bound.containsKey(variable.name())) {
            report("unknown-variable", conclusionAt(rule, variable.name()), variable.name().length(),
                    "No condition names %s.".formatted(variable.name()), Spelling.advice(variable.name(), bound.keySet()));
        } else if (argument instanceof Expression.Constant constant) {
            constant(constant, conclusionAt(rule, constant.text()));
        } else if (argument instanceof Expression.Call call) {
            argument(call.target(), rule, bound);
            call.arguments().forEach(each -> argument(each, rule, bound));
        } else if (argument instanceof Expression.Attribute name) {
            report("unknown-variable", conclusionAt(rule, name.name()), name.name().length(),
                    "\"%s\" means nothing here.".formatted(name.name()), "A text stands in quotes, a variable begins with $.");
        }
    }

    private void because(Rule rule, Map<String, Class<?>> bound) {
        Matcher matcher = PLACEHOLDER.matcher(rule.because());
        while (matcher.find()) {
            if (!bound.containsKey("$" + matcher.group(1))) {
                report("because-variable", conclusionAt(rule, matcher.group()), matcher.group().length(),
                        "@because names {%s}, which no condition binds.".formatted(matcher.group(1)),
                        Spelling.advice(matcher.group(1), bound.keySet().stream().map(name -> name.substring(1)).toList()));
            }
        }
    }

    private void constant(Expression.Constant constant, SourcePosition at) {
        if (RuleVocabulary.constantType(constant.type()).isEmpty()) {
            report("unknown-constant", at, constant.text().length(), "There are no constants %s.".formatted(constant.type()),
                    Spelling.advice(constant.type(), RuleVocabulary.constantTypeNames()));
        } else if (RuleVocabulary.constant(constant.type(), constant.name()).isEmpty()) {
            report("unknown-constant", at, constant.text().length(),
                    "%s has no value %s.".formatted(constant.type(), constant.name()),
                    Spelling.advice(constant.name(), names(RuleVocabulary.constantType(constant.type()).orElseThrow())));
        }
    }

    private static List<String> names(Class<?> constants) {
        return java.util.Arrays.stream(constants.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    }

    private SourcePosition within(Condition.Constraint constraint, String word) {
        int offset = Math.max(0, constraint.text().indexOf(word));
        return new SourcePosition(constraint.at().file(), constraint.at().line(), constraint.at().column() + offset);
    }

    private SourcePosition conclusionAt(Rule rule, String word) {
        int offset = rule.text().lastIndexOf(word);
        int line = rule.at().line();
        int column = rule.at().column();
        for (int i = 0; i < offset; i++) {
            boolean breaks = rule.text().charAt(i) == '\n';
            line += breaks ? 1 : 0;
            column = breaks ? 1 : column + 1;
        }
        return new SourcePosition(rule.at().file(), line, Math.max(1, column));
    }

    private void report(String code, SourcePosition at, int width, String message, @Nullable String advice) {
        List<String> text = lines.getOrDefault(at.file(), List.of());
        String line = at.line() >= 1 && at.line() <= text.size() ? text.get(at.line() - 1) : null;
        found.add(new Diagnostic(Severity.ERROR, code, at, message, advice, line, width));
    }

    /** Checks one constraint of a pattern. */
    private final class ConstraintCheck {

        private final Class<?> type;
        private final String typeName;
        private final Condition.Constraint constraint;
        private final Map<String, Class<?>> bound;

        ConstraintCheck(Class<?> type, String typeName, Condition.Constraint constraint, Map<String, Class<?>> bound) {
            this.type = type;
            this.typeName = typeName;
            this.constraint = constraint;
            this.bound = bound;
        }

        @Nullable Class<?> expression(Expression expression) {
            if (expression instanceof Expression.Attribute attribute) {
                return attribute(attribute.name());
            } else if (expression instanceof Expression.Variable variable) {
                return variable(variable.name());
            } else if (expression instanceof Expression.Constant constant) {
                constant(constant, within(constraint, constant.text()));
                return RuleVocabulary.constantType(constant.type()).orElse(null);
            } else if (expression instanceof Expression.Binding binding) {
                Class<?> value = expression(binding.value());
                bound.put(binding.variable(), value == null ? Object.class : value);
            } else if (expression instanceof Expression.Comparison comparison) {
                compare(expression(comparison.left()), comparison, expression(comparison.right()));
            } else if (expression instanceof Expression.OneOf oneOf) {
                Class<?> value = expression(oneOf.value());
                oneOf.choices().forEach(choice -> same(value, expression(choice), choice));
            } else if (expression instanceof Expression.All all) {
                all.parts().forEach(this::expression);
            } else if (expression instanceof Expression.Any any) {
                any.parts().forEach(this::expression);
            } else if (expression instanceof Expression.Not not) {
                expression(not.part());
            }
            return expression instanceof Expression.Literal literal ? literal.value().getClass() : null;
        }

        private @Nullable Class<?> attribute(String name) {
            Map<String, Method> attributes = RuleVocabulary.attributes(type);
            Method method = attributes.get(name);
            if (method == null) {
                report("unknown-attribute", within(constraint, name), name.length(),
                        "%s has no attribute %s.".formatted(typeName, name), Spelling.advice(name, attributes.keySet()));
            }
            return method == null ? null : method.getReturnType();
        }

        private @Nullable Class<?> variable(String name) {
            if (!bound.containsKey(name)) {
                report("unknown-variable", within(constraint, name), name.length(),
                        "No condition before this names %s.".formatted(name), Spelling.advice(name, bound.keySet()));
            }
            return bound.get(name);
        }

        private void compare(@Nullable Class<?> left, Expression.Comparison comparison, @Nullable Class<?> right) {
            Expression.Operator operator = comparison.operator();
            boolean collections = operator == Expression.Operator.CONTAINS || operator == Expression.Operator.NOT_CONTAINS
                    || operator == Expression.Operator.MEMBER_OF || operator == Expression.Operator.NOT_MEMBER_OF
                    || operator == Expression.Operator.MATCHES || operator == Expression.Operator.NOT_MATCHES;
            if (!collections) {
                same(left, right, comparison.right());
            } else if (left != null && operator == Expression.Operator.CONTAINS && left != List.class) {
                report("wrong-operator", constraint.at(), constraint.text().length(),
                        "%s holds one value, not several, so that nothing is contained in it.".formatted(comparison.left().text()),
                        "Compare it with ==, or use memberOf the other way round.");
            }
        }

        private void same(@Nullable Class<?> left, @Nullable Class<?> right, Expression shown) {
            if (left == null || right == null || left == Object.class || right == Object.class) {
                return;
            }
            boolean numbers = Number.class.isAssignableFrom(left) && Number.class.isAssignableFrom(right);
            if (!numbers && left != right) {
                report("wrong-value", within(constraint, shown.text()), shown.text().length(),
                        "%s cannot be compared with a value of %s.".formatted(shown.text(), words(left)),
                        left.isEnum() ? "Write one of: %s.".formatted(String.join(", ",
                                names(left).stream().map(name -> left.getSimpleName() + "." + name).toList())) : null);
            }
        }

        private static String words(Class<?> type) {
            return type == String.class ? "text" : Number.class.isAssignableFrom(type) ? "number" : "type " + type.getSimpleName();
        }
    }
}
