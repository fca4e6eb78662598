/**
 * What an editor shows while rules and facts are written, as data: what is wrong and what fixes it, what can be written next, what a word
 * means, where it is defined and used, and what fires. It must not know which editor asks, nor over which protocol.
 */
@NullMarked
package org.endure.language;

import org.jspecify.annotations.NullMarked;
