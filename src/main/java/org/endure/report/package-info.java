/**
 * Views of what is known and concluded: screen, log, JSON, tables. The only place for markup and escaping. It must not infer
 * anything, nor know how facts are read.
 */
@NullMarked
package org.endure.report;

import org.jspecify.annotations.NullMarked;
