/**
 * Reads YAML into nodes that know their place, keeps what is found wrong with a file as it is found, and writes texts
 * as scalars that read back the same. The only place that makes a parser of the YAML library. It must not know what the
 * files mean.
 */
@NullMarked
package org.endure.yaml;

import org.jspecify.annotations.NullMarked;
