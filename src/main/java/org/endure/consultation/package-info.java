/**
 * The use case that every interface calls: infer from a case and its baselines with one theory, compare the two
 * engines, test how firm the verdict is, and put it all together as data. The package must not know how facts are read,
 * how results are shown, nor Drools.
 */
@NullMarked
package org.endure.consultation;

import org.jspecify.annotations.NullMarked;
