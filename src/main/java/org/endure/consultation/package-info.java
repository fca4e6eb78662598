/**
 * The use case that every interface calls: read a fact set, infer, test the verdict's robustness, and put it all together as
 * data. It must not know how results are shown, nor which engine infers.
 */
@NullMarked
package org.endure.consultation;

import org.jspecify.annotations.NullMarked;
