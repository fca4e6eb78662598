package org.endure.inference.stratified;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.inference.Limits;
import org.endure.inference.stratified.ExpressionWriter.Local;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes one rule as a method: a loop for each pattern inside the loops of those before it, left at the first fact where it
 * only matters whether there is one. It does, and counts, what {@link RuleInterpreter} does.
 */
final class RuleWriter {

    /** What the method takes: the rule, the memory, the fact that its pivot is to match or null, and the listener. */
    static final String SHAPE = Type.getMethodDescriptor(
            Type.VOID_TYPE,
            Type.getType(CompiledRule.class),
            Type.getType(Memory.class),
            Type.getType(Fact.class),
            Type.getType(FiringListener.class));

    private static final String BAG = Type.getInternalName(Bag.class);
    private static final String LISTENER = Type.getInternalName(FiringListener.class);
    private static final String RULE = Type.getInternalName(CompiledRule.class);
    private static final Local OWN = new Local(0, CompiledRule.class);
    private static final Local FACTS = new Local(1, Memory.class);
    private static final Local PIVOT = new Local(2, Fact.class);
    private static final Local TOLD = new Local(3, FiringListener.class);

    private final CompiledRule rule;
    private final MethodVisitor code;
    private final ExpressionWriter expressions;
    private final List<Local> matched = new ArrayList<>();

    private RuleWriter(CompiledRule rule, MethodVisitor code) {
        this.rule = rule;
        this.code = code;
        this.expressions = new ExpressionWriter(code, 4);
    }

    static void write(CompiledRule rule, MethodVisitor code) {
        new RuleWriter(rule, code).write();
    }

    private void write() {
        Label end = new Label();
        steps(rule.steps(), 0, true, end, this::fire);
        code.visitLabel(end);
        code.visitInsn(Opcodes.RETURN);
    }

    /**
     * Writes conditions from some place on.
     *
     * @param ofRule whether they are those of the rule, not parts of one of them
     * @param next where to go on after each way to meet them, and when there are no more
     * @param met writes what happens when all are met, which ends with a jump
     */
    private void steps(Step[] steps, int at, boolean ofRule, Label next, Consumer<Label> met) {
        if (at == steps.length) {
            met.accept(next);
        } else if (steps[at] instanceof Step.Match match) {
            loop(match.lookup(), ofRule, at == rule.pivot(), (fact, again) -> {
                if (ofRule) {
                    count(Limits.COMBINATION);
                    matched.add(fact);
                }
                steps(steps, at + 1, ofRule, again, met);
            });
            code.visitJumpInsn(Opcodes.GOTO, next);
        } else if (steps[at] instanceof Step.Check check) {
            Label found = new Label();
            Label none = new Label();
            steps(check.parts(), 0, false, none, way -> code.visitJumpInsn(Opcodes.GOTO, found));
            code.visitLabel(check.wanted() ? none : found);
            code.visitJumpInsn(Opcodes.GOTO, next);
            code.visitLabel(check.wanted() ? found : none);
            steps(steps, at + 1, ofRule, next, met);
        } else {
            draw((Step.Draw) steps[at]);
            code.visitJumpInsn(Opcodes.IFNULL, next);
            steps(steps, at + 1, ofRule, next, met);
        }
    }

