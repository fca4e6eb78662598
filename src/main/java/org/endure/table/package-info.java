/**
 * Tables of rows, one row at a time, with the place of each and bounds on its length: CSV files, Parquet files and
 * whatever else DuckDB reads, where its driver is present. The package must not know what rows mean.
 */
@NullMarked
package org.endure.table;

import org.jspecify.annotations.NullMarked;
