/**
 * Rows become facts by coding rules, and what a theory says of each row. Outcomes are never read here, so that none becomes
 * a fact. The package must not know what happened to the cases, how results are stored, or which command asked.
 */
@NullMarked
package org.endure.coding;

import org.jspecify.annotations.NullMarked;
