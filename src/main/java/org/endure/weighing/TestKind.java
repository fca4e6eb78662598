package org.endure.weighing;

import java.util.List;

/**
 * What sort of test a fact is between a theory and its rivals (Van Evera 1997; Bennett 2010; Mahoney 2012). A fact is certain if the
 * theory predicts it, and unique if the rivals predict its contrary.
 */
public enum TestKind {
    /** Certain and unique: it confirms one theory and eliminates the other. */
    DOUBLY_DECISIVE,

    /** Unique, not certain: it confirms the theory, which did not have to expect it. */
    SMOKING_GUN,

    /** Certain, not unique: a theory must pass it, and passing does little for it. */
    HOOP,

    /** Neither certain nor unique. */
    STRAW_IN_THE_WIND,

    /** No test: no rule of either theory reads the fact, or both say the same of it. */
    NONE;

    /** The test that a fact is which one theory takes so and its rival takes so. */
    public static TestKind of(TheoryStance one, TheoryStance other) {
        if (one == other) {
            return one == TheoryStance.SILENT ? STRAW_IN_THE_WIND : NONE;
        }
        if (one.isSpoken() && other.isSpoken()) {
            return DOUBLY_DECISIVE;
        }
        if (one == TheoryStance.EXCLUDES || other == TheoryStance.EXCLUDES) {
            return SMOKING_GUN;
        }
        return one == TheoryStance.EXPECTS || other == TheoryStance.EXPECTS ? HOOP : STRAW_IN_THE_WIND;
    }

    /** The test that a fact is for a theory that takes it so, if all its rivals together take it so. */
    static TestKind of(TheoryStance stance, List<TheoryStance> rivals) {
        boolean excluded = !rivals.isEmpty() && rivals.stream().allMatch(each -> each == TheoryStance.EXCLUDES);
        return switch (stance) {
            case EXPECTS -> excluded ? DOUBLY_DECISIVE : HOOP;
            case EXCLUDES -> rivals.contains(TheoryStance.EXPECTS) ? DOUBLY_DECISIVE : HOOP;
            case SILENT -> excluded ? SMOKING_GUN : STRAW_IN_THE_WIND;
            case UNREAD -> excluded ? SMOKING_GUN : NONE;
        };
    }

    /** Whether the fact favours one of the two theories. */
    public boolean discriminates() {
        return this == DOUBLY_DECISIVE || this == SMOKING_GUN || this == HOOP;
    }
}
