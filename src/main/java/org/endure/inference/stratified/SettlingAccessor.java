package org.endure.inference.stratified;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads an attribute by reflection, until it has been read often enough that a class of its own pays. A single assessment reads
 * some hundred attributes a few times each, and would spend more on such classes than on the rest of its reasoning.
 */
final class SettlingAccessor implements Accessor {

    private static final int OFTEN = 500;

    private final Method method;
    private int uses;
    private @Nullable Accessor settled;

    SettlingAccessor(Method method) {
        this.method = method;
    }

    @Override
    public @Nullable Object get(Object fact) {
        Accessor direct = settled;
        return direct != null ? direct.get(fact) : settle(fact);
    }

    private @Nullable Object settle(Object fact) {
        if (++uses > OFTEN) {
            Accessor direct = Accessor.direct(method);
            settled = direct;
            return direct.get(fact);
        }
        try {
            return method.invoke(fact);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The attribute %s cannot be read.".formatted(method.getName()), e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException("The attribute %s cannot be read.".formatted(method.getName()), e);
        }
    }
}
