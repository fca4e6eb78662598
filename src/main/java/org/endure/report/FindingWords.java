package org.endure.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Balance;
import org.endure.explanation.Course;
import org.endure.explanation.Sentences;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.Effect;
import org.endure.fact.Finding;
import org.endure.fact.Magnitude;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Findings in words: where and for whom, how strong, which way they moved, and what they count for. */
public final class FindingWords {

    /** What rules of method call their mechanism. */
    private static final String METHOD = "method";
    /** Whose a finding is that holds for the alliance as a whole. */
    private static final String WHOLE = "ALLIANCE";

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public FindingWords(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** What has changed since the baseline. */
    public List<Assessment.FindingView> changes() {
        return assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.CHANGE)
                .toList();
    }

    /** What stands and points that way, after interactions, at a level above none. */
    public List<Assessment.FindingView> standing(Direction direction) {
        return assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.STANDING && view.direction() == direction)
                .filter(view ->
                        view.finding().counts() == Answer.YES && view.finding().high() != Magnitude.NONE)
                .toList();
    }

    /** What was found and is offset or cancelled, or was found to be at no level. */
    public List<Assessment.FindingView> withoutEffect() {
        return assessment.findings().stream()
                .filter(view -> view.finding().aspect() == Aspect.STANDING)
                .filter(view ->
                        view.finding().counts() == Answer.NO || view.finding().high() == Magnitude.NONE)
                .toList();
    }

    /** The sign of a finding: minus toward collapse, plus toward endurance. */
    public static String sign(Assessment.FindingView view) {
        return view.direction() == Direction.COLLAPSE ? "\u2212" : "+";
    }

    /** Code and title of a mechanism, with area, subject and member. */
    public String title(Assessment.FindingView view) {
        return title(List.of(view));
    }

    /** In which issue area, about which state, and for which member. */
    public String place(Finding finding) {
        return place(finding, List.of(finding.perceiver()));
    }

    private String place(Finding finding, List<String> members) {
        List<String> parts = new ArrayList<>();
        parts.add(words.constant(finding.area()));
        String subject = sentences.value(finding.subject());
        if (!subject.equals(finding.subject())) {
            parts.add(subject);
        }
        if (!finding.perceiver().equals(WHOLE)) {
            parts.add(words.say("finding.for", "member", sentences.states(members)));
        }
        return words.commas(parts);
    }

    /** A finding in a sentence: the title of its mechanism in quotation marks, with code and place. */
    public String named(String id) {
        return assessment.findings().stream()
                .filter(view -> view.finding().id().equals(id))
                .findFirst()
                .map(view -> words.say(
                        "finding.quoted",
                        "mechanism",
                        words.commas(List.of(view.finding().mechanism(), place(view.finding()))),
                        "title",
                        view.title()))
                .orElse(id);
    }

    /** Findings in groups that differ only in the member whose they are; each group where its first one stands. */
    public List<List<Assessment.FindingView>> alike(List<Assessment.FindingView> views) {
        return Grouping.of(views, this::withoutMember);
    }

    private List<Object> withoutMember(Assessment.FindingView view) {
        Finding finding = view.finding();
        return List.of(
                finding.mechanism(),
                finding.area(),
                finding.subject().equals(finding.perceiver()) ? "" : finding.subject(),
                finding.perceiver().equals(WHOLE),
                state(view),
                view.facts(),
                view.hedges(),
                view.rules(),
                view.effects().stream()
                        .map(Assessment.EffectView::rule)
                        .distinct()
                        .toList());
    }

    /** Code and title of findings that differ only in the member, with area, subject and the members. */
    public String title(List<Assessment.FindingView> alike) {
        Assessment.FindingView first = alike.get(0);
        return words.say(
                "finding.title",
                "mechanism",
                first.finding().mechanism(),
                "title",
                first.title(),
                "place",
                place(
                        first.finding(),
                        alike.stream().map(each -> each.finding().perceiver()).toList()));
    }

    /** Course, level with what the interactions made of it, certainty, and what the finding counts for. */
    public String state(Assessment.FindingView view) {
        List<String> parts = new ArrayList<>();
        String course = course(view.finding().mechanism(), view.course());
        if (!course.isEmpty()) {
            parts.add(course);
        }
        parts.add(Wording.magnitude(view, words));
        parts.add(Wording.certainty(view, words));
        String role = role(view);
        if (!role.isEmpty()) {
            parts.add(role);
        }
        return words.semicolons(parts);
    }

    /** Which way a mechanism moved; nothing for what stands. */
    private String course(String mechanism, @Nullable Course course) {
        return course == null
                ? ""
                : assessment
                        .inference()
                        .ruleBase()
                        .roleOf(mechanism)
                        .flatMap(role -> words.find("course." + course + "." + role))
                        .orElseGet(() -> words.say("course." + course));
    }

    /** That a standing finding counts as a hold or adds to the strain; nothing if it does neither. */
    public String role(Assessment.FindingView view) {
        Balance balance = assessment.balance();
        if (balance == null
                || view.finding().aspect() == Aspect.CHANGE
                || view.finding().counts() == Answer.NO) {
            return "";
        }
        if (view.direction() == Direction.ENDURANCE) {
            boolean strong = view.finding().high().compareTo(Magnitude.MODERATE) >= 0;
            return balance.pillars().stream()
                            .anyMatch(each -> strong && each.family().equals(familyOf(view)))
                    ? words.say("finding.hold")
                    : "";
        }
        return balance.straining().contains(view.finding().id()) ? words.say("finding.strain") : "";
    }

    /** The family of its mechanism, as the theory says. */
    private String familyOf(Assessment.FindingView view) {
        return assessment.inference().ruleBase().familyOf(view.finding().mechanism());
    }

    /** Why a mechanism is found, without why it differs from the baseline. */
    public List<Assessment.ReasonView> content(Assessment.FindingView view) {
        List<Assessment.ReasonView> content = view.reasons().stream()
                .filter(reason -> assessment
                        .inference()
                        .ruleBase()
                        .byId(reason.rule())
                        .map(rule -> !rule.mechanism().equals(METHOD))
                        .orElse(true))
                .toList();
        return content.isEmpty() ? view.reasons() : content;
    }

    /** What tells a finding of change from the standing finding with the same grounds, and what does not. */
    List<Object> grounds(Assessment.FindingView view) {
        return List.of(
                view.finding().mechanism(),
                view.finding().area(),
                view.finding().perceiver(),
                content(view),
                acting(view));
    }

    /** What interactions do to a finding, without those that only take note of something. */
    public static List<Assessment.EffectView> acting(Assessment.FindingView view) {
        return view.effects().stream()
                .filter(effect -> effect.effect() != Effect.RECORD)
                .toList();
    }

    /** The titles of the strongest standing findings of a family that point that way. */
    public String family(String family, Direction direction) {
        return standing(direction).stream()
                .filter(view -> familyOf(view).equals(family))
                .max(Comparator.comparing(view -> view.finding().high()))
                .map(view ->
                        words.say("finding.quoted", "mechanism", view.finding().mechanism(), "title", view.title()))
                .orElseGet(() -> sentences.mechanism(family));
    }
}
