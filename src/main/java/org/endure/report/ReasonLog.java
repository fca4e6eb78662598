package org.endure.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.explanation.Assessment;
import org.endure.explanation.FactOrder;
import org.endure.explanation.Reading;
import org.endure.explanation.Sentences;
import org.endure.fact.Bound;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of conclusions as claims of the justification log; what several rules say alike is said once. A reason that holds
 * in one reading of the unknowns only says so.
 */
final class ReasonLog {

    private final Inference inference;
    private final Sentences sentences;
    private final LogLines lines;
    private final Words words;

    ReasonLog(Assessment assessment, LogLines lines) {
        this.inference = assessment.inference();
        this.sentences = new Sentences(inference, assessment.language());
        this.lines = lines;
        this.words = assessment.words();
    }

    /** The reasons of all conclusions of a type. */
    void all(Class<? extends Conclusion> type) {
        of(inference.conclusions(type));
    }

    /** The rules that concluded anything of these types, without their reasons: what they say stands elsewhere. */
    @SafeVarargs
    final void rules(String key, Class<? extends Conclusion>... types) {
        Set<String> rules = new TreeSet<>(FactOrder.BY_ID);
        for (Class<? extends Conclusion> type : types) {
            for (Conclusion conclusion : inference.conclusions(type)) {
                inference
                        .justifications(conclusion)
                        .forEach(each -> rules.add(lines.cite(each.rule().id())));
            }
        }
        if (!rules.isEmpty()) {
            lines.wrap(words.say(key, "rules", words.commas(List.copyOf(rules))), "    ");
        }
    }

    private Set<String> reasons(@Nullable Conclusion conclusion) {
        Set<String> reasons = new LinkedHashSet<>();
        if (conclusion != null) {
            inference.justifications(conclusion).forEach(each -> reasons.add(sentences.because(each)));
        }
        return reasons;
    }

    /** The reasons of these conclusions. */
    void of(List<? extends Conclusion> conclusions) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        for (Conclusion conclusion : conclusions) {
            Bound reading = Reading.of(conclusion);
            Set<String> inTheOther = reasons(Reading.other(inference, conclusion));
            for (Justification justification : inference.justifications(conclusion)) {
                String reason = sentences.because(justification);
                told.computeIfAbsent(
                                reading == null || inTheOther.contains(reason)
                                        ? reason
                                        : words.say("log.reading." + reading, "reason", reason),
                                each -> new LinkedHashSet<>())
                        .add(justification.rule().id());
            }
        }
        told.forEach((because, rules) -> lines.claim(because, List.copyOf(rules), "    "));
    }
}
