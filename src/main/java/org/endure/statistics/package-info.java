/**
 * Measures and their intervals, ranks, and agreement: numbers in, numbers out. The package must not know cases, theories or
 * results.
 */
@NullMarked
package org.endure.statistics;

import org.jspecify.annotations.NullMarked;
