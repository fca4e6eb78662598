/**
 * Where the justification log goes: a Logback appender that writes one file for each fact set, whole or not at all. The only place
 * that knows Logback; it must not know what is logged.
 */
@NullMarked
package org.endure.logging;

import org.jspecify.annotations.NullMarked;
