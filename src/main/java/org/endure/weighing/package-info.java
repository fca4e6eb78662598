/**
 * Evidence as tests between theories: which facts each theory expects, excludes or says nothing about, by its own rules, and which fact
 * would tell two theories apart if it were found.
 */
@NullMarked
package org.endure.weighing;

import org.jspecify.annotations.NullMarked;
