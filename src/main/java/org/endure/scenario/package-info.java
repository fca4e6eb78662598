/**
 * Cases to be judged: a fact set with its baselines, as it was or with scenarios laid on it. It must not know the rules, the
 * engine, or how results are shown.
 */
@NullMarked
package org.endure.scenario;

import org.jspecify.annotations.NullMarked;
