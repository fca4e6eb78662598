/**
 * A batch on Spark: the same work on rows as {@code endure batch}, spread over machines. This is the only package that knows Spark; it is not
 * part of the program, but goes into a jar of its own.
 */
@NullMarked
package org.endure.spark;

import org.jspecify.annotations.NullMarked;
