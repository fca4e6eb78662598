/**
 * Theory against regression: both learn from the same rows and are scored on the same other rows. The package must not know where cases come
 * from.
 */
@NullMarked
package org.endure.validation.contest;

import org.jspecify.annotations.NullMarked;
