/**
 * Tables of rows, read from CSV files one row at a time, with the place of each and bounds on its length. The package must
 * not know what rows mean.
 */
@NullMarked
package org.endure.table;

import org.jspecify.annotations.NullMarked;
