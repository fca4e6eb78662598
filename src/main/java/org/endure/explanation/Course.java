package org.endure.explanation;

import org.endure.fact.Direction;

/** Which way a mechanism has moved since the baseline. */
public enum Course {
    /** It is new or stronger. */
    RISES,
    /** A cause of collapse is weaker. */
    EASES,
    /** A cause of endurance is weaker. */
    FADES;

    /** The course of a mechanism that points one way, by a difference that points the same way or the other. */
    static Course of(Direction mechanism, Direction difference) {
        if (mechanism == difference) {
            return RISES;
        }
        return mechanism == Direction.COLLAPSE ? EASES : FADES;
    }
}
