/**
 * Reads YAML into nodes that know their place, and keeps what is found wrong with a file, as it is found. The only place
 * that makes a parser of the YAML library. It must not know what the files mean.
 */
@NullMarked
package org.endure.yaml;

import org.jspecify.annotations.NullMarked;
