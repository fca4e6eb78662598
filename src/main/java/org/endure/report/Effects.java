package org.endure.report;

import org.endure.fact.Effect;
import org.endure.words.Words;

/** What interactions do, in words. */
final class Effects {

    private Effects() {}

    static String words(Effect effect, Words words) {
        return words.say("effect." + effect.name());
    }
}
