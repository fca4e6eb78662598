/**
 * The handbook: Markdown pages that come with the program, made into one HTML page that needs nothing else. It must not know rules,
 * facts or the command line.
 */
@NullMarked
package org.endure.handbook;

import org.jspecify.annotations.NullMarked;
