/**
 * Rules as data: each with its claim, sources and conditions, where it was written, and the types, constants and mechanisms
 * it may name. It must not know how rule files are written or checked, which engine runs the rules, nor what was concluded
 * from them.
 */
@NullMarked
package org.endure.rule;

import org.jspecify.annotations.NullMarked;
