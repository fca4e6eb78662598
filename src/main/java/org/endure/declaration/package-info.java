/**
 * Makes the types of observations that rule files declare: a record for each, as if it had come with the program, so that fact
 * sets, schema, rule checks, engines and explanations treat it like the others. Knows declarations and facts; does not know fact
 * sets, theories or how rules are applied.
 */
@NullMarked
package org.endure.declaration;

import org.jspecify.annotations.NullMarked;
