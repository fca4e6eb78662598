/**
 * A second, independent way to apply a rule base: stratified evaluation of the parsed rules, without Drools. It checks the engine,
 * answers which condition of a rule failed, and is quick enough for many inferences. It must not know the engine, nor how facts
 * are read or reasons worded.
 *
 * <p>{@link org.endure.inference.stratified.DirectEngine} evaluates each rule once, in the order of the strata, so that negation is safe and
 * nothing is withdrawn. Facts lie in alpha memories ({@code Bag}), one for each different pattern ({@code View}), which an alpha
 * network fills ({@code AlphaNode}); joins look facts up in hash indexes ({@code Index}). Rules are interpreted at first
 * ({@code RuleInterpreter}), and a rule base that is used often is compiled to bytecode ({@code Program}). {@link
 * org.endure.inference.stratified.Variations} infer from changed facts by what differs, {@link
 * org.endure.inference.stratified.JointChanges} from many changes at once. The page src/docs/evaluator.md says how all this works.
 */
@NullMarked
package org.endure.inference.stratified;

import org.jspecify.annotations.NullMarked;
