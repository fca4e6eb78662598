package org.endure.inference.stratified;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.rule.Expression;
import org.endure.rule.RuleVocabulary;
import org.endure.rule.Value;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes expressions as bytecode that leaves their values on the stack. Values keep the type that the vocabulary gives them; numbers are
 * boxed only where an object is wanted.
 */
final class ExpressionWriter {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class, long.class, Long.class, double.class, Double.class, boolean.class, Boolean.class);

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

    /** The type that a value has as it is written. */
    Class<?> type(Value value, @Nullable Local fact) {
        return value.accept(new Value.Visitor<Class<?>>(
                attribute -> fact == null
                        ? Void.class
                        : reader(fact.type(), attribute.name()).getReturnType(),
                variable -> variable(variable.name()).type(),
                constant -> RuleVocabulary.constantType(constant.type()).orElseThrow(),
                literal -> MethodType.methodType(literal.value().getClass())
                        .unwrap()
                        .returnType(),
                nothing -> Void.class,
                call -> {
                    Method method = method(type(call.target(), fact), call);
                    return method == null ? Object.class : method.getReturnType();
                }));
    }

    /**
     * Writes what leaves a value on the stack.
     *
     * @param fact the fact that is matched; null in conclusions
     * @return the type of the value
     */
    Class<?> value(Value value, @Nullable Local fact) {
        Class<?> type = type(value, fact);
        value.accept(new Value.Visitor<Runnable>(
                        attribute -> () -> attribute(attribute, fact),
                        variable -> () -> load(variable(variable.name())),
                        constant -> () -> code.visitFieldInsn(
                                Opcodes.GETSTATIC,
                                Type.getInternalName(type),
                                constant.name(),
                                Type.getDescriptor(type)),
                        literal -> () -> literal(literal.value()),
                        nothing -> () -> code.visitInsn(Opcodes.ACONST_NULL),
                        call -> () -> call(call, fact)))
                .run();
        return type;
    }

    private void attribute(Expression.Attribute attribute, @Nullable Local fact) {
        if (fact == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            load(fact);
            invoke(fact.type(), reader(fact.type(), attribute.name()));
        }
    }

    private void literal(Object value) {
        if (value instanceof Boolean truth) {
            code.visitInsn(truth ? Opcodes.ICONST_1 : Opcodes.ICONST_0);
        } else {
            code.visitLdcInsn(value);
        }
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

    /** Leaves a value on the stack, as an argument of that type. */
    void argument(Value value, Class<?> wanted, @Nullable Local fact) {
        Class<?> type = value(value, fact);
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
