package org.endure.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.Conclusion;
import org.endure.fact.Finding;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Derived;
import org.endure.inference.Inference;

/** Conclusions by the names that users ask for. */
public final class NamedConclusions {

    private NamedConclusions() {}

    /** The conclusions called VERDICT, TREND or IV, of a mechanism, a family, a finding or a rule; empty if there are none. */
    public static List<Conclusion> of(Inference inference, String name) {
        List<? extends Conclusion> found = switch (name.toUpperCase(Locale.ROOT)) {
            case "VERDICT" -> inference.conclusions(Verdict.class);
            case "TREND" -> inference.conclusions(Trend.class);
            case IntrinsicValue.CODE -> inference.conclusions(IntrinsicValue.class);
            default ->
                inference.conclusions(Finding.class).stream()
                        .filter(each -> each.mechanism().equals(name)
                                || inference
                                        .ruleBase()
                                        .familyOf(each.mechanism())
                                        .equals(name)
                                || each.id().equals(name))
                        .toList();
        };
        return found.isEmpty()
                ? inference.derived().stream()
                        .filter(each -> each.justifications().stream()
                                .anyMatch(reason -> reason.rule().id().equals(name)))
                        .map(Derived::conclusion)
                        .toList()
                : List.copyOf(found);
    }

    /** The names of the verdict, the trend, the intrinsic value and all findings, sorted. */
    public static Set<String> names(Inference inference) {
        Set<String> names = new TreeSet<>(List.of("VERDICT", "TREND", IntrinsicValue.CODE));
        inference.conclusions(Finding.class).forEach(each -> {
            names.add(each.mechanism());
            names.add(each.id());
        });
        return names;
    }
}
