/**
 * Finds, reads and writes the files that users name: reads first in the working folder, then among those that come with
 * the program; writes whole files or none. The package must not know what the files mean.
 */
@NullMarked
package org.endure.files;

import org.jspecify.annotations.NullMarked;
