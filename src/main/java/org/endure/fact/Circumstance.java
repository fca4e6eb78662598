package org.endure.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an attribute that reports a circumstance which sources mention only where it is there. Left out, it counts as not there: it is
 * not an unknown (theory guide, Information).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Circumstance {

    /** A value of another attribute of the fact, with which alone it is such a circumstance; empty if it always is. */
    String of() default "";
}
