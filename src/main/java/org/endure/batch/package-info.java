/**
 * Assesses a whole table, in parts that can run apart and be taken up again, into a folder of results. The package must not
 * know what happened to the cases, nor how results are printed.
 */
@NullMarked
package org.endure.batch;

import org.jspecify.annotations.NullMarked;
