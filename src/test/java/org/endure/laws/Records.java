package org.endure.laws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.endure.fact.Account;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** Reads and changes facts by the names of their attributes. */
final class Records {

    private Records() {}

    /** The value of an attribute, the account's included. */
    static @Nullable Object value(Observation fact, String attribute) {
        RecordComponent own = component(fact.getClass(), attribute);
        return own != null ? read(own, fact) : read(required(Account.class, attribute), fact.account());
    }

    /** The fact with one attribute changed, the account's included. */
    static Observation with(Observation fact, String attribute, @Nullable Object value) {
        return component(fact.getClass(), attribute) != null
                ? (Observation) copy(fact, attribute, value)
                : fact.withAccount((Account) copy(fact.account(), attribute, value));
    }

    /** The constant of that name in the enum of an attribute. */
    static Object constant(Observation fact, String attribute, String name) {
        RecordComponent own = component(fact.getClass(), attribute);
        Class<?> type = (own != null ? own : required(Account.class, attribute)).getType();
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(attribute + " has no value " + name));
    }

    /** The type of a fact. */
    static FactType type(Observation fact) {
        return FactType.of(fact);
    }

    private static Object copy(Object record, String attribute, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < values.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(attribute) ? value : read(components[i], record);
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent required(Class<?> type, String name) {
        RecordComponent found = component(type, name);
        if (found == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no attribute " + name);
        }
        return found;
    }

    private static @Nullable RecordComponent component(Class<?> type, String name) {
        for (RecordComponent each : type.getRecordComponents()) {
            if (each.getName().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
