package org.endure.inference.stratified;

import java.util.List;
import org.endure.inference.stratified.ExpressionWriter.Local;
import org.endure.rule.Expression;
import org.endure.rule.Value;
import org.endure.rule.syntax.TextPattern;
import org.endure.rule.syntax.ValueOrder;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes constraints as bytecode that jumps. Constants are compared by identity, texts by equality. */
final class ConstraintWriter {

    private static final String OBJECT_AND_TEXT = "(Ljava/lang/Object;Ljava/lang/String;)Z";
    private static final String TWO_OBJECTS = "(Ljava/lang/Object;Ljava/lang/Object;)Z";

    private final MethodVisitor code;
    private final ExpressionWriter expressions;

    /** Writes into a method, whose expressions and locals another writes. */
    ConstraintWriter(MethodVisitor code, ExpressionWriter expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    /** Jumps if a constraint on a fact holds, or if it does not. */
    void jump(Expression constraint, Local fact, boolean when, Label target) {
        constraint
                .accept(new Expression.Visitor<Runnable>(
                        binding -> () -> bind(binding, fact, when, target),
                        comparison -> () -> compare(comparison, fact, when, target),
                        oneOf -> () -> oneOf(oneOf, fact, when != oneOf.negated(), target),
                        all -> () -> several(all.parts(), fact, false, when, target),
                        any -> () -> several(any.parts(), fact, true, when, target),
                        not -> () -> jump(not.part(), fact, !when, target),
                        value -> () -> truth(value, fact, when, target)))
                .run();
    }

    private void bind(Expression.Binding binding, Local fact, boolean when, Label target) {
        Local local = expressions.local(expressions.type(binding.value(), fact));
        expressions.value(binding.value(), fact);
        expressions.store(local);
        expressions.bind(binding.variable(), local);
        if (when) {
            code.visitJumpInsn(Opcodes.GOTO, target);
        }
    }

    private void truth(Value value, Local fact, boolean when, Label target) {
        code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;");
        expressions.box(expressions.value(value, fact));
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "equals", "(Ljava/lang/Object;)Z", false);
        code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    /** Parts of which each decides alone if it is as told. */
    private void several(List<Expression> parts, Local fact, boolean decisive, boolean when, Label target) {
        Label decided = new Label();
        for (Expression part : parts) {
            jump(part, fact, decisive, when == decisive ? target : decided);
        }
        if (when != decisive) {
            code.visitJumpInsn(Opcodes.GOTO, target);
        }
        code.visitLabel(decided);
    }

    private void compare(Expression.Comparison comparison, Local fact, boolean when, Label target) {
        Value left = comparison.left();
        Value right = comparison.right();
        switch (comparison.operator()) {
            case EQUAL -> equal(left, right, fact, when, target);
            case NOT_EQUAL -> equal(left, right, fact, !when, target);
            case CONTAINS -> call(Values.class, "contains", left, right, fact, when, target);
            case NOT_CONTAINS -> call(Values.class, "contains", left, right, fact, !when, target);
            case MEMBER_OF -> call(Values.class, "contains", right, left, fact, when, target);
            case NOT_MEMBER_OF -> call(Values.class, "contains", right, left, fact, !when, target);
            case MATCHES -> matches(left, right, fact, when, target);
            case NOT_MATCHES -> matches(left, right, fact, !when, target);
            case LESS -> call(ValueOrder.class, "less", left, right, fact, when, target);
            case LESS_OR_EQUAL -> call(ValueOrder.class, "lessOrEqual", left, right, fact, when, target);
            case GREATER -> call(ValueOrder.class, "less", right, left, fact, when, target);
            case GREATER_OR_EQUAL -> call(ValueOrder.class, "lessOrEqual", right, left, fact, when, target);
        }
    }

    private void matches(Value left, Value right, Local fact, boolean when, Label target) {
        expressions.box(expressions.value(left, fact));
        expressions.value(right, fact);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(TextPattern.class), "matches", OBJECT_AND_TEXT, false);
        code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    /** A test that a method of that class makes. */
    private void call(Class<?> owner, String test, Value one, Value other, Local fact, boolean when, Label target) {
        expressions.box(expressions.value(one, fact));
        expressions.box(expressions.value(other, fact));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(owner), test, TWO_OBJECTS, false);
        code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    private void equal(Value left, Value right, Local fact, boolean when, Label target) {
        Class<?> one = expressions.type(left, fact);
        Class<?> other = expressions.type(right, fact);
        if (one.isPrimitive() || other.isPrimitive()) {
            call(Values.class, "equal", left, right, fact, when, target);
        } else if (other == Void.class) {
            expressions.value(left, fact);
            code.visitJumpInsn(when ? Opcodes.IFNULL : Opcodes.IFNONNULL, target);
        } else if (one.isEnum() && other.isEnum()) {
            expressions.value(left, fact);
            expressions.value(right, fact);
            code.visitJumpInsn(when ? Opcodes.IF_ACMPEQ : Opcodes.IF_ACMPNE, target);
        } else if (right instanceof Expression.Literal && other == String.class) {
            expressions.value(right, fact);
            expressions.value(left, fact);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else if (one == String.class && other == String.class) {
            expressions.value(left, fact);
            expressions.value(right, fact);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", TWO_OBJECTS, false);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else {
            call(Values.class, "equal", left, right, fact, when, target);
        }
    }

    private void oneOf(Expression.OneOf oneOf, Local fact, boolean when, Label target) {
        Local value = expressions.local(expressions.type(oneOf.value(), fact));
        String name = " value " + value.number();
        expressions.bind(name, value);
        expressions.value(oneOf.value(), fact);
        expressions.store(value);
        Label found = new Label();
        for (Value choice : oneOf.choices()) {
            equal(new Expression.Variable(name), choice, fact, true, when ? target : found);
        }
        if (!when) {
            code.visitJumpInsn(Opcodes.GOTO, target);
        }
        code.visitLabel(found);
    }
}
