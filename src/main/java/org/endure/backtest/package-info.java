/**
 * Judges a theory by history: rows of a data set become facts by coding rules, the theory assesses each row, and what it says
 * is scored against what happened. Outcomes are read apart from the rows and never become facts. The package must not know
 * how results are printed or which command asked.
 */
@org.jspecify.annotations.NullMarked
package org.endure.backtest;
