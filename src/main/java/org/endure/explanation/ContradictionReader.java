package org.endure.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.fact.Answer;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.Conclusion;
import org.endure.fact.ConditionEvidence;
import org.endure.fact.DatedRating;
import org.endure.fact.Fact;
import org.endure.fact.GradedRating;
import org.endure.fact.LatestRating;
import org.endure.fact.Level;
import org.endure.fact.Movement;
import org.endure.fact.Observation;
import org.endure.fact.Outweighed;
import org.endure.fact.Period;
import org.endure.fact.RegimeRating;
import org.endure.fact.StatementGap;
import org.endure.fact.ThreatAspect;
import org.endure.fact.ThreatLevel;
import org.endure.fact.ThreatPerception;
import org.endure.fact.ThreatRating;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.words.Words;

/** Finds facts that contradict each other, and says what the rules did about it. */
final class ContradictionReader {

    private final Inference inference;
    private final Sentences sentences;
    private final Words words;

    ContradictionReader(Inference inference, Sentences sentences) {
        this.inference = inference;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    List<Contradiction> read() {
        List<Contradiction> found = new ArrayList<>();
        inference.conclusions(StatementGap.class).forEach(each -> found.add(gap(each)));
        outweighed(found);
        inference.conclusions(ConditionEvidence.class).stream()
                .filter(each -> each.holds() == Answer.YES)
                .map(ConditionEvidence::condition)
                .distinct()
                .forEach(each -> condition(each, found));
        current(CapabilityChange.class).forEach(each -> power(each, found));
        return found;
    }

    private Contradiction gap(StatementGap gap) {
        return new Contradiction(
                Contradiction.Kind.STATEMENT_AND_COMPONENTS,
                sorted(inference.conclusions(ThreatRating.class).stream()
                        .filter(each -> each.member().equals(gap.member())
                                && each.threat().equals(gap.threat()))
                        .map(ThreatRating::fact)),
                words.say(
                        "contradiction.gap",
                        "member",
                        sentences.value(gap.member()),
                        "threat",
                        sentences.value(gap.threat()),
                        "stated",
                        words.constant(gap.stated()),
                        "computed",
                        words.constant(gap.computed())),
                words.say("contradiction.gap.done"),
                rules(inference.justifications(gap)));
    }

    /** Ratings that give way to others; members whose ratings do so alike are named together. */
    private void outweighed(List<Contradiction> found) {
        Map<GivesWay, List<Outweighed>> alike = new LinkedHashMap<>();
        for (Outweighed each : inference.conclusions(Outweighed.class)) {
            List<Justification> reasons = inference.justifications(each);
            Set<String> others = new TreeSet<>(FactOrder.BY_ID);
            reasons.forEach(reason -> others.addAll(ratingsBehind(reason)));
            others.remove(each.fact());
            List<String> because =
                    reasons.stream().map(sentences::because).distinct().toList();
            alike.computeIfAbsent(
                            new GivesWay(each.threat(), each.aspect(), each.fact(), List.copyOf(others), because),
                            key -> new ArrayList<>())
                    .add(each);
        }
        alike.forEach((ratings, members) -> found.add(givesWay(ratings, members)));
    }

    private Contradiction givesWay(GivesWay ratings, List<Outweighed> members) {
        List<String> facts = new ArrayList<>(List.of(ratings.fact()));
        facts.addAll(ratings.others());
        return new Contradiction(
                Contradiction.Kind.RATINGS,
                facts,
                words.say(
                        "contradiction.ratings",
                        "member",
                        sentences.states(
                                members.stream().map(Outweighed::member).toList()),
                        "threat",
                        sentences.value(ratings.threat()),
                        "aspect",
                        words.constant(ratings.aspect())),
                words.say(
                        "contradiction.ratings.done",
                        "fact",
                        ratings.fact(),
                        "others",
                        words.all(ratings.others()),
                        "because",
                        words.semicolons(ratings.because())),
                rules(members.stream()
                        .flatMap(each -> inference.justifications(each).stream())
                        .toList()));
    }

    /** A rating that gives way to others, and why. */
    private record GivesWay(
            String threat, ThreatAspect aspect, String fact, List<String> others, List<String> because) {}

    /** The facts that give the ratings on which a reason rests, directly or by what they say together. */
    private Set<String> ratingsBehind(Justification reason) {
        Set<String> facts = new TreeSet<>(FactOrder.BY_ID);
        for (Fact each : reason.facts()) {
            if (each instanceof ThreatRating rating) {
                facts.add(rating.fact());
            } else if (each instanceof RegimeRating
                    || each instanceof GradedRating
                    || each instanceof DatedRating
                    || each instanceof LatestRating) {
                inference.justifications((Conclusion) each).forEach(behind -> facts.addAll(ratingsBehind(behind)));
            }
        }
        return facts;
    }

    private void condition(String condition, List<Contradiction> found) {
        List<ConditionEvidence> evidence = inference.conclusions(ConditionEvidence.class).stream()
                .filter(each -> each.condition().equals(condition))
                .toList();
        List<String> yes = facts(evidence, Answer.YES);
        List<String> no = facts(evidence, Answer.NO);
        if (no.isEmpty()) {
            return;
        }
        List<String> facts = new ArrayList<>(yes);
        facts.addAll(no);
        List<Justification> reasons = evidence.stream()
                .flatMap(each -> inference.justifications(each).stream())
                .toList();
        found.add(new Contradiction(
                Contradiction.Kind.CONDITION,
                facts,
                words.say(
                        "contradiction.condition",
                        "condition",
                        inference.ruleBase().title(condition, words.language()),
                        "yes",
                        words.commas(yes),
                        "no",
                        words.commas(no)),
                words.say("contradiction.condition.done"),
                rules(reasons)));
    }

    private static List<String> facts(List<ConditionEvidence> evidence, Answer holds) {
        return sorted(evidence.stream().filter(each -> each.holds() == holds).map(ConditionEvidence::fact));
    }

    /** A fall of power, or dissolution, of a threat that a member perceives as no smaller. */
    private void power(CapabilityChange change, List<Contradiction> found) {
        boolean falls = change.role() == CapabilityRole.THREAT
                && (change.dissolved() == Answer.YES || change.changePct() != null && change.changePct() < 0);
        if (!falls) {
            return;
        }
        List<ThreatPerception> perceptions = current(ThreatPerception.class)
                .filter(each -> each.threat().equals(change.state()))
                .filter(this::isStillPerceived)
                .toList();
        if (perceptions.isEmpty()) {
            return;
        }
        List<String> facts = new ArrayList<>(List.of(change.id()));
        facts.addAll(sorted(perceptions.stream().map(Observation::id)));
        found.add(new Contradiction(
                Contradiction.Kind.POWER_AND_PERCEPTION,
                facts,
                words.say(
                        "contradiction.power",
                        "threat",
                        sentences.value(change.state()),
                        "power",
                        change.id(),
                        "perception",
                        words.commas(facts.subList(1, facts.size()))),
                words.say("contradiction.power.done"),
                List.of()));
    }

    /** Whether a perception says that the threat is no smaller, or rates it moderate at least and does not say that it fell. */
    private boolean isStillPerceived(ThreatPerception perception) {
        boolean grave = inference.conclusions(ThreatLevel.class).stream()
                .anyMatch(each -> each.threat().equals(perception.threat())
                        && perception.perceiver().contains(each.perceiver())
                        && each.low().points() >= Level.MODERATE.points());
        return perception.trend() == Movement.STABLE
                || perception.trend() == Movement.RISING
                || perception.trend() == Movement.UNKNOWN && grave;
    }

    private <T extends Observation> Stream<T> current(Class<T> type) {
        return inference.observations().values().stream()
                .filter(each -> each.period() == Period.CURRENT)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static List<String> sorted(Stream<String> ids) {
        Collection<String> all = new TreeSet<>(FactOrder.BY_ID);
        ids.forEach(all::add);
        return List.copyOf(all);
    }

    private static List<String> rules(List<Justification> reasons) {
        return reasons.stream()
                .map(each -> each.rule().id())
                .distinct()
                .sorted()
                .toList();
    }
}
