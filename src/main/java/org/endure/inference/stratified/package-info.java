/**
 * A second, independent way to apply a rule base: it evaluates the parsed rules directly, stage by stage, without Drools. It
 * checks the engine, answers which condition of a rule failed, and is quick enough for many inferences. It must not know the
 * engine, nor how facts are read or reasons worded.
 */
@NullMarked
package org.endure.inference.stratified;

import org.jspecify.annotations.NullMarked;
