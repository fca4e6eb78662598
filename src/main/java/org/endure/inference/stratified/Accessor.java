package org.endure.inference.stratified;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Reads an attribute of a fact. */
@FunctionalInterface
interface Accessor {

    @Nullable
    Object get(Object fact);

    /** An accessor that is ready at once, and as quick as a direct call where it is used a lot. */
    static Accessor of(Method method) {
        return new SettlingAccessor(method);
    }

    /** An accessor as quick as a direct call; to make it takes as long as some thousand uses of one by reflection. */
    static Accessor direct(Method method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "get",
                    MethodType.methodType(Accessor.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    MethodType.methodType(handle.type().wrap().returnType(), method.getDeclaringClass()));
            return (Accessor) site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("The attribute %s cannot be read.".formatted(method.getName()), e);
        }
    }
}
