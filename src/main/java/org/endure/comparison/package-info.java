/**
 * Compares what several theories, or two states of one theory, say on the same cases, and finds the fewest changes of rules that
 * make the difference. It must not know how theories are stored nor how its results are printed.
 */
@NullMarked
package org.endure.comparison;

import org.jspecify.annotations.NullMarked;
