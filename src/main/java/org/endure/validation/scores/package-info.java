/**
 * How well forecasts fit what happened: confusion, ranking and calibration, with intervals that respect clusters of cases.
 * The package must not know where cases come from, nor sets and conditions.
 */
@NullMarked
package org.endure.validation.scores;

import org.jspecify.annotations.NullMarked;
