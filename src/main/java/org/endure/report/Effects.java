package org.endure.report;

import org.endure.fact.Effect;

/** What interactions do, in words. */
final class Effects {

    private Effects() {}

    static String words(Effect effect) {
        return switch (effect) {
            case RAISE -> "raises it by one step";
            case LOWER -> "lowers it by one step, never below slight";
            case CAP -> "holds it at slight";
            case OFFSET -> "offsets it; both are kept";
            case CANCEL -> "cancels it";
            case RECORD -> "is noted with it and changes nothing";
        };
    }
}
