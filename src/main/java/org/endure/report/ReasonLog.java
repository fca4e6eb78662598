package org.endure.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;
import org.endure.inference.Justification;

/** The reasons of conclusions as claims of the justification log; what several rules say alike is said once. */
final class ReasonLog {

    private final Inference inference;
    private final Sentences sentences;
    private final LogLines lines;

    ReasonLog(Assessment assessment, LogLines lines) {
        this.inference = assessment.inference();
        this.sentences = new Sentences(inference, assessment.language());
        this.lines = lines;
    }

    /** The reasons of all conclusions of a type. */
    void all(Class<? extends Conclusion> type) {
        of(inference.conclusions(type));
    }

    /** The reasons of these conclusions. */
    void of(List<? extends Conclusion> conclusions) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        for (Conclusion conclusion : conclusions) {
            for (Justification justification : inference.justifications(conclusion)) {
                told.computeIfAbsent(sentences.because(justification), each -> new LinkedHashSet<>())
                        .add(justification.rule().id());
            }
        }
        told.forEach((because, rules) -> lines.claim(because, List.copyOf(rules), "    "));
    }
}
