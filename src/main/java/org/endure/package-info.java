/**
 * The two ways in: {@link org.endure.Endure} for other programs, and the command line. What {@code Endure} returns lies in the other
 * packages; their records can be read freely, but programs make none of them. The package must not know how anything is read, inferred
 * or shown: it puts those together who do.
 */
@NullMarked
package org.endure;

import org.jspecify.annotations.NullMarked;
