/**
 * Infers with Drools: reads rule files for it, compiles rules, runs them, and returns what was concluded and why as an
 * {@link org.endure.inference.Inference}. The only place for {@code org.drools} and {@code org.kie}, so that an upgrade
 * of Drools touches one package. The package must not know the evaluator, how facts are read, or how reasons are
 * worded.
 */
@NullMarked
package org.endure.inference.drools;

import org.jspecify.annotations.NullMarked;
