/**
 * Fact sets as spreadsheets have them: one row a fact, or one row a coded mechanism of a case. It reads such tables into the
 * YAML that scholars go on with, and writes fact sets out. The package must not know theories, engines or commands.
 */
@org.jspecify.annotations.NullMarked
package org.endure.spreadsheet;
