/**
 * Writes entries of a bibliography as references in a citation style of the Citation Style Language (CSL). Knows how entries
 * were written and how references are set; does not know facts, findings or reports, and prints nothing.
 */
@NullMarked
package org.endure.citation;

import org.jspecify.annotations.NullMarked;
