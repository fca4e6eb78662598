/**
 * Messages to users about what they wrote: where it is wrong, with which value, and what to do; and how texts from
 * outside are shown safely, in columns and in commands. The package must not know what is being read: facts, rules or
 * options.
 */
@NullMarked
package org.endure.diagnostic;

import org.jspecify.annotations.NullMarked;
