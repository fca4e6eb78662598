/**
 * What is concluded from facts by a rule base, and with which reasons: the record of one inference. It must not know which
 * engine made it, how facts are read, or how reasons are worded.
 */
@NullMarked
package org.endure.inference;

import org.jspecify.annotations.NullMarked;
