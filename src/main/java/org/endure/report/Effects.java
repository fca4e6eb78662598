package org.endure.report;

import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.Magnitude;
import org.endure.words.Words;

/** What interactions do, in words. */
public final class Effects {

    private Effects() {}

    /** What an interaction does to a finding, in words; that it does nothing if the finding is at the end of the scale already. */
    public static String words(Effect effect, Finding finding, Words words) {
        boolean atTheEnd = switch (effect) {
            case LOWER, CAP -> finding.highBefore().compareTo(Magnitude.SLIGHT) <= 0;
            case RAISE -> finding.lowBefore() == Magnitude.SIGNIFICANT;
            case OFFSET, CANCEL, RECORD -> false;
        };
        return words.say("effect." + effect.name() + (atTheEnd ? ".no-room" : ""));
    }
}
