/**
 * Reads what scholars write: a fact set in YAML with its bibliography. Every mistake is reported at its place, all at
 * once. The package must not know baselines and scenarios, the rules, the engine, how bibliographies are written, or
 * how results are shown.
 */
@NullMarked
package org.endure.factset;

import org.jspecify.annotations.NullMarked;
