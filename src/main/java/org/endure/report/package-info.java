/**
 * Views of what is known and concluded, for terminals and other programs: screen, log, Markdown, JSON, tables. The
 * package must not infer anything, nor know how facts are read. Markup for browsers is made in {@code report.html}
 * alone.
 */
@NullMarked
package org.endure.report;

import org.jspecify.annotations.NullMarked;
