/**
 * Keeps what is costly to make again, by the hash of what it was made from, in files that only the owner can write. The
 * package must not know what is kept.
 */
@NullMarked
package org.endure.cache;

import org.jspecify.annotations.NullMarked;
