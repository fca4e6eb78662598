package org.endure.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a record is read and made by the names of its components. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Map<String, RecordComponent> byName = new HashMap<>();
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
            byName.put(component.getName(), component);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The record %s cannot be made.".formatted(type.getSimpleName()), e);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The method that reads a component. */
    Method reader(String component) {
        return component(component).getAccessor();
    }

    /** The component of that name. */
    RecordComponent component(String component) {
        RecordComponent found = byName.get(component);
        if (found == null) {
            throw new IllegalStateException("%s has no attribute %s.".formatted(type.getSimpleName(), component));
        }
        return found;
    }

    @Nullable
    Object value(Object object, String component) {
        try {
            return reader(component).invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be read.".formatted(component, type.getSimpleName()), e);
        }
    }

    /** A record with these values; what is not given is null, {@code UNKNOWN} or an empty list. */
    Object make(Map<String, Object> values) {
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object given = values.get(components[i].getName());
            arguments[i] = given == null ? unknown(components[i].getType()) : given;
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("The record %s cannot be made.".formatted(type.getSimpleName()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record %s cannot be made.".formatted(type.getSimpleName()), e);
        }
    }

    private static @Nullable Object unknown(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(FactType.UNKNOWN))
                    .findFirst()
                    .orElse(null);
        }
        return type == List.class ? List.of() : null;
    }
}
