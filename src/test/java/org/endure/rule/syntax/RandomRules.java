package org.endure.rule.syntax;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Vocabulary;
import org.endure.rule.Basis;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.endure.words.Language;

/** Synthetic rules over the whole vocabulary and in every form of the rule language, the same for the same seed. */
public final class RandomRules {

    private static final SourcePosition PLACE = new SourcePosition("random.drl", 1, 1);
    private static final List<String> TEXTS = List.of(
            "AAA",
            "BBB",
            "C2.b",
            "it's",
            "a \"quoted\" text",
            "back\\slash",
            "日本 — é",
            "// no comment /*",
            "@id(\"x\")",
            "");
    private static final List<String> PATTERNS =
            List.of("A+", "[A-C].*", "C2[.]b|C6.*", ".*\"quoted\".*", "\\p{Lu}+", "(?i)aaa");

    private final Random random;
    private final Map<String, Class<?>> named = new LinkedHashMap<>();
    private int names;

    private RandomRules(long seed) {
        this.random = new Random(seed);
    }

    /** A rule that is right. */
    public static Rule of(long seed) {
        return new RandomRules(seed).rule(seed);
    }

    private Rule rule(long seed) {
        List<Condition> conditions = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            conditions.add(condition(conditions.isEmpty()));
        }
        List<String> texts = named.entrySet().stream()
                .filter(each -> each.getValue() == String.class)
                .map(Map.Entry::getKey)
                .toList();
        Value concluded = texts.isEmpty() ? new Expression.Literal(pick(TEXTS)) : new Expression.Variable(pick(texts));
        return new Rule(
                "Rule " + seed + " says \"it\\s so\"",
                "RR-" + seed,
                "method",
                pick(TEXTS) + " source",
                pick(List.of(Basis.values())),
                pick(List.of(Basis.values())),
                "because it is {so}",
                random.nextBoolean() ? Map.of() : Map.of(Language.translations().get(0), "därför " + pick(TEXTS)),
                PLACE,
                conditions,
                new Expression.Construction("Missing", List.of(concluded)),
                "",
                random.nextInt(5) == 0 ? "another rule" : "",
                "",
                random.nextInt(5) == 0 ? "source, reason" : "");
    }

    private Condition condition(boolean first) {
        int kind = first ? 0 : random.nextInt(6);
        if (kind <= 1) {
            return pattern(true);
        }
        Map<String, Class<?>> outside = new LinkedHashMap<>(named);
        Condition condition = switch (kind) {
            case 2 -> new Condition.Absence(pattern(false), PLACE, "");
            case 3 -> new Condition.Presence(pattern(false), PLACE, "");
            case 4 -> combination(2);
            default -> aggregate();
        };
        named.clear();
        named.putAll(outside);
        if (condition instanceof Condition.Aggregate aggregate) {
            named.put(aggregate.variable(), Number.class);
        }
        return condition;
    }

    private Condition combination(int depth) {
        List<Condition> parts = new ArrayList<>(List.of(pattern(true)));
        parts.add(
                depth > 1 && random.nextBoolean()
                        ? combination(depth - 1)
                        : random.nextBoolean() ? new Condition.Absence(pattern(false), PLACE, "") : pattern(false));
        return new Condition.Combination(parts, random.nextBoolean(), PLACE, "");
    }

    private Condition aggregate() {
        Condition.Pattern pattern = pattern(true);
        List<String> inner = pattern.names().stream().toList();
        Value counted = inner.isEmpty() ? new Expression.Literal(1) : new Expression.Variable(pick(inner));
        return new Condition.Aggregate(pattern, "count", counted, variable(), PLACE, "");
    }

    private Condition.Pattern pattern(boolean naming) {
        List<String> types = RuleVocabulary.typeNames(Vocabulary.BUILT_IN).stream()
                .filter(each -> FactType.all().containsKey(each) && !each.equals("Missing"))
                .sorted()
                .toList();
        String name = pick(types);
        Class<?> type = RuleVocabulary.type(name).orElseThrow();
        Map<String, Class<?>> attributes = new TreeMap<>();
        for (Map.Entry<String, Method> each : RuleVocabulary.attributes(type).entrySet()) {
            Class<?> value = MethodType.methodType(each.getValue().getReturnType())
                    .wrap()
                    .returnType();
            if (value == String.class
                    || value.isEnum()
                    || Number.class.isAssignableFrom(value)
                    || value == List.class) {
                attributes.put(each.getKey(), value);
            }
        }
        List<Condition.Constraint> constraints = new ArrayList<>();
        List<String> keys = List.copyOf(attributes.keySet());
        int count = keys.isEmpty() ? 0 : random.nextInt(4);
        for (int i = 0; i < count; i++) {
            constraints.add(constraint(test(keys, attributes, 2)));
        }
        String fact = null;
        if (naming && !keys.isEmpty()) {
            String key = pick(keys);
            String variable = variable();
            constraints.add(constraint(new Expression.Binding(variable, new Expression.Attribute(key))));
            named.put(variable, attributes.getOrDefault(key, Object.class));
            if (random.nextInt(4) == 0) {
                fact = variable();
                named.put(fact, Fact.class);
            }
        }
        return new Condition.Pattern(fact, name, constraints, PLACE, "");
    }

    private String variable() {
        return "$v" + ++names;
    }

    private static Condition.Constraint constraint(Expression expression) {
        return new Condition.Constraint(expression, PLACE, "");
    }

    private Expression test(List<String> keys, Map<String, Class<?>> attributes, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind < 2) {
            List<Expression> parts = List.of(test(keys, attributes, depth - 1), test(keys, attributes, depth - 1));
            return kind == 0 ? new Expression.Any(parts) : new Expression.All(parts);
        } else if (kind == 2) {
            return new Expression.Not(test(keys, attributes, depth - 1));
        }
        String key = pick(keys);
        return simple(new Expression.Attribute(key), attributes.getOrDefault(key, Object.class));
    }

    private Expression simple(Expression.Attribute attribute, Class<?> type) {
        List<String> same = named.entrySet().stream()
                .filter(each -> each.getValue() == type)
                .map(Map.Entry::getKey)
                .toList();
        if (type == List.class) {
            return new Expression.Comparison(
                    attribute,
                    pick(List.of(Expression.Operator.CONTAINS, Expression.Operator.NOT_CONTAINS)),
                    new Expression.Literal(pick(TEXTS)));
        } else if (!same.isEmpty() && random.nextBoolean()) {
            return new Expression.Comparison(
                    attribute,
                    pick(List.of(Expression.Operator.EQUAL, Expression.Operator.NOT_EQUAL)),
                    new Expression.Variable(pick(same)));
        } else if (random.nextInt(8) == 0) {
            return new Expression.Comparison(
                    attribute,
                    pick(List.of(Expression.Operator.EQUAL, Expression.Operator.NOT_EQUAL)),
                    new Expression.Nothing());
        } else if (type == String.class && random.nextInt(3) == 0) {
            return new Expression.Comparison(
                    attribute,
                    pick(List.of(Expression.Operator.MATCHES, Expression.Operator.NOT_MATCHES)),
                    new Expression.Literal(pick(PATTERNS)));
        } else if (random.nextInt(3) == 0 && !Number.class.isAssignableFrom(type)) {
            return new Expression.OneOf(attribute, random.nextBoolean(), List.of(value(type), value(type)));
        }
        List<Expression.Operator> operators = List.of(
                Expression.Operator.EQUAL,
                Expression.Operator.NOT_EQUAL,
                Expression.Operator.LESS,
                Expression.Operator.LESS_OR_EQUAL,
                Expression.Operator.GREATER,
                Expression.Operator.GREATER_OR_EQUAL);
        return new Expression.Comparison(attribute, pick(operators), value(type));
    }

    private Value value(Class<?> type) {
        if (type.isEnum()) {
            Object constant = type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
            return new Expression.Constant(type.getSimpleName(), ((Enum<?>) constant).name());
        } else if (Number.class.isAssignableFrom(type)) {
            return new Expression.Literal(
                    random.nextBoolean() ? random.nextInt(7) - 2 : (Number) ((random.nextInt(100) - 20) / 8.0));
        }
        return new Expression.Literal(pick(TEXTS));
    }

    private <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
