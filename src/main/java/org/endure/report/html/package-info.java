/**
 * Pages for a browser: each needs no network and no server, and runs no script but one of ours that sorts tables. The
 * only place that makes HTML and SVG: all text passes through {@link org.endure.report.html.Element}, which escapes it.
 * The package must not know how facts are read or rules are run, only what an assessment says.
 */
@NullMarked
package org.endure.report.html;

import org.jspecify.annotations.NullMarked;
