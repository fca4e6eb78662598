package org.endure.fact;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;

/**
 * Facts as texts that give them a fixed order. The text is the one that {@code toString} returns. The first call of a record's own
 * {@code toString} makes Java assemble a method for that record, and a run asks almost every kind of fact once; this reads the fields.
 */
public final class FactText {

    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Field[] fields = new Field[components.length];
            try {
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = type.getDeclaredField(components[i].getName());
                    fields[i].setAccessible(true);
                }
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(type.getSimpleName() + " cannot be read.", e);
            }
            return fields;
        }
    };

    private FactText() {}

    /** The text of a fact. */
    public static String of(Fact fact) {
        Class<?> type = fact.getClass();
        if (!type.isRecord()) {
            return fact.toString();
        }
        StringBuilder text = new StringBuilder(type.getSimpleName());
        String between = "[";
        try {
            for (Field field : FIELDS.get(type)) {
                text.append(between).append(field.getName()).append('=').append(field.get(fact));
                between = ", ";
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be read.", e);
        }
        return text.append(between.equals("[") ? "[]" : "]").toString();
    }
}
