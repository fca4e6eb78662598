/**
 * What is wrong, or likely to be wrong, with rules that could be read: names and types that do not exist, conditions that
 * cannot hold or that another rule has already. It must not know how rule files are written, nor which engine runs the
 * rules.
 */
@NullMarked
package org.endure.rule.check;

import org.jspecify.annotations.NullMarked;
