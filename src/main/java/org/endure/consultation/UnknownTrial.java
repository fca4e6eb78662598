package org.endure.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.explanation.Assessor;
import org.endure.fact.Answer;
import org.endure.fact.Bound;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.MayLead;
import org.endure.fact.NamedThreat;
import org.endure.fact.NotSearched;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Precondition;
import org.endure.fact.StatedThreat;
import org.endure.fact.Support;
import org.endure.fact.ThreatRating;
import org.endure.fact.Unrated;
import org.endure.fact.UnratedAlly;
import org.endure.inference.Unknown;
import org.endure.inference.stratified.Variations;

/** Tries what each thing that is not known would give: which unknowns decide an undetermined verdict, and how. */
final class UnknownTrial {

    private static final String UNKNOWN = "UNKNOWN";

    private final Rerun rerun;

    UnknownTrial(Rerun rerun) {
        this.rerun = rerun;
    }

    /** The unknowns, those that decide first; none if the verdict is determined. */
    List<Unknown> unknowns() {
        if (Assessor.outcome(rerun.concluded()) != Outcome.UNDETERMINED) {
            return List.of();
        }
        List<Unknown> unknowns = new ArrayList<>();
        value(unknowns);
        ratings(unknowns);
        allies(unknowns);
        attributes(unknowns);
        conditions(unknowns);
        mechanisms(unknowns);
        unknowns.sort(Comparator.comparing(unknown -> !unknown.decides()));
        return List.copyOf(unknowns);
    }

