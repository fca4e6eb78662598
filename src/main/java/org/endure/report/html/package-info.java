/**
 * Reports for a browser: one page that needs no network, no server and no script. It must not know how facts are read or rules
 * are run, only what an assessment says. All text passes through {@link org.endure.report.html.Element}, which escapes it.
 */
@NullMarked
package org.endure.report.html;

import org.jspecify.annotations.NullMarked;
