/**
 * Reasons as data: what was found, on which evidence, changed by which interaction, what was looked for and not found. It must not
 * know which engine inferred, how facts are read, or how anything is printed.
 */
@NullMarked
package org.endure.explanation;

import org.jspecify.annotations.NullMarked;
