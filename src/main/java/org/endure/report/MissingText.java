package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.fact.Missing;
import org.endure.inference.Justification;
import org.endure.words.Words;

/** What is missing for a verdict. Of much that is missing for one reason the first is told, and how much more there is. */
final class MissingText {

    private static final int FEW = 3;

    private MissingText() {}

    /** What is missing, in the order in which it was concluded; none if a verdict was reached. */
    static List<String> of(Assessment assessment) {
        Words words = Words.of(assessment.language());
        Sentences sentences = new Sentences(assessment.inference(), assessment.language());
        Map<String, Set<String>> byRule = new LinkedHashMap<>();
        for (Missing each : assessment.inference().conclusions(Missing.class)) {
            for (Justification justification : assessment.inference().justifications(each)) {
                byRule.computeIfAbsent(justification.rule().id(), rule -> new LinkedHashSet<>())
                        .add(sentences.because(justification));
            }
        }
        List<String> told = new ArrayList<>();
        byRule.forEach((rule, reasons) -> {
            List<String> all = List.copyOf(reasons);
            if (all.size() <= FEW) {
                told.addAll(all);
            } else {
                told.add(words.say("missing.more", "first", all.get(0), "count", all.size() - 1, "rule", rule));
            }
        });
        return told;
    }
}
