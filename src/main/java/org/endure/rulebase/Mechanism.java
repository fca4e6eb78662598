package org.endure.rulebase;

import org.endure.fact.Direction;

/**
 * A mechanism of the theory, as listed in {@code theory.yaml}.
 *
 * @param code code, such as C2.b
 * @param title name in words
 * @param direction where it points
 * @param lookedFor whether its absence is told; false for findings of their own, which are no cause of endurance or collapse
 */
public record Mechanism(String code, String title, Direction direction, boolean lookedFor)
        implements java.io.Serializable {}