    /** Leaves the number drawn on the stack. */
    private void draw(Step.Draw draw) {
        Local drawn = expressions.local(Aggregation.class);
        String type = Type.getInternalName(Aggregation.class);
        code.visitTypeInsn(Opcodes.NEW, type);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
        expressions.store(drawn);
        loop(draw.lookup(), true, false, (fact, again) -> {
            expressions.load(drawn);
            expressions.box(expressions.value(draw.aggregate().argument(), fact));
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, type, "add", "(Ljava/lang/Object;)V", false);
            code.visitJumpInsn(Opcodes.GOTO, again);
        });
        Local number = expressions.local(Number.class);
        expressions.bind(draw.aggregate().variable(), number);
        expressions.load(drawn);
        code.visitLdcInsn(draw.aggregate().function());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, type, "value", "(Ljava/lang/String;)Ljava/lang/Number;", false);
        expressions.store(number);
        expressions.load(number);
    }

    /**
     * Goes through the facts that a lookup finds; the body ends with a jump.
     *
     * @param all whether it goes through all of them, so that the looks are counted at once; one that may stop counts each look
     */
    private void loop(Lookup lookup, boolean all, boolean pivot, BiConsumer<Local, Label> body) {
        Local bag = expressions.local(Bag.class);
        Local index = expressions.local(Index.class);
        Local place = expressions.local(int.class);
        Local fact = expressions.local(lookup.view().type());
        bag(lookup, all && pivot, bag);
        begin(lookup, bag, index, all);
        expressions.store(place);
        Label again = new Label();
        Label over = new Label();
        code.visitLabel(again);
        expressions.load(place);
        code.visitJumpInsn(Opcodes.IFLT, over);
        if (!all) {
            count(Limits.LOOK);
        }
        expressions.load(bag);
        expressions.load(place);
        call(Bag.class, "get", Fact.class, int.class);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(fact.type()));
        expressions.store(fact);
        if (lookup.by() == null) {
            code.visitIincInsn(place.number(), -1);
        } else {
            expressions.load(index);
            expressions.load(place);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, BAG, "next", "(" + Type.getDescriptor(Index.class) + "I)I", false);
            expressions.store(place);
        }
        expressions.load(fact);
        code.visitJumpInsn(Opcodes.IFNULL, again);
        if (lookup.pattern().variable() != null) {
            expressions.bind(lookup.pattern().variable(), fact);
        }
        for (Condition.Constraint each : lookup.pattern().constraints()) {
            if (each.expression().hasVariable()) {
                constraint(lookup, each.expression(), index, fact, again);
            }
        }
        body.accept(fact, again);
        code.visitLabel(over);
    }

    /** Tests a constraint, unless it is the one by which the facts were found in an index. */
    private void constraint(Lookup lookup, Expression constraint, Local index, Local fact, Label otherwise) {
        Label known = new Label();
        if (constraint.equals(lookup.by())) {
            Label unknown = new Label();
            expressions.load(index);
            code.visitJumpInsn(Opcodes.IFNULL, unknown);
            expressions.load(index);
            call(Index.class, "isExact", boolean.class);
            code.visitJumpInsn(Opcodes.IFNE, known);
            code.visitLabel(unknown);
        }
        new ConstraintWriter(code, expressions).jump(constraint, fact, false, otherwise);
        code.visitLabel(known);
    }

    private void bag(Lookup lookup, boolean pivot, Local bag) {
        expressions.load(FACTS);
        code.visitLdcInsn(lookup.view().number());
        if (pivot) {
            expressions.load(PIVOT);
            call(Memory.class, "bag", Bag.class, int.class, Fact.class);
        } else {
            call(Memory.class, "bag", Bag.class, int.class);
        }
        expressions.store(bag);
    }

    /** Leaves the place of the first fact to look at on the stack. */
    private void begin(Lookup lookup, Local bag, Local index, boolean all) {
        Expression.Comparison by = lookup.by();
        if (by != null) {
            expressions.load(FACTS);
            expressions.load(bag);
            code.visitLdcInsn(lookup.view().number());
            code.visitLdcInsn(lookup.slot());
            call(Memory.class, "index", Index.class, Bag.class, int.class, int.class);
            expressions.store(index);
        }
        expressions.load(FACTS);
        expressions.load(bag);
        String name = all ? "first" : "place";
        if (by != null) {
            expressions.load(index);
            expressions.value(by.right(), null);
            call(Memory.class, name, int.class, Bag.class, Index.class, Object.class);
        } else {
            call(Memory.class, name, int.class, Bag.class);
        }
    }

    private void count(int steps) {
        expressions.load(FACTS);
        code.visitLdcInsn(steps);
        call(Memory.class, "count", void.class, int.class);
    }

    /** Concludes, tells the listener, and goes on. */
    private void fire(Label next) {
        count(Limits.FIRING);
        Local conclusion = expressions.local(Conclusion.class);
        conclude(conclusion);
        Label brief = new Label();
        Label told = new Label();
        expressions.load(TOLD);
        expressions.load(OWN);
        expressions.load(conclusion);
        expressions.load(TOLD);
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, LISTENER, "keepsReasons", "()Z", true);
        code.visitJumpInsn(Opcodes.IFEQ, brief);
        expressions.array(Object.class, rule.names().length, i -> {
            Local value = expressions.variable("$" + rule.names()[i]);
            expressions.load(value);
            expressions.box(value.type());
        });
        expressions.array(Fact.class, matched.size(), i -> expressions.load(matched.get(i)));
        code.visitJumpInsn(Opcodes.GOTO, told);
        code.visitLabel(brief);
        code.visitFieldInsn(Opcodes.GETSTATIC, RULE, "NOT_KEPT", "[Ljava/lang/Object;");
        code.visitFieldInsn(Opcodes.GETSTATIC, RULE, "NO_FACTS", Type.getDescriptor(Fact[].class));
        code.visitLabel(told);
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                LISTENER,
                "fired",
                Type.getMethodDescriptor(
                        Type.VOID_TYPE,
                        Type.getType(CompiledRule.class),
                        Type.getType(Conclusion.class),
                        Type.getType(Object[].class),
                        Type.getType(Fact[].class)),
                true);
        code.visitJumpInsn(Opcodes.GOTO, next);
    }

    /** Makes the conclusion; a mistake of the rule if a value that it needs is not known. */
    private void conclude(Local conclusion) {
        Expression.Construction made = Objects.requireNonNull(rule.rule().conclusion());
        Class<?> type = RuleVocabulary.type(made.type()).orElseThrow();
        Constructor<?> constructor =
                RuleVocabulary.constructor(type, made.arguments().size()).orElseThrow();
        Label from = new Label();
        Label to = new Label();
        Label failed = new Label();
        Label done = new Label();
        code.visitTryCatchBlock(from, to, failed, Type.getInternalName(RuntimeException.class));
        code.visitLabel(from);
        code.visitTypeInsn(Opcodes.NEW, Type.getInternalName(type));
        code.visitInsn(Opcodes.DUP);
        for (int i = 0; i < constructor.getParameterCount(); i++) {
            expressions.argument(made.arguments().get(i), constructor.getParameterTypes()[i], null);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                Type.getInternalName(type),
                "<init>",
                Type.getConstructorDescriptor(constructor),
                false);
        expressions.store(conclusion);
        code.visitLabel(to);
        code.visitJumpInsn(Opcodes.GOTO, done);
        code.visitLabel(failed);
        code.visitInsn(Opcodes.POP);
        expressions.load(OWN);
        call(CompiledRule.class, "unknown", RuntimeException.class);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(done);
    }

    /** Calls a method of a class of this package on what is on the stack. */
    private void call(Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                Type.getInternalName(owner),
                name,
                MethodType.methodType(result, parameters).toMethodDescriptorString(),
                false);
    }
}
