package org.endure.inference.stratified;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.Fact;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A rule base compiled to bytecode: a method for each rule, and one for the alpha network of each type of facts. It does what its
 * interpretation does, which is quicker only for the first few inferences.
 */
final class Program {

    /** Java compiles no method that is larger than some eight thousand bytes, and so no choice among more rules. */
    private static final int RULES_IN_A_CLASS = 100;

    private static final String NETWORK_SHAPE =
            Type.getMethodDescriptor(Type.INT_TYPE, Type.getType(Fact.class), Type.getType(int[].class));

    private final List<Rules> rules = new ArrayList<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final Network network;

    /** Some rules. */
    interface Rules {
        /** Fires one of them, by its number among them. */
        void fire(int number, CompiledRule rule, Memory memory, @Nullable Fact pivot, FiringListener listener);
    }

    /** The alpha network. */
    interface Network {
        /** Notes the numbers of the views that see a fact of a type, by the type's number; returns how many there are. */
        int seeing(int type, Fact fact, int[] found);
    }

    /** Compiles rules and the alpha network of their views. */
    Program(List<CompiledRule> all, MemoryLayout layout) {
        for (int from = 0; from < all.size(); from += RULES_IN_A_CLASS) {
            List<CompiledRule> some = all.subList(from, Math.min(all.size(), from + RULES_IN_A_CLASS));
            rules.add((Rules) load(
                    Rules.class,
                    "fire",
                    some.size(),
                    RuleWriter.SHAPE,
                    (number, code) -> RuleWriter.write(some.get(number), code)));
        }
        List<AlphaNode> networks = new ArrayList<>();
        List<Class<?>> known = new ArrayList<>();
        addRecords(Fact.class, known);
        for (Class<?> type : known) {
            types.put(type, networks.size());
            networks.add(layout.network(type));
        }
        this.network = (Network) load(
                Network.class,
                "seeing",
                networks.size(),
                NETWORK_SHAPE,
                (number, code) -> new NetworkWriter(code, known.get(number)).write(networks.get(number)));
    }

    private static void addRecords(Class<?> type, List<Class<?>> records) {
        if (type.isRecord()) {
            records.add(type);
        } else if (type.isSealed()) {
            for (Class<?> each : type.getPermittedSubclasses()) {
                addRecords(each, records);
            }
        }
    }

    /** Fires a rule, by its number, as often as the facts allow. */
    void fire(int number, CompiledRule rule, Memory memory, @Nullable Fact pivot, FiringListener listener) {
        rules.get(number / RULES_IN_A_CLASS).fire(number % RULES_IN_A_CLASS, rule, memory, pivot, listener);
    }

    /** Notes the numbers of the views that see a fact; returns how many there are, -1 if it knows no such facts. */
    int seeing(Fact fact, int[] found) {
        Integer type = types.get(fact.getClass());
        return type == null ? -1 : network.seeing(type, fact, found);
    }

    /** Writes one of several methods. */
    @FunctionalInterface
    private interface Body {
        void write(int number, MethodVisitor code);
    }

    /**
     * Makes an object with a method that chooses one of several others by a number.
     *
     * @param type the interface whose only method it is
     * @param shape what the others take and return: what the first takes but for the number
     */
    private static Object load(Class<?> type, String method, int count, String shape, Body body) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
        String name = Type.getInternalName(Program.class) + "$Written";
        writer.visit(
                Opcodes.V17, Opcodes.ACC_FINAL, name, null, "java/lang/Object", new String[] {Type.getInternalName(type)
                });
        constructor(writer);
        choice(writer, name, method, count, shape);
        for (int i = 0; i < count; i++) {
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, method + i, shape, null, null);
            code.visitCode();
            body.write(i, code);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }
        writer.visitEnd();
        try {
            return MethodHandles.lookup()
                    .defineHiddenClass(writer.toByteArray(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rules cannot be compiled.", e);
        }
    }

    private static void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private static void choice(ClassWriter writer, String owner, String method, int count, String shape) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, shape.replace("(", "(I"), null, null);
        code.visitCode();
        Label[] labels = new Label[count];
        Arrays.setAll(labels, i -> new Label());
        Label none = new Label();
        code.visitVarInsn(Opcodes.ILOAD, 1);
        code.visitTableSwitchInsn(0, count - 1, none, labels);
        int result = Type.getReturnType(shape).getOpcode(Opcodes.IRETURN);
        for (int i = 0; i < count; i++) {
            code.visitLabel(labels[i]);
            for (int argument = 0; argument < Type.getArgumentTypes(shape).length; argument++) {
                code.visitVarInsn(Opcodes.ALOAD, argument + 2);
            }
            code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method + i, shape, false);
            code.visitInsn(result);
        }
        code.visitLabel(none);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalArgumentException");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IllegalArgumentException", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
