package org.endure.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that an attribute can take, both ends included. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** The lowest. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The highest. */
    double max() default Double.POSITIVE_INFINITY;
}
