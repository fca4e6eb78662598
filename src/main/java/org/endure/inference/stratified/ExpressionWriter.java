package org.endure.inference.stratified;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.syntax.TextPattern;
import org.endure.rule.syntax.ValueOrder;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes expressions as bytecode. Values keep the type that the vocabulary gives them: constants are compared by identity, texts
 * by equality, and numbers are boxed only where they meet numbers of another type.
 */
final class ExpressionWriter {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);
    private static final String OBJECT_AND_TEXT = "(Ljava/lang/Object;Ljava/lang/String;)Z";
    private static final String TWO_OBJECTS = "(Ljava/lang/Object;Ljava/lang/Object;)Z";

    private final MethodVisitor code;
    private final Map<String, Local> variables = new HashMap<>();
    private int free;

    /**
     * Writes into a method.
     *
     * @param free the first local that no parameter has
     */
    ExpressionWriter(MethodVisitor code, int free) {
        this.code = code;
        this.free = free;
    }

    /** A local of the method, and the type of its value. */
    record Local(int number, Class<?> type) {}

    /** A new local. */
    Local local(Class<?> type) {
        Local local = new Local(free, type);
        free += Type.getType(type).getSize();
        return local;
    }

    void load(Local local) {
        code.visitVarInsn(Type.getType(local.type()).getOpcode(Opcodes.ILOAD), local.number());
    }

    void store(Local local) {
        code.visitVarInsn(Type.getType(local.type()).getOpcode(Opcodes.ISTORE), local.number());
    }

    /** Gives a variable its place. */
    void bind(String variable, Local local) {
        variables.put(variable, local);
    }

    /** The place of a variable. */
    Local variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    /** Jumps if a constraint on a fact holds, or if it does not. */
    void jump(Expression constraint, Local fact, boolean when, Label target) {
        if (constraint instanceof Expression.Binding binding) {
            Local local = local(type(binding.value(), fact));
            value(binding.value(), fact);
            store(local);
            bind(binding.variable(), local);
            if (when) {
                code.visitJumpInsn(Opcodes.GOTO, target);
            }
        } else if (constraint instanceof Expression.Comparison comparison) {
            compare(comparison, fact, when, target);
        } else if (constraint instanceof Expression.OneOf oneOf) {
            oneOf(oneOf, fact, when != oneOf.negated(), target);
        } else if (constraint instanceof Expression.All all) {
            several(all.parts(), fact, false, when, target);
        } else if (constraint instanceof Expression.Any any) {
            several(any.parts(), fact, true, when, target);
        } else if (constraint instanceof Expression.Not not) {
            jump(not.part(), fact, !when, target);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/Boolean", "TRUE", "Ljava/lang/Boolean;");
            box(value(constraint, fact));
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Boolean", "equals", "(Ljava/lang/Object;)Z", false);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        }
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
        Expression left = comparison.left();
        Expression right = comparison.right();
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

    private void matches(Expression left, Expression right, Local fact, boolean when, Label target) {
        box(value(left, fact));
        value(right, fact);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(TextPattern.class), "matches", OBJECT_AND_TEXT, false);
        code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    /** A test that {@link Values} makes. */
    private void call(
            Class<?> owner, String test, Expression one, Expression other, Local fact, boolean when, Label target) {
        box(value(one, fact));
        box(value(other, fact));
        code.visitMethodInsn(Opcodes.INVOKESTATIC, Type.getInternalName(owner), test, TWO_OBJECTS, false);
        code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
    }

    private void equal(Expression left, Expression right, Local fact, boolean when, Label target) {
        Class<?> one = type(left, fact);
        Class<?> other = type(right, fact);
        if (one.isPrimitive() || other.isPrimitive()) {
            call(Values.class, "equal", left, right, fact, when, target);
        } else if (other == Void.class) {
            value(left, fact);
            code.visitJumpInsn(when ? Opcodes.IFNULL : Opcodes.IFNONNULL, target);
        } else if (one.isEnum() && other.isEnum()) {
            value(left, fact);
            value(right, fact);
            code.visitJumpInsn(when ? Opcodes.IF_ACMPEQ : Opcodes.IF_ACMPNE, target);
        } else if (right instanceof Expression.Literal && other == String.class) {
            value(right, fact);
            value(left, fact);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else if (one == String.class && other == String.class) {
            value(left, fact);
            value(right, fact);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals", TWO_OBJECTS, false);
            code.visitJumpInsn(when ? Opcodes.IFNE : Opcodes.IFEQ, target);
        } else {
            call(Values.class, "equal", left, right, fact, when, target);
        }
    }

    private void oneOf(Expression.OneOf oneOf, Local fact, boolean when, Label target) {
        Local value = local(type(oneOf.value(), fact));
        String name = " value " + value.number();
        bind(name, value);
        value(oneOf.value(), fact);
        store(value);
        Label found = new Label();
        for (Expression choice : oneOf.choices()) {
            equal(new Expression.Variable(name), choice, fact, true, when ? target : found);
        }
        if (!when) {
            code.visitJumpInsn(Opcodes.GOTO, target);
        }
        code.visitLabel(found);
    }

    /** The type that the value of an expression has as it is written. */
    private Class<?> type(Expression expression, @Nullable Local fact) {
        if (expression instanceof Expression.Attribute attribute && fact != null) {
            return reader(fact.type(), attribute.name()).getReturnType();
        } else if (expression instanceof Expression.Variable variable) {
            return variable(variable.name()).type();
        } else if (expression instanceof Expression.Constant constant) {
            return RuleVocabulary.constantType(constant.type()).orElseThrow();
        } else if (expression instanceof Expression.Literal literal) {
            Class<?> type = literal.value().getClass();
            return BOXES.entrySet().stream()
                    .filter(each -> each.getValue() == type)
                    .<Class<?>>map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(type);
        } else if (expression instanceof Expression.Call call) {
            Method method = method(type(call.target(), fact), call);
            return method == null ? Object.class : method.getReturnType();
        }
        return Void.class;
    }

    /**
     * Writes what leaves the value of an expression on the stack.
     *
     * @param fact the fact that is matched; null in conclusions
     * @return the type of the value
     */
    Class<?> value(Expression expression, @Nullable Local fact) {
        Class<?> type = type(expression, fact);
        if (expression instanceof Expression.Attribute attribute && fact != null) {
            load(fact);
            invoke(fact.type(), reader(fact.type(), attribute.name()));
        } else if (expression instanceof Expression.Variable variable) {
            load(variable(variable.name()));
        } else if (expression instanceof Expression.Constant constant) {
            code.visitFieldInsn(
                    Opcodes.GETSTATIC, Type.getInternalName(type), constant.name(), Type.getDescriptor(type));
        } else if (expression instanceof Expression.Literal literal) {
            if (literal.value() instanceof Boolean truth) {
                code.visitInsn(truth ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
            } else {
                code.visitLdcInsn(literal.value());
            }
        } else if (expression instanceof Expression.Call call) {
            call(call, fact);
        } else {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        return type;
    }

    private void call(Expression.Call call, @Nullable Local fact) {
        Class<?> receiver = type(call.target(), fact);
        Method method = method(receiver, call);
        value(call.target(), fact);
        if (method != null) {
            for (int i = 0; i < call.arguments().size(); i++) {
                argument(call.arguments().get(i), method.getParameterTypes()[i], fact);
            }
            invoke(receiver, method);
            return;
        }
        box(receiver);
        code.visitLdcInsn(call.method());
        array(
                Object.class,
                call.arguments().size(),
                i -> box(value(call.arguments().get(i), fact)));
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                Type.getInternalName(Terms.class),
                "call",
                "(Ljava/lang/Object;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;",
                false);
    }

    /** The only method that a call can mean; null if that is to be found out when it runs. */
    private static @Nullable Method method(Class<?> receiver, Expression.Call call) {
        List<Method> found = Arrays.stream(receiver.getMethods())
                .filter(each -> each.getName().equals(call.method())
                        && each.getParameterCount() == call.arguments().size()
                        && !Modifier.isStatic(each.getModifiers()))
                .toList();
        return found.size() == 1 && Modifier.isPublic(receiver.getModifiers()) ? found.get(0) : null;
    }

    private static Method reader(Class<?> type, String attribute) {
        return Objects.requireNonNull(RuleVocabulary.attributes(type).get(attribute), attribute);
    }

    private void invoke(Class<?> receiver, Method method) {
        code.visitMethodInsn(
                receiver.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
                Type.getInternalName(receiver),
                method.getName(),
                Type.getMethodDescriptor(method),
                receiver.isInterface());
    }

    /** Leaves the value of an expression on the stack, as an argument of that type. */
    void argument(Expression expression, Class<?> wanted, @Nullable Local fact) {
        Class<?> type = value(expression, fact);
        if (type == wanted) {
            return;
        }
        Class<?> boxed = box(type);
        if (wanted.isPrimitive()) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(Values.class),
                    wanted.getName() + "Of",
                    "(Ljava/lang/Object;)" + Type.getDescriptor(wanted),
                    false);
        } else if (!wanted.isAssignableFrom(boxed)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(wanted));
        }
    }

    /** Makes an object of the value on the stack. */
    Class<?> box(Class<?> type) {
        Class<?> box = BOXES.getOrDefault(type, type);
        if (box != type) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(box),
                    "valueOf",
                    "(" + Type.getDescriptor(type) + ")" + Type.getDescriptor(box),
                    false);
        }
        return box;
    }

    /** Writes what leaves one element of an array on the stack. */
    @FunctionalInterface
    interface Element {
        void write(int place);
    }

    /** Leaves a new array on the stack. */
    void array(Class<?> type, int length, Element element) {
        code.visitLdcInsn(length);
        code.visitTypeInsn(Opcodes.ANEWARRAY, Type.getInternalName(type));
        for (int i = 0; i < length; i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(i);
            element.write(i);
            code.visitInsn(Opcodes.AASTORE);
        }
    }
}
