/**
 * Reads what scholars write: fact sets in YAML with their bibliographies in BibTeX, and cases, which are a fact set with its
 * baselines. Every mistake is told at its place, all at once. It must not know the rules, the engine, or how results are
 * shown; it is the only place for the YAML and BibTeX libraries.
 */
@NullMarked
package org.endure.factset;

import org.jspecify.annotations.NullMarked;
