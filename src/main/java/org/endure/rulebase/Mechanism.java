package org.endure.rulebase;

import org.endure.fact.Direction;

/**
 * A mechanism of the theory, as listed in {@code theory.yaml}.
 *
 * @param code code, such as C2.b
 * @param title name in words
 * @param direction where it points
 */
public record Mechanism(String code, String title, Direction direction) {}
