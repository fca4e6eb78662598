/**
 * The vocabulary of the field: what can be known about an alliance ({@link org.endure.fact.Observation}), about the case
 * itself ({@link org.endure.fact.CaseFact}), and what rules conclude ({@link org.endure.fact.Conclusion}). Names here are the
 * names in rules, fact sets and reports. It must not know how facts are read, which rules there are, or which engine runs them.
 */
@NullMarked
package org.endure.fact;

import org.jspecify.annotations.NullMarked;
