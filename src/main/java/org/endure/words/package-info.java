/**
 * The languages in which Endure answers, and its own words in each of them. It knows nothing of rules, inference or reports:
 * those look their words up here, and what users wrote stays in the language they wrote it in.
 */
@NullMarked
package org.endure.words;

import org.jspecify.annotations.NullMarked;
