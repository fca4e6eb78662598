/**
 * The language server protocol over what {@code org.endure.language} answers. The package must not work anything out
 * itself, and must write nothing but the protocol.
 */
@NullMarked
package org.endure.lsp;

import org.jspecify.annotations.NullMarked;
