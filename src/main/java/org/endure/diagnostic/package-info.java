/**
 * Messages to users about what they wrote: where it is wrong, with which value, and what to do. It must not know what is
 * being read: facts, rules or options.
 */
@NullMarked
package org.endure.diagnostic;

import org.jspecify.annotations.NullMarked;
