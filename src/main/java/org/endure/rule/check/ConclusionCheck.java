package org.endure.rule.check;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Conclusion;
import org.endure.fact.Vocabulary;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.jspecify.annotations.Nullable;

/** Checks what a rule concludes: its type, the number of values, and each of them. */
final class ConclusionCheck {

    private final Rule rule;
    private final Map<String, Class<?>> bound;
    private final Vocabulary vocabulary;
    private final RuleFaults faults;
    private int offset;

    /**
     * For one rule.
     *
     * @param bound the types of what its conditions name
     */
    ConclusionCheck(Rule rule, Map<String, Class<?>> bound, Vocabulary vocabulary, RuleFaults faults) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.bound = bound;
        this.faults = faults;
    }

    void check() {
        Expression.Construction made = rule.conclusion();
        if (made == null) {
            return;
        }
        Class<?> type = RuleVocabulary.type(made.type(), vocabulary).orElse(null);
        offset = Math.max(0, rule.text().lastIndexOf("insertLogical"));
        pass(made.type());
        if (type == null) {
            report(
                    "unknown-type",
                    made.type(),
                    "There is no fact type %s.".formatted(made.type()),
                    RuleVocabulary.adviceOnType(made.type(), RuleVocabulary.typeNames(vocabulary)));
        } else if (!Conclusion.class.isAssignableFrom(type)) {
            report(
                    "given-concluded",
                    made.type(),
                    "%s is a fact that is given; no rule concludes it.".formatted(made.type()),
                    "Conclude a fact of another type, such as Indication.");
        } else {
            Parameter[] parameters = RuleVocabulary.constructor(
                            type, made.arguments().size())
                    .map(constructor -> constructor.getParameters())
                    .orElse(null);
            if (parameters == null) {
                report(
                        "wrong-arguments",
                        made.type(),
                        "%s does not take %s."
                                .formatted(
                                        made.type(), Count.of(made.arguments().size(), "value")),
                        "Its attributes are: %s.".formatted(attributesOf(type)));
            } else {
                arguments(made.arguments(), parameters, made.type());
            }
        }
    }

    private void arguments(List<Value> arguments, Parameter[] parameters, String made) {
        for (int i = 0; i < parameters.length; i++) {
            Value argument = arguments.get(i);
            pass(argument.text());
            Class<?> given = type(argument);
            Class<?> wanted =
                    MethodType.methodType(parameters[i].getType()).wrap().returnType();
            if (argument instanceof Expression.Nothing
                    && parameters[i].getType().isPrimitive()) {
                report(
                        "wrong-value",
                        "null",
                        "The attribute %s of %s must have a value.".formatted(parameters[i].getName(), made),
                        "Give it one, or name the value of a fact that matches.");
            }
            boolean numbers =
                    given != null && Number.class.isAssignableFrom(given) && Number.class.isAssignableFrom(wanted);
            if (given != null && given != Object.class && !numbers && !wanted.isAssignableFrom(given)) {
                report(
                        "wrong-value",
                        argument.text(),
                        "%s is not a value of the attribute %s of %s."
                                .formatted(argument.text(), parameters[i].getName(), made),
                        wanted.isEnum()
                                ? "Write one of: %s."
                                        .formatted(RuleFaults.names(wanted).stream()
                                                .map(name -> wanted.getSimpleName() + "." + name)
                                                .collect(Collectors.joining(", ")))
                                : "Its attributes are: %s.".formatted(namesOf(parameters)));
            }
            offset += argument.text().length();
        }
    }

    /** The type of a value, which is checked; null if it is not known. */
    private @Nullable Class<?> type(Value argument) {
        return argument.accept(new Value.Visitor<@Nullable Class<?>>(
                name -> {
                    report(
                            "unknown-variable",
                            name.name(),
                            "\"%s\" means nothing here.".formatted(name.name()),
                            "A text stands in quotes, a variable begins with $.");
                    return null;
                },
                variable -> {
                    if (!bound.containsKey(variable.name())) {
                        report(
                                "unknown-variable",
                                variable.name(),
                                "No condition names %s.".formatted(variable.name()),
                                Spelling.advice(variable.name(), bound.keySet()));
                    }
                    return bound.get(variable.name());
                },
                constant -> {
                    faults.constant(constant, RuleFaults.at(rule, offset));
                    return RuleVocabulary.constantType(constant.type()).orElse(null);
                },
                literal -> literal.value().getClass(),
                nothing -> null,
                this::called));
    }

    private @Nullable Class<?> called(Expression.Call call) {
        Class<?> target = type(call.target());
        List<Class<?>> given = new ArrayList<>();
        call.arguments().forEach(each -> given.add(type(each)));
        if (target == null || target == Object.class) {
            return null;
        }
        for (Method method : target.getMethods()) {
            if (method.getName().equals(call.method()) && takes(method, given)) {
                return MethodType.methodType(method.getReturnType()).wrap().returnType();
            }
        }
        report(
                "unknown-method",
                call.method(),
                "%s is not a way to make another value of %s."
                        .formatted(call.text(), call.target().text()),
                "A magnitude has raised( 1 ), lowered( 1 ) and atMost( … ); a number has intValue().");
        return null;
    }

    private static boolean takes(Method method, List<Class<?>> given) {
        Class<?>[] wanted = MethodType.methodType(void.class, method.getParameterTypes())
                .wrap()
                .parameterArray();
        if (wanted.length != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            Class<?> each = given.get(i);
            if (each != null && each != Object.class && !wanted[i].isAssignableFrom(each)) {
                return false;
            }
        }
        return true;
    }

    /** Goes to where a text stands next. */
    private void pass(String text) {
        int next = rule.text().indexOf(text, offset);
        offset = next < 0 ? offset : next;
    }

    private void report(String code, String word, String message, CharSequence advice) {
        faults.report(code, RuleFaults.at(rule, offset), word.length(), message, advice);
    }

    private static String attributesOf(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .map(constructor -> namesOf(constructor.getParameters()))
                .collect(Collectors.joining("; or "));
    }

    private static String namesOf(Parameter[] parameters) {
        return Arrays.stream(parameters).map(Parameter::getName).collect(Collectors.joining(", "));
    }
}
