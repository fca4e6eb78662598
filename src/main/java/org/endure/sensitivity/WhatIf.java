package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessment.FindingView;
import org.endure.explanation.Sentences;
import org.endure.fact.Conclusion;
import org.endure.fact.Finding;
import org.endure.fact.Forecast;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What changes between two answers on the same alliance and period, and by which rules.
 *
 * @param before the answer as things were
 * @param after the answer in the scenario
 * @param shifts what changes in verdict, robustness, intrinsic value, trend and forecast, in this order; without what stays
 * @param findings findings gained, lost and changed, in the order of their ids
 */
public record WhatIf(Assessment before, Assessment after, List<Shift> shifts, List<FindingShift> findings) {

    public WhatIf {
        shifts = List.copyOf(shifts);
        findings = List.copyOf(findings);
    }

    /** What becomes of a finding. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }

    /**
     * A reason that holds in one of the answers only.
     *
     * @param now whether it holds in the scenario; otherwise it held before and no longer does
     * @param because the reason, in words
     * @param rule id of the rule
     */
    public record Reason(boolean now, String because, String rule) {}

    /**
     * A part of the answer that is another in the scenario.
     *
     * @param part verdict, robustness, intrinsicValue, trend or forecast
     * @param before its value as things were; null if it had none
     * @param after its value in the scenario; null if it has none
     * @param reasons reasons that hold in one answer only
     */
    public record Shift(
            String part, @Nullable String before, @Nullable String after, List<Reason> reasons) {
        public Shift {
            reasons = List.copyOf(reasons);
        }
    }

    /** A finding that is gained, lost or changed; the side where there is none is null. */
    public record FindingShift(
            Kind kind,
            String title,
            @Nullable Finding before,
            @Nullable Finding after,
            List<Reason> reasons) {
        public FindingShift {
            reasons = List.copyOf(reasons);
        }

        /** The finding, as it is if it is still there. */
        public Finding finding() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /** What changes from one answer to another. */
    public static WhatIf between(Assessment before, Assessment after) {
        List<Shift> shifts = new ArrayList<>();
        shift(
                shifts,
                "verdict",
                before.outcome().name(),
                after.outcome().name(),
                reasons(before, after, Verdict.class));
        shift(shifts, "robustness", robustness(before), robustness(after), List.of());
        shift(
                shifts,
                "intrinsicValue",
                interval(before),
                interval(after),
                reasons(before, after, IntrinsicValue.class));
        shift(shifts, "trend", trend(before), trend(after), reasons(before, after, Trend.class));
        shift(shifts, "forecast", forecast(before), forecast(after), reasons(before, after, Forecast.class));
        return new WhatIf(before, after, shifts, findings(before, after));
    }

    private static void shift(
            List<Shift> shifts, String part, @Nullable String before, @Nullable String after, List<Reason> reasons) {
        if (!Objects.equals(before, after)) {
            shifts.add(new Shift(part, before, after, reasons));
        }
    }

    private static String robustness(Assessment assessment) {
        return assessment.robustness().isRobust() ? "ROBUST" : "FRAGILE";
    }

    private static String interval(Assessment assessment) {
        String low = assessment.motive().low().name();
        String high = assessment.motive().high().name();
        return low.equals(high) ? low : low + " to " + high;
    }

    private static String trend(Assessment assessment) {
        Enum<?> magnitude = assessment.trend().magnitude();
        return assessment.trend().direction() + (magnitude == null ? "" : " " + magnitude);
    }

    private static @Nullable String forecast(Assessment assessment) {
        Assessment.ForecastView forecast = assessment.forecast();
        return forecast == null ? null : forecast.outcome() + " " + forecast.tendency();
    }

    private static List<Reason> reasons(Assessment before, Assessment after, Class<? extends Conclusion> type) {
        return differing(told(before, type), told(after, type));
    }

    /** Reasons that only one side has; all of the later side if the same reasons carry another conclusion. */
    private static List<Reason> differing(Set<Reason> before, Set<Reason> after) {
        List<Reason> reasons = new ArrayList<>(
                after.stream().filter(each -> !before.contains(each)).toList());
        before.stream()
                .filter(each -> !after.contains(each))
                .map(each -> new Reason(false, each.because(), each.rule()))
                .forEach(reasons::add);
        return reasons.isEmpty() ? List.copyOf(after) : reasons;
    }

    private static Set<Reason> told(Assessment assessment, Class<? extends Conclusion> type) {
        Inference inference = assessment.inference();
        Sentences sentences = new Sentences(inference, assessment.language());
        Set<Reason> told = new LinkedHashSet<>();
        for (Conclusion conclusion : inference.conclusions(type)) {
            for (Justification each : inference.justifications(conclusion)) {
                told.add(new Reason(true, sentences.because(each), each.rule().id()));
            }
        }
        return told;
    }

    private static List<FindingShift> findings(Assessment before, Assessment after) {
        Words words = before.words();
        Map<String, FindingView> was = byId(before);
        Map<String, FindingView> is = byId(after);
        Set<String> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<FindingShift> shifts = new ArrayList<>();
        for (String id : ids) {
            FindingView old = was.get(id);
            FindingView now = is.get(id);
            if (old == null && now != null) {
                shifts.add(
                        new FindingShift(Kind.GAINED, now.title(), null, now.finding(), List.copyOf(told(now, words))));
            } else if (old != null && now == null) {
                shifts.add(new FindingShift(
                        Kind.LOST, old.title(), old.finding(), null, differing(told(old, words), Set.of())));
            } else if (old != null && now != null && !old.finding().equals(now.finding())) {
                shifts.add(new FindingShift(
                        Kind.CHANGED,
                        now.title(),
                        old.finding(),
                        now.finding(),
                        differing(told(old, words), told(now, words))));
            }
        }
        return shifts;
    }

    private static Map<String, FindingView> byId(Assessment assessment) {
        Map<String, FindingView> byId = new LinkedHashMap<>();
        assessment.findings().forEach(view -> byId.put(view.finding().id(), view));
        return byId;
    }

    private static Set<Reason> told(FindingView view, Words words) {
        Set<Reason> told = new LinkedHashSet<>();
        view.reasons().forEach(each -> told.add(new Reason(true, each.because(), each.rule())));
        view.effects()
                .forEach(each -> told.add(new Reason(
                        true,
                        words.say(
                                "what-if.effect",
                                "because",
                                each.because(),
                                "interaction",
                                each.interaction(),
                                "effect",
                                words.say("what-if." + each.effect().name())),
                        each.rule())));
        return told;
    }
}
