/**
 * Keeps what is costly to make again, by the hash of what it was made from. It must not know what is kept.
 */
@NullMarked
package org.endure.cache;

import org.jspecify.annotations.NullMarked;
