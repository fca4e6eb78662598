package org.endure.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a fact type, attribute or value means, in words a coder reads. The schema, the codebook and messages use it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.METHOD, ElementType.PARAMETER})
public @interface Meaning {

    /** The meaning, in one sentence. */
    String value();

    /** Section of the codebook that defines it; empty if the type's own section holds. */
    String codebook() default "";

    /** Whether the attribute says what the fact is about: two facts of a type with equal keys speak of the same thing. */
    boolean key() default false;

    /** Whether the attribute holds state codes. */
    boolean state() default false;
}
