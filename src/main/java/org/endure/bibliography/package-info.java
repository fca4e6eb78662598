/**
 * Reads bibliographies as scholars export them: BibTeX and biblatex as biber and pandoc read them, CSL-JSON and RIS. Syntax is
 * read for a whole library; what fields mean is worked out only for entries that are asked for. What cannot be read is a
 * warning at its place. It must not know fact sets, citation styles or how results are shown.
 */
@NullMarked
package org.endure.bibliography;

import org.jspecify.annotations.NullMarked;
