package org.endure.report;

import org.endure.fact.Effect;
import org.endure.words.Words;

/** What interactions do, in words. */
public final class Effects {

    private Effects() {}

    /** What an interaction does to a finding, in words. */
    public static String words(Effect effect, Words words) {
        return words.say("effect." + effect.name());
    }
}
