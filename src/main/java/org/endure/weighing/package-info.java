/**
 * Evidence as tests between theories: which facts each theory expects, excludes or says nothing about, by its own
 * rules, and which fact would tell two theories apart if it were found. The package must not know how facts are read or
 * how results are shown.
 */
@NullMarked
package org.endure.weighing;

import org.jspecify.annotations.NullMarked;