    private void value(List<Unknown> unknowns) {
        if (all(NamedThreat.class).findAny().isEmpty()) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (Level level : List.of(Level.NONE, Level.LOW, Level.MODERATE, Level.HIGH)) {
                outcomes.put(level.name(), with(made("CodedIntrinsicValue", Map.of("level", level))));
            }
            unknowns.add(new Unknown(Unknown.Kind.VALUE, "", "", outcomes));
        }
    }

    private void ratings(List<Unknown> unknowns) {
        all(Unrated.class)
                .sorted(Comparator.comparing(Unrated::member).thenComparing(Unrated::threat))
                .forEach(each -> {
                    Map<String, Outcome> outcomes = rated(List.of(each.member()), each.threat());
                    unknowns.add(new Unknown(Unknown.Kind.RATING, each.member(), each.threat(), outcomes));
                });
    }

    /** The views of the allies of a single essential member, one of which would suffice. */
    private void allies(List<Unknown> unknowns) {
        Map<String, List<String>> unrated = new TreeMap<>();
        all(UnratedAlly.class)
                .sorted(Comparator.comparing(UnratedAlly::ally))
                .forEach(each -> unrated.computeIfAbsent(each.threat(), threat -> new ArrayList<>())
                        .add(each.ally()));
        unrated.forEach((threat, allies) -> {
            Map<String, Outcome> outcomes = rated(allies, threat);
            if (new LinkedHashSet<>(outcomes.values()).size() > 1) {
                unknowns.add(new Unknown(Unknown.Kind.ALLIES, "", threat, outcomes));
            }
        });
    }

    private Map<String, Outcome> rated(List<String> perceiver, String threat) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (StatedThreat stated : StatedThreat.values()) {
            if (stated != StatedThreat.UNKNOWN) {
                Map<String, Object> values = Map.of("perceiver", perceiver, "threat", threat, "stated", stated);
                outcomes.put(stated.name(), with(made("ThreatPerception", values)));
            }
        }
        return outcomes;
    }

    /** Attributes that facts leave out, of the facts that a finding or a rating rests on. */
    private void attributes(List<Unknown> unknowns) {
        Set<String> used = new TreeSet<>();
        all(Support.class).filter(each -> each.low() != each.high()).forEach(each -> used.add(each.fact()));
        all(ThreatRating.class).forEach(each -> used.add(each.fact()));
        for (Fact fact : rerun.given()) {
            if (fact instanceof Observation each && each.period() == Period.CURRENT && used.contains(each.id())) {
                attributes(each, unknowns);
            }
        }
    }

    private void attributes(Observation fact, List<Unknown> unknowns) {
        FactType type = FactType.find(fact).orElse(null);
        if (type == null) {
            return;
        }
        for (FactType.Attribute attribute : type.attributes()) {
            Object value = type.value(fact, attribute);
            if (value instanceof Enum<?> constant && constant.name().equals(UNKNOWN) && attribute.constants() != null) {
                Map<String, Outcome> outcomes = new LinkedHashMap<>();
                for (Enum<?> other : attribute.constants().getEnumConstants()) {
                    if (!other.name().equals(UNKNOWN)) {
                        outcomes.put(
                                other.name(),
                                rerun.outcome(List.of(
                                        new Variations.Change(fact, type.with(fact, attribute.name(), other)))));
                    }
                }
                if (new LinkedHashSet<>(outcomes.values()).size() > 1 || outcomes.containsValue(Outcome.ENDURANCE)) {
                    unknowns.add(new Unknown(Unknown.Kind.ATTRIBUTE, fact.id(), attribute.name(), outcomes));
                }
            }
        }
    }

    private void conditions(List<Unknown> unknowns) {
        String leader =
                all(MayLead.class).map(MayLead::leader).sorted().findFirst().orElse(null);
        if (leader == null) {
            return;
        }
        Set<String> open = new TreeSet<>();
        all(Precondition.class)
                .filter(each -> each.bound() == Bound.HIGHEST)
                .forEach(each -> open.add(each.mechanism()));
        all(Precondition.class)
                .filter(each -> each.bound() == Bound.LOWEST)
                .forEach(each -> open.remove(each.mechanism()));
        for (String condition : open) {
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                outcomes.put(answer.name(), with(condition(condition, leader, answer)));
            }
            if (new LinkedHashSet<>(outcomes.values()).size() > 1) {
                unknowns.add(new Unknown(Unknown.Kind.CONDITION, condition, "", outcomes));
            }
        }
    }

    private Observation condition(String condition, String leader, Answer answer) {
        return condition.equals("E1.p1")
                ? made("LeaderWill", Map.of("leader", leader, "will", answer))
                : made(
                        "PowerRatio",
                        Map.of("leader", leader, "next", leader, "ratio", answer == Answer.YES ? 10.0 : 1.0));
    }

    private void mechanisms(List<Unknown> unknowns) {
        for (Fact fact : rerun.given()) {
            if (fact instanceof NotSearched each) {
                Map<String, Outcome> outcomes = new LinkedHashMap<>();
                outcomes.put(Magnitude.NONE.name(), rerun.outcome(List.of(new Variations.Change(each, null))));
                Observation coded =
                        made("CodedMechanism", Map.of("code", each.mechanism(), "magnitude", Magnitude.SIGNIFICANT));
                outcomes.put(
                        Magnitude.SIGNIFICANT.name(),
                        rerun.outcome(List.of(new Variations.Change(each, null), new Variations.Change(null, coded))));
                unknowns.add(new Unknown(Unknown.Kind.MECHANISM, each.mechanism(), "", outcomes));
            }
        }
    }

    private Outcome with(Observation added) {
        return rerun.outcome(List.of(new Variations.Change(null, added)));
    }

    private static Observation made(String type, Map<String, Object> values) {
        Map<String, Object> account = Map.of(
                "id", "supposed", "sentence", "supposed", "area", IssueArea.TREATY, "evidence", EvidenceKind.CONDITION);
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("account", FactType.account(account, "supposed"));
        return (Observation) FactType.named(type).fact(all);
    }

    private <T> Stream<T> all(Class<T> type) {
        return rerun.concluded().stream().filter(type::isInstance).map(type::cast);
    }
}
