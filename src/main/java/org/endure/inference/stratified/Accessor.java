package org.endure.inference.stratified;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads an attribute of a fact by reflection. */
final class Accessor {

    private final Method method;

    Accessor(Method method) {
        this.method = method;
        method.setAccessible(true);
    }

    @Nullable
    Object get(Object fact) {
        try {
            return method.invoke(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The attribute %s cannot be read.".formatted(method.getName()), e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The attribute %s cannot be read.".formatted(method.getName()), e);
        }
    }
}
