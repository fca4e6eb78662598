package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.TextWidth;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Timeline;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.FindingStatus;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.words.Language;
import org.endure.words.Words;

/** The periods of an alliance, one line each, and what they say together. */
public final class TimelineReport {

    private TimelineReport() {}

    /** As text. */
    public static String of(Timeline timeline) {
        StringBuilder text = new StringBuilder(timeline.alliance()).append('\n');
        timeline.assessments().forEach(assessment -> text.append(line(assessment)));
        text.append('\n').append(Wrap.text(whole(timeline), Wrap.WIDE, "", "  ", words(timeline)));
        return Escapes.visible(text.toString().replace("\r\n", "\n"));
    }

    /** As maps and lists, for JSON. */
    public static Map<String, Object> tree(Timeline timeline) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("alliance", timeline.alliance());
        tree.put(
                "periods",
                timeline.assessments().stream().map(TimelineReport::period).toList());
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

    private static Map<String, Object> period(Assessment assessment) {
        Balance balance = assessment.balance();
        Magnitude magnitude = assessment.trend().magnitude();
        return JsonReport.map(
                "period",
                assessment.heading().period(),
                "verdict",
                assessment.outcome().name(),
                "robustness",
                assessment.robustness().isRobust() ? "ROBUST" : "FRAGILE",
                "direction",
                assessment.trend().direction().name(),
                "magnitude",
                magnitude == null ? null : magnitude.name(),
                "margin",
                balance == null ? null : EvidenceTree.bounds(balance.margin()),
                "mechanisms",
                carrying(assessment));
    }

    private static String line(Assessment assessment) {
        Words words = assessment.words();
        String robustness = assessment.outcome() == Outcome.UNDETERMINED
                ? ""
                : words.say(assessment.robustness().isRobust() ? "timeline.robust" : "timeline.fragile");
        Tendency direction = assessment.trend().direction();
        String trend = direction == Tendency.UNCERTAIN || direction == Tendency.NOT_COMPARED
                ? words.say("timeline.trend." + direction)
                : Wording.trend(assessment);
        return String.join(
                                " ",
                                TextWidth.padded(
                                        Wording.period(assessment.heading().period()), 10),
                                TextWidth.padded(Wording.verdict(assessment.outcome(), words), 12),
                                TextWidth.padded(robustness, 8),
                                TextWidth.padded(margin(assessment), 14),
                                TextWidth.padded(trend, 26),
                                words.commas(carrying(assessment)))
                        .stripTrailing()
                + "\n";
    }

    private static String margin(Assessment assessment) {
        return assessment.balance() == null
                ? ""
                : assessment
                        .words()
                        .say(
                                "timeline.margin",
                                "margin",
                                new VerdictText(assessment)
                                        .numbers(assessment.balance().margin()));
    }

    /** The changes that carry a period's line; where nothing is compared, what stands. */
    private static List<String> carrying(Assessment assessment) {
        Aspect aspect = assessment.heading().baselines().isEmpty() ? Aspect.STANDING : Aspect.CHANGE;
        return assessment.findings().stream()
                .filter(view ->
                        view.finding().aspect() == aspect && view.finding().possible() == Answer.NO)
                .map(Assessment.FindingView::finding)
                .map(finding -> status(finding.mechanism(), finding.status(), assessment.words()))
                .distinct()
                .toList();
    }

    private static String status(String mechanism, FindingStatus status, Words words) {
        return status == FindingStatus.OFFSET || status == FindingStatus.CANCELLED
                ? words.say("timeline.mechanism", "mechanism", mechanism, "status", words.constant(status))
                : mechanism;
    }

    /** What the periods say together, in a paragraph. */
    public static String whole(Timeline timeline) {
        Words words = words(timeline);
        List<String> parts = new ArrayList<>();
        parts.add(words.say(timeline.persisted() ? "timeline.persisted" : "timeline.not-persisted"));
        for (Timeline.Erosion each : timeline.eroded()) {
            parts.add(words.say(
                    each.interactions().isEmpty() ? "timeline.eroded" : "timeline.eroded.outweighed",
                    "title",
                    each.title(),
                    "mechanism",
                    each.mechanism(),
                    "period",
                    Wording.period(each.period()),
                    "status",
                    words.constant(each.status()),
                    "interactions",
                    words.commas(each.interactions())));
        }
        if (!timeline.carriers().isEmpty()) {
            List<String> titles = timeline.carriers().stream()
                    .map(code -> words.say("timeline.carrier", "title", title(timeline, code), "mechanism", code))
                    .toList();
            parts.add(words.say("timeline.carriers", "mechanisms", words.semicolons(titles)));
        }
        if (!timeline.replacements().isEmpty()) {
            parts.add(words.say("timeline.replaced", "threats", words.all(timeline.replacements())));
        }
        return words.paragraph(parts);
    }

    /** The words of the assessments; English if there are none. */
    private static Words words(Timeline timeline) {
        return timeline.assessments().isEmpty()
                ? Words.of(Language.ENGLISH)
                : timeline.assessments().get(0).words();
    }

    private static String title(Timeline timeline, String mechanism) {
        Assessment first = timeline.assessments().get(0);
        return first.inference().ruleBase().title(mechanism, first.language());
    }
}
