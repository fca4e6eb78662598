/**
 * Reads rule files into rules and writes rules as text, for readers and for engines; what cannot be read is reported at
 * its place. The package must not know whether rules make sense together, nor which engine runs them.
 */
@NullMarked
package org.endure.rule.syntax;

import org.jspecify.annotations.NullMarked;
