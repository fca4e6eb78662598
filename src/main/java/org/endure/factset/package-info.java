/**
 * Reads what scholars write: fact sets in YAML with their bibliographies, and cases, which are a fact set with its baselines.
 * Every mistake is told at its place, all at once. It must not know the rules, the engine, how bibliographies are written, or
 * how results are shown; it is the only place for the YAML library.
 */
@NullMarked
package org.endure.factset;

import org.jspecify.annotations.NullMarked;
