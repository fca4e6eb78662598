package org.endure.inference.stratified;

import org.endure.inference.stratified.ExpressionWriter.Local;
import org.endure.rule.Expression;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the alpha network of a type of facts as a method: nested tests, with the numbers of views noted where they are met. */
final class NetworkWriter {

    private static final Local FOUND = new Local(1, int[].class);

    private final MethodVisitor code;
    private final ExpressionWriter expressions;
    private final Local fact;
    private final Local size;

    NetworkWriter(MethodVisitor code, Class<?> type) {
        this.code = code;
        this.expressions = new ExpressionWriter(code, 2);
        this.fact = expressions.local(type);
        this.size = expressions.local(int.class);
    }

    void write(AlphaNode root) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(fact.type()));
        expressions.store(fact);
        code.visitInsn(Opcodes.ICONST_0);
        expressions.store(size);
        node(root);
        expressions.load(size);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void node(AlphaNode node) {
        Label otherwise = new Label();
        Expression test = node.expression();
        if (test != null) {
            new ConstraintWriter(code, expressions).jump(test, fact, false, otherwise);
        }
        for (View view : node.views()) {
            expressions.load(FOUND);
            expressions.load(size);
            code.visitLdcInsn(view.number());
            code.visitInsn(Opcodes.IASTORE);
            code.visitIincInsn(size.number(), 1);
        }
        node.further().forEach(this::node);
        code.visitLabel(otherwise);
    }
}
