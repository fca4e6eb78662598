/**
 * The command line: commands, options, exit codes. It must not infer or explain anything itself, nor know the engine.
 */
@NullMarked
package org.endure.cli;

import org.jspecify.annotations.NullMarked;
