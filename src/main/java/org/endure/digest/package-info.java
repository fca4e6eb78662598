/**
 * Tells things apart by what they hold: texts, rows, files. It must not know what they are, nor where their digests are kept.
 */
@NullMarked
package org.endure.digest;

import org.jspecify.annotations.NullMarked;
