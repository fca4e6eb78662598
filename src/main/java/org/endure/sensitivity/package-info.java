/**
 * How an answer depends on what was put in: what a scenario changes, which small changes of facts would flip a verdict,
 * and how sure it is if facts and cut-offs were coded a little otherwise. It must not know files, the command line, or how
 * results are printed.
 */
@NullMarked
package org.endure.sensitivity;

import org.jspecify.annotations.NullMarked;
