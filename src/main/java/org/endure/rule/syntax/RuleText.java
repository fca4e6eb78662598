package org.endure.rule.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Vocabulary;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes rules as text, from what was read and nothing else. Written for a reader, a rule says what it was read from: reading it
 * again gives an equal rule. Written for the engine, it leaves out what the engine need not know (metadata and conclusions), imports
 * only the classes that tests name (the engine goes through all imports for each test), and compares texts with patterns, and values by
 * order, by our own methods.
 */
public final class RuleText {

    private final @Nullable Vocabulary vocabulary;
    private final boolean forEngine;
    private final StringBuilder text = new StringBuilder();
    private final List<SourcePosition> places = new ArrayList<>();
    private final Set<String> imports = new TreeSet<>();

    private RuleText(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.forEngine = vocabulary != null;
    }

    /**
     * Rules as the engine gets them.
     *
     * @param text the text
     * @param places for each of its lines what it was written from
     */
    public record ForEngine(String text, List<SourcePosition> places) {

        public ForEngine {
            places = List.copyOf(places);
        }

        /** What a line was written from; the nearest rule or condition before it if it has no place of its own. */
        public SourcePosition place(int line) {
            return places.get(Math.max(0, Math.min(line, places.size()) - 1));
        }
    }

    /** A rule file with these rules. */
    public static String of(List<Rule> rules) {
        RuleText written = new RuleText(null);
        rules.forEach(written::rule);
        return "package %s\nimport org.endure.fact.*;\n".formatted(RuleFileReader.PACKAGE) + written.text;
    }

    /** These rules of one file, about facts of these types, as the engine gets them. */
    public static ForEngine forEngine(String file, List<Rule> rules, Vocabulary vocabulary) {
        RuleText written = new RuleText(vocabulary);
        rules.forEach(written::rule);
        StringBuilder whole =
                new StringBuilder("package ").append(RuleFileReader.PACKAGE).append('\n');
        List<SourcePosition> places = new ArrayList<>();
        places.add(SourcePosition.file(file));
        for (String each : written.imports) {
            whole.append("import ").append(each).append(";\n");
            places.add(SourcePosition.file(file));
        }
        places.addAll(written.places);
        return new ForEngine(whole.append(written.text).toString(), places);
    }

    private void line(SourcePosition at, String line) {
        text.append(line).append('\n');
        places.add(at);
    }

    private void rule(Rule rule) {
        if (forEngine && rule.conclusion() == null) {
            throw new IllegalArgumentException(
                    "The rule \"%s\" has no conclusion that was read.".formatted(rule.name()));
        }
        line(rule.at(), "rule " + quoted(rule.name()));
        if (!forEngine) {
            metadata(rule);
        }
        line(rule.at(), "when");
        rule.conditions().forEach(each -> condition(each, "  ", ""));
        line(rule.at(), "then");
        Expression.Construction made = rule.conclusion();
        if (!forEngine && made != null) {
            line(rule.at(), "  insertLogical( new %s( %s ) );".formatted(type(made.type()), values(made.arguments())));
        }
        line(rule.at(), "end");
    }

    private void metadata(Rule rule) {
        note("id", rule.id(), rule);
        note("mechanism", rule.mechanism(), rule);
        note("source", rule.source(), rule);
        note("because", rule.because(), rule);
        if (!rule.isWithdrawn()) {
            note("basis", basis(rule), rule);
        }
        for (Language language : Language.translations()) {
            if (rule.speaks(language)) {
                note("because_" + language.code(), rule.because(language), rule);
            }
        }
        note("replaces", rule.replaces(), rule);
        note("disabled", rule.withdrawn(), rule);
        note("nonmonotone", rule.nonmonotone(), rule);
    }

    private static String basis(Rule rule) {
        String claim = rule.basis().code();
        return rule.amount() == rule.basis()
                ? claim
                : claim + " " + rule.amount().code();
    }

    private void note(String key, String value, Rule rule) {
        if (!value.isEmpty()) {
            line(rule.at(), "  @" + key + "(" + quoted(value) + ")");
        }
    }

    private void condition(Condition condition, String before, String after) {
        condition
                .accept(new Condition.Visitor<Runnable>(
                        pattern -> () -> pattern(pattern, before, after),
                        absence -> () -> pattern(absence.pattern(), before + "not ", after),
                        presence -> () -> pattern(presence.pattern(), before + "exists ", after),
                        combination -> () -> combination(combination, before, after),
                        aggregate -> () -> aggregate(aggregate, before, after),
                        unsupported -> {
                            throw new IllegalArgumentException("%s cannot be written.".formatted(unsupported.text()));
                        }))
                .run();
    }

    private void combination(Condition.Combination combination, String before, String after) {
        line(combination.at(), before + (combination.wanted() ? "exists(" : "not("));
        List<Condition> parts = combination.parts();
        for (int i = 0; i < parts.size(); i++) {
            condition(parts.get(i), "    ", i + 1 < parts.size() ? " and" : "");
        }
        line(combination.at(), "    )" + after);
    }

    private void aggregate(Condition.Aggregate aggregate, String before, String after) {
        line(aggregate.at(), before + "accumulate(");
        pattern(aggregate.pattern(), "    ", ";");
        line(
                aggregate.at(),
                "    %s : %s( %s ) )%s"
                        .formatted(
                                variable(aggregate.variable()),
                                name(aggregate.function()),
                                value(aggregate.argument()),
                                after));
    }

