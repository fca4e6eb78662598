package org.endure.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Replacement;
import org.endure.rule.MechanismRole;
import org.jspecify.annotations.Nullable;

/**
 * What the periods of one alliance say together: whether it persisted, what eroded on the way, and what carried it
 * (codebook, verdict checklist V7).
 *
 * @param alliance name of the alliance
 * @param assessments one for each period, the earliest first
 * @param persisted whether every verdict is endurance
 * @param eroded what eroded on the way without ending it: findings toward collapse that were offset or cancelled, and of leadership
 * @param carriers what carries it: mechanisms of endurance at work, at least moderately, in more than half of the periods
 * @param replacements threats that took the place of a lost one
 */
public record Timeline(
        String alliance,
        List<Assessment> assessments,
        boolean persisted,
        List<Erosion> eroded,
        List<String> carriers,
        List<String> replacements) {

    public Timeline {
        assessments = List.copyOf(assessments);
        eroded = List.copyOf(eroded);
        carriers = List.copyOf(carriers);
        replacements = List.copyOf(replacements);
    }

    /** Something that eroded in a period, what the interactions left of it, and whether it is leadership. */
    public record Erosion(
            String period,
            String mechanism,
            String title,
            FindingStatus status,
            List<String> interactions,
            boolean ofLeadership) {
        public Erosion {
            interactions = List.copyOf(interactions);
        }
    }

    /** The timeline of these assessments, which are of one alliance and in the order of their periods. */
    public static Timeline of(List<Assessment> assessments) {
        boolean persisted = assessments.stream().allMatch(each -> each.outcome() == Outcome.ENDURANCE);
        List<Erosion> eroded = new ArrayList<>();
        Set<String> replacements = new LinkedHashSet<>();
        for (Assessment assessment : assessments) {
            eroded(assessment, eroded);
            if (assessment.findings().stream().anyMatch(view -> view.finding().status() == FindingStatus.CANCELLED)) {
                Sentences sentences = new Sentences(assessment.inference(), assessment.language());
                assessment
                        .inference()
                        .conclusions(Replacement.class)
                        .forEach(each -> replacements.add(sentences.value(each.threat())));
            }
        }
        String name = assessments.isEmpty() ? "" : assessments.get(0).heading().allianceName();
        return new Timeline(
                name,
                assessments,
                persisted,
                eroded.stream().distinct().toList(),
                carriers(assessments),
                List.copyOf(replacements));
    }

    /** The outcome over the whole: that of the last period; null if there is none. */
    public @Nullable Outcome outcome() {
        return assessments.isEmpty()
                ? null
                : assessments.get(assessments.size() - 1).outcome();
    }

    /** Whether leadership eroded in some period. */
    public boolean leadershipEroded() {
        return eroded.stream().anyMatch(Erosion::ofLeadership);
    }

    private static void eroded(Assessment assessment, List<Erosion> eroded) {
        for (Assessment.FindingView view : assessment.findings()) {
            Finding finding = view.finding();
            boolean outweighed =
                    finding.status() == FindingStatus.OFFSET || finding.status() == FindingStatus.CANCELLED;
            boolean ofLeadership = assessment
                    .inference()
                    .ruleBase()
                    .roleOf(finding.mechanism())
                    .filter(MechanismRole.LEADERSHIP_EROSION::equals)
                    .isPresent();
            if (finding.direction() == Direction.COLLAPSE && (outweighed || ofLeadership)) {
                eroded.add(new Erosion(
                        assessment.heading().period(),
                        finding.mechanism(),
                        view.title(),
                        finding.status(),
                        view.interactions(),
                        ofLeadership));
            }
        }
    }

    /** Mechanisms of endurance at work, at least moderately, in more than half of the periods. */
    private static List<String> carriers(List<Assessment> assessments) {
        Set<String> all = new LinkedHashSet<>();
        assessments.forEach(assessment -> all.addAll(standing(assessment)));
        return all.stream()
                .filter(mechanism -> assessments.stream()
                                        .filter(each -> standing(each).contains(mechanism))
                                        .count()
                                * 2
                        > assessments.size())
                .sorted()
                .toList();
    }

    private static Set<String> standing(Assessment assessment) {
        Set<String> standing = new LinkedHashSet<>();
        assessment.findings().stream()
                .map(Assessment.FindingView::finding)
                .filter(finding -> finding.aspect() == Aspect.STANDING && finding.direction() == Direction.ENDURANCE)
                .filter(finding -> finding.magnitude() != Magnitude.SLIGHT && finding.status() == FindingStatus.ACTIVE)
                .forEach(finding -> standing.add(finding.mechanism()));
        return standing;
    }
}
