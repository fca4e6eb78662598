package org.endure.report;

import org.endure.explanation.Assessment;
import org.endure.explanation.Contradiction;
import org.endure.words.Words;

/** Facts that contradict each other, in words. */
final class ContradictionText {

    private ContradictionText() {}

    /** The contradictions as a section; nothing if there are none. */
    static void tell(Assessment assessment, Paragraphs page, Citations citations) {
        if (assessment.contradictions().isEmpty()) {
            return;
        }
        Words words = assessment.words();
        page.heading(words.say("contradictions.title"));
        for (Contradiction each : assessment.contradictions()) {
            page.paragraph(
                    0,
                    words.say(
                            "contradiction",
                            "sentence",
                            words.sentence(words.capital(each.sentence())),
                            "done",
                            words.sentence(words.capital(each.done())),
                            "facts",
                            citations.facts(each.facts())));
        }
    }
}
