/**
 * Theory as data: rules with their claims, sources and conditions, the parameters they cite, and where each was written. It
 * must not know which engine runs the rules, nor what was concluded from them.
 */
@NullMarked
package org.endure.rulebase;

import org.jspecify.annotations.NullMarked;
