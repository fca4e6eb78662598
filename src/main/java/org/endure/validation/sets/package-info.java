/**
 * Set-theoretic analysis of judged cases: calibrated memberships, consistency and coverage of conditions, and the truth
 * table. The package must not know where cases come from, nor how results are printed.
 */
@NullMarked
package org.endure.validation.sets;

import org.jspecify.annotations.NullMarked;
