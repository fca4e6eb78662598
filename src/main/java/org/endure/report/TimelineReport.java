package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.Timeline;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.FindingStatus;
import org.endure.fact.Outcome;

/** The periods of an alliance, one line each, and what they say together. */
public final class TimelineReport {

    private static final int WIDTH = 110;

    private TimelineReport() {}

    /** As text. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder(timeline.alliance()).append('\n');
        timeline.assessments().forEach(assessment -> text.append(line(assessment)));
        text.append('\n').append(Wrap.text(whole(timeline), WIDTH, "", "  "));
        return Escapes.visible(text.toString().replace("\r\n", "\n"));
    }

    /** As maps and lists, for JSON. */
    public static Map<String, Object> tree(Timeline timeline) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("alliance", timeline.alliance());
        List<Object> periods = new ArrayList<>();
        for (Assessment assessment : timeline.assessments()) {
            Map<String, Object> period = new LinkedHashMap<>();
            period.put("period", assessment.heading().period());
            period.put("verdict", assessment.outcome().name());
            period.put("robustness", assessment.robustness().isRobust() ? "ROBUST" : "FRAGILE");
            period.put("direction", assessment.trend().direction().name());
            period.put(
                    "magnitude",
                    assessment.trend().magnitude() == null
                            ? null
                            : assessment.trend().magnitude().name());
            period.put("mechanisms", carrying(assessment));
            periods.add(period);
        }
        tree.put("periods", periods);
        tree.put(
                "outcome",
                timeline.outcome() == null ? null : timeline.outcome().name());
        tree.put("persisted", timeline.persisted());
        tree.put("leadershipEroded", timeline.leadershipEroded());
        tree.put(
                "eroded",
                timeline.eroded().stream()
                        .map(each -> Map.of(
                                "period",
                                each.period(),
                                "mechanism",
                                each.mechanism(),
                                "status",
                                each.status().name(),
                                "interactions",
                                each.interactions()))
                        .toList());
        tree.put("carriedBy", timeline.carriers());
        tree.put("replacements", timeline.replacements());
        tree.put("summary", whole(timeline));
        return tree;
    }

    private static String line(Assessment assessment) {
        return ("%-10s %-12s %-8s %-26s %s"
                                .formatted(
                                        assessment.heading().period(),
                                        assessment.outcome(),
                                        assessment.outcome() == Outcome.UNDETERMINED
                                                ? ""
                                                : assessment.robustness().isRobust() ? "robust" : "fragile",
                                        Wording.trend(
                                                        assessment.trend().direction(),
                                                        assessment.trend().magnitude())
                                                .replace(" with an earlier period", "")
                                                .replace(" (changes of equal weight point both ways)", ""),
                                        String.join(", ", carrying(assessment))))
                        .stripTrailing()
                + "\n";
    }

    /** The changes that carry a period's line; where nothing is compared, what stands. */
    private static List<String> carrying(Assessment assessment) {
        Aspect aspect = assessment.heading().baselines().isEmpty() ? Aspect.STANDING : Aspect.CHANGE;
        return assessment.findings().stream()
                .filter(view ->
                        view.finding().aspect() == aspect && view.finding().possible() == Answer.NO)
                .map(view -> view.finding().mechanism() + status(view.finding().status()))
                .distinct()
                .toList();
    }

    private static String status(FindingStatus status) {
        return status == FindingStatus.OFFSET || status == FindingStatus.CANCELLED
                ? " (" + Sentences.words(status) + ")"
                : "";
    }

    /** What the periods say together, in a paragraph. */
    public static String whole(Timeline timeline) {
        List<String> parts = new ArrayList<>();
        parts.add(
                timeline.persisted()
                        ? "Over the whole: the alliance persisted."
                        : "Over the whole: the alliance did not endure in every period.");
        for (Timeline.Erosion each : timeline.eroded()) {
            parts.add("%s (%s) in %s%s."
                    .formatted(
                            each.title(),
                            each.mechanism(),
                            each.period(),
                            each.interactions().isEmpty()
                                    ? ""
                                    : ", %s (%s)"
                                            .formatted(
                                                    Sentences.words(each.status()),
                                                    String.join(", ", each.interactions()))));
        }
        if (!timeline.carriers().isEmpty()) {
            List<String> titles = timeline.carriers().stream()
                    .map(code -> "%s (%s)".formatted(title(timeline, code), code))
                    .toList();
            parts.add("What carried it in most periods: %s.".formatted(String.join("; ", titles)));
        }
        if (!timeline.replacements().isEmpty()) {
            parts.add("The lost threat was replaced by %s.".formatted(String.join(" and ", timeline.replacements())));
        }
        return String.join(" ", parts);
    }

    private static String title(Timeline timeline, String mechanism) {
        return timeline.assessments().get(0).inference().ruleBase().title(mechanism);
    }
}