    private void pattern(Condition.Pattern pattern, String before, String after) {
        String named = pattern.variable() == null ? "" : variable(pattern.variable()) + " : ";
        List<Condition.Constraint> constraints = pattern.constraints();
        String begin = before + named + type(pattern.type()) + "(";
        if (constraints.isEmpty()) {
            line(pattern.at(), begin + " )" + after);
            return;
        }
        line(pattern.at(), begin);
        for (int i = 0; i < constraints.size(); i++) {
            Condition.Constraint each = constraints.get(i);
            line(each.at(), "      " + test(each.expression()) + (i + 1 < constraints.size() ? "," : " )" + after));
        }
    }

    private String type(String name) {
        if (vocabulary == null) {
            return name(name);
        }
        Class<?> type = RuleVocabulary.type(name, vocabulary)
                .orElseThrow(() -> new IllegalArgumentException("There is no fact type %s.".formatted(name)));
        return type.getCanonicalName();
    }

    private String constant(Expression.Constant constant) {
        if (!forEngine) {
            return name(constant.type()) + "." + name(constant.name());
        }
        Class<?> type = RuleVocabulary.constantType(constant.type()).orElse(null);
        if (type == null
                || RuleVocabulary.constant(constant.type(), constant.name()).isEmpty()) {
            throw new IllegalArgumentException("There is no constant %s.".formatted(constant.text()));
        }
        imports.add(type.getName());
        return type.getSimpleName() + "." + name(constant.name());
    }

    /** A test, in which brackets stand where its parts would be read otherwise without them. */
    private String test(Expression expression) {
        return expression.accept(new Expression.Visitor<>(
                binding -> variable(binding.variable()) + " : " + value(binding.value()),
                this::comparison,
                oneOf -> "%s %s (%s)"
                        .formatted(value(oneOf.value()), oneOf.negated() ? "not in" : "in", values(oneOf.choices())),
                all -> joined(all.parts(), " && ", Expression.Any.class, Expression.All.class),
                any -> joined(any.parts(), " || ", Expression.Any.class),
                not -> "!(" + test(not.part()) + ")",
                this::value));
    }

    private String comparison(Expression.Comparison comparison) {
        boolean not = comparison.operator() == Expression.Operator.NOT_MATCHES;
        if (forEngine && (not || comparison.operator() == Expression.Operator.MATCHES)) {
            imports.add(TextPattern.class.getName());
            return "%sTextPattern.matches( %s, %s )"
                    .formatted(not ? "!" : "", value(comparison.left()), value(comparison.right()));
        }
        return forEngine && comparison.operator().orders()
                ? order(comparison)
                : value(comparison.left()) + " " + comparison.operator().sign() + " " + value(comparison.right());
    }

    private String order(Expression.Comparison comparison) {
        imports.add(ValueOrder.class.getName());
        boolean turned = comparison.operator() == Expression.Operator.GREATER
                || comparison.operator() == Expression.Operator.GREATER_OR_EQUAL;
        boolean strict = comparison.operator() == Expression.Operator.LESS
                || comparison.operator() == Expression.Operator.GREATER;
        return "ValueOrder.%s( %s, %s )"
                .formatted(
                        strict ? "less" : "lessOrEqual",
                        value(turned ? comparison.right() : comparison.left()),
                        value(turned ? comparison.left() : comparison.right()));
    }

    private String joined(List<Expression> parts, String sign, Class<?>... bracketed) {
        List<String> written = new ArrayList<>();
        for (Expression each : parts) {
            boolean brackets = List.of(bracketed).contains(each.getClass());
            written.add(brackets ? "(" + test(each) + ")" : test(each));
        }
        return String.join(sign, written);
    }

    private String value(Value value) {
        return value.accept(new Value.Visitor<>(
                attribute -> name(attribute.name()),
                variable -> variable(variable.name()),
                this::constant,
                literal -> literal(literal.value()),
                nothing -> "null",
                call -> "%s.%s( %s )".formatted(value(call.target()), name(call.method()), values(call.arguments()))));
    }

    private String values(List<Value> values) {
        return String.join(", ", values.stream().map(this::value).toList());
    }

    private static String literal(Object value) {
        if (value instanceof Double number) {
            String plain = new java.math.BigDecimal(number.toString()).toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        } else if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(value.toString());
    }

    /** A text in quotes, in which nothing ends it before its end. */
    private static String quoted(String text) {
        if (text.chars().anyMatch(character -> character == '\n' || character == '\r')) {
            throw new IllegalArgumentException("A text stands on one line.");
        }
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String variable(@Nullable String name) {
        if (name == null || !name.startsWith("$")) {
            throw new IllegalArgumentException("%s is not a variable.".formatted(name));
        }
        return "$" + (name.length() == 1 ? "" : name(name.substring(1)));
    }

    /** A word; anything else would be read as something else. */
    private static String name(String name) {
        boolean word = !name.isEmpty()
                && name.codePoints()
                        .allMatch(each -> each == '_' || Character.isLetter(each) || Character.isDigit(each));
        if (!word) {
            throw new IllegalArgumentException("%s is not a word.".formatted(name));
        }
        return name;
    }
}
