/**
 * Reads a theory from its folder: rule files, parameters and mechanisms, with further folders of rules added on top. It must not
 * know which engine runs the rules, nor the facts they are applied to.
 */
@NullMarked
package org.endure.theory;

import org.jspecify.annotations.NullMarked;
