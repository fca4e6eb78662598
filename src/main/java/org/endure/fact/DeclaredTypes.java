package org.endure.fact;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.TreeMap;

/** The types of observations that rule files declare, besides those of this program. */
public final class DeclaredTypes {

    private static volatile Map<String, FactType> types = Map.of();

    private DeclaredTypes() {}

    /** All of them, by name. */
    public static Map<String, FactType> all() {
        return types;
    }

    /**
     * Makes a type known under a name; a type that had it is forgotten.
     *
     * @param classFile the record of the type, in this package
     */
    public static synchronized void define(String name, byte[] classFile) {
        try {
            Class<?> type = MethodHandles.lookup().defineClass(classFile);
            Map<String, FactType> more = new TreeMap<>(types);
            more.put(name, FactType.of(name, type));
            types = Map.copyOf(more);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The type %s cannot be made.".formatted(name), e);
        }
    }
}
