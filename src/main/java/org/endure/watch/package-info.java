/**
 * Follows rule, parameter and fact files while they are edited: what each save changes in the answer, or what is wrong with it.
 * The package must not know how that is printed or how the loop is started and stopped.
 */
@org.jspecify.annotations.NullMarked
package org.endure.watch;
