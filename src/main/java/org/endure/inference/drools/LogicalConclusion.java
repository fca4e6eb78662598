package org.endure.inference.drools;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.UnknownValues;
import org.endure.rule.Value;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;

/**
 * A rule's conclusion, made from what the rule says instead of being interpreted by the engine: a conclusion is always one new
 * fact, so that nothing has to be compiled for it, and it takes a third of the time. These classes of Drools are internal; the
 * tests that compare the engine with the independent evaluator guard them.
 */
final class LogicalConclusion implements Consequence<KnowledgeHelper> {

    private final Rule rule;
    private final Expression.Construction made;
    private volatile @Nullable Ready ready;

    private LogicalConclusion(Rule rule, Expression.Construction made) {
        this.rule = rule;
        this.made = made;
    }

    /** A conclusion as it is made; got ready when its rule first fires, since most rules do not. */
    private record Ready(Constructor<?> constructor, Term[] arguments) {}

    /** A part of a conclusion, as it is when the rule fires. */
    private interface Term {
        @Nullable
        Object value(KnowledgeHelper firing, ValueResolver values);
    }

    /** Gives each rule of a compiled base whose conclusion can be read that conclusion; the others keep theirs. */
    static void install(RuleBase rules, KieBase compiled) {
        Map<String, Rule> byName = new HashMap<>();
        rules.rules().forEach(rule -> byName.put(rule.name(), rule));
        for (KiePackage each : compiled.getKiePackages()) {
            for (org.kie.api.definition.rule.Rule rule : each.getRules()) {
                Rule ours = byName.get(rule.getName());
                Expression.Construction made = ours == null ? null : ours.conclusion();
                if (ours != null && made != null && rule instanceof RuleImpl theirs) {
                    theirs.setConsequence(new LogicalConclusion(ours, made));
                }
            }
        }
    }

    private static Ready ready(Expression.Construction made) {
        Constructor<?> constructor = RuleVocabulary.type(made.type())
                .flatMap(type ->
                        RuleVocabulary.constructor(type, made.arguments().size()))
                .orElseThrow(() -> new IllegalArgumentException("There is no fact %s.".formatted(made.text())));
        return new Ready(constructor, terms(made.arguments()));
    }

    private static Term[] terms(List<Value> values) {
        List<Term> terms = new ArrayList<>();
        values.forEach(each -> terms.add(term(each)));
        return terms.toArray(Term[]::new);
    }

    private static Term term(Value value) {
        return value.accept(new Value.Visitor<Term>(
                attribute -> {
                    throw new IllegalArgumentException("%s cannot be concluded.".formatted(attribute.text()));
                },
                variable -> (firing, values) ->
                        firing.getDeclaration(variable.name()).getValue(values, firing.getTuple()),
                constant -> always(RuleVocabulary.constant(constant.type(), constant.name())
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no constant %s.".formatted(constant.text())))),
                literal -> always(literal.value()),
                nothing -> always(null),
                call -> {
                    Term target = term(call.target());
                    Term[] arguments = terms(call.arguments());
                    return (firing, values) ->
                            call(target.value(firing, values), call, each(arguments, firing, values));
                }));
    }

    private static Term always(@Nullable Object value) {
        return (firing, values) -> value;
    }

    private static @Nullable Object[] each(Term[] terms, KnowledgeHelper firing, ValueResolver values) {
        @Nullable Object[] found = new Object[terms.length];
        for (int i = 0; i < terms.length; i++) {
            found[i] = terms[i].value(firing, values);
        }
        return found;
    }

    private static @Nullable Object call(
            @Nullable Object receiver, Expression.Call call, @Nullable Object[] arguments) {
        if (receiver == null) {
            throw new IllegalStateException("%s is called on nothing.".formatted(call.text()));
        }
        for (Method method : receiver.getClass().getMethods()) {
            if (method.getName().equals(call.method()) && method.getParameterCount() == arguments.length) {
                try {
                    return method.invoke(receiver, arguments);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("%s failed.".formatted(call.text()), e);
                }
            }
        }
        throw new IllegalStateException("%s has no method %s.".formatted(receiver, call.method()));
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper firing, ValueResolver values) throws ReflectiveOperationException {
        Ready known = ready;
        if (known == null) {
            known = ready(made);
            ready = known;
        }
        firing.insertLogical(made(known, firing, values));
    }

    private Object made(Ready known, KnowledgeHelper firing, ValueResolver values) throws ReflectiveOperationException {
        try {
            return known.constructor().newInstance(each(known.arguments(), firing, values));
        } catch (IllegalStateException | IllegalArgumentException | InvocationTargetException e) {
            throw UnknownValues.of(rule);
        }
    }
}
