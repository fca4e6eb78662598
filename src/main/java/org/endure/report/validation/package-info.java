/**
 * Views of a theory judged by history: screen, JSON, tables and page. The package must not infer or compute anything,
 * nor know how rows are read.
 */
@NullMarked
package org.endure.report.validation;

import org.jspecify.annotations.NullMarked;
