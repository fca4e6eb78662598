/**
 * Judges a theory by history: what it says of past cases is compared with what happened, and with what its variants say.
 * Outcomes are read apart from the rows and never become facts. The package must not know how results are printed or which
 * command asked.
 */
@NullMarked
package org.endure.validation;

import org.jspecify.annotations.NullMarked;
