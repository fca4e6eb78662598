package org.endure.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
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
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.ConditionEvidence;
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
import org.endure.inference.stratified.Variations.Change;
import org.endure.rule.Expression;

/** Tries what each thing that is not known would give: which unknowns decide an undetermined verdict, and how. */
final class UnknownTrial {

    private final Rerun rerun;
    private final List<Asked> asked = new ArrayList<>();

    UnknownTrial(Rerun rerun) {
        this.rerun = rerun;
    }

    /** The unknowns, those that decide first; none if the verdict is determined. */
    List<Unknown> unknowns() {
        if (Assessor.outcome(rerun.concluded()) != Outcome.UNDETERMINED) {
            return List.of();
        }
        value();
        ratings();
        allies();
        attributes();
        conditions();
        mechanisms();
        return answered().stream()
                .filter(UnknownTrial::isTold)
                .sorted(Comparator.comparing(unknown -> !unknown.decides()))
                .toList();
    }

    /** Something that is not known, and what each of its values would change. */
    private record Asked(Unknown.Kind kind, String subject, String object, Map<String, List<Change>> values) {

        Asked(Unknown.Kind kind, String subject, String object) {
            this(kind, subject, object, new LinkedHashMap<>());
        }

        void value(String value, Change... changes) {
            values.put(value, List.of(changes));
        }
    }

    private Asked ask(Unknown.Kind kind, String subject, String object) {
        Asked question = new Asked(kind, subject, object);
        asked.add(question);
        return question;
    }

    /** All that was asked, tried at once. */
    private List<Unknown> answered() {
        List<List<Change>> suppositions =
                asked.stream().flatMap(each -> each.values().values().stream()).toList();
        Iterator<Outcome> outcomes = rerun.outcomes(suppositions).iterator();
        List<Unknown> unknowns = new ArrayList<>();
        for (Asked each : asked) {
            Map<String, Outcome> byValue = new LinkedHashMap<>();
            each.values().keySet().forEach(value -> byValue.put(value, outcomes.next()));
            unknowns.add(new Unknown(each.kind(), each.subject(), each.object(), byValue));
        }
        return unknowns;
    }

    /** What can only lead to the same is not worth telling, except of threats, from which the theory starts. */
    private static boolean isTold(Unknown unknown) {
        boolean matters = new LinkedHashSet<>(unknown.outcomes().values()).size() > 1;
        return switch (unknown.kind()) {
            case ATTRIBUTE -> matters || unknown.outcomes().containsValue(Outcome.ENDURANCE);
            case ALLIES, CONDITION, MECHANISM -> matters;
            default -> true;
        };
    }

    private void value() {
        if (all(NamedThreat.class).findAny().isEmpty()) {
            Asked question = ask(Unknown.Kind.VALUE, "", "");
            for (Level level : List.of(Level.NONE, Level.LOW, Level.MODERATE, Level.HIGH)) {
                question.value(level.name(), more(made("CodedIntrinsicValue", Map.of("level", level))));
            }
        }
    }

    private void ratings() {
        all(Unrated.class)
                .sorted(Comparator.comparing(Unrated::member).thenComparing(Unrated::threat))
                .forEach(each -> {
                    Asked question = ask(Unknown.Kind.RATING, each.member(), each.threat());
                    rate(question, List.of(each.member()), each.threat());
                });
    }

    /** The views of the allies of a single essential member, one of which would suffice. */
    private void allies() {
        Map<String, List<String>> unrated = new TreeMap<>();
        all(UnratedAlly.class)
                .sorted(Comparator.comparing(UnratedAlly::ally))
                .forEach(each -> unrated.computeIfAbsent(each.threat(), threat -> new ArrayList<>())
                        .add(each.ally()));
        unrated.forEach((threat, allies) -> rate(ask(Unknown.Kind.ALLIES, "", threat), allies, threat));
    }

    private static void rate(Asked question, List<String> perceivers, String threat) {
        for (StatedThreat stated : StatedThreat.values()) {
            if (stated != StatedThreat.UNKNOWN) {
                Map<String, Object> values = Map.of("perceiver", perceivers, "threat", threat, "stated", stated);
                question.value(stated.name(), more(made("ThreatPerception", values)));
            }
        }
    }

    /** Attributes that facts leave out though something is there, of the facts that a finding or a rating rests on. */
    private void attributes() {
        Set<String> used = new TreeSet<>();
        all(Support.class).filter(each -> each.low() != each.high()).forEach(each -> used.add(each.fact()));
        all(ThreatRating.class).forEach(each -> used.add(each.fact()));
        for (Fact fact : rerun.given()) {
            if (fact instanceof Observation each
                    && each.period() == Period.CURRENT
                    && (used.contains(each.id()) || each instanceof CodedIntrinsicValue)) {
                attributes(each);
            }
        }
    }

    private void attributes(Observation fact) {
        FactType type = FactType.find(fact).orElse(null);
        if (type == null) {
            return;
        }
        for (FactType.Attribute attribute : type.attributes()) {
            Object value = type.value(fact, attribute);
            if (value instanceof Enum<?> constant
                    && constant.name().equals(FactType.UNKNOWN)
                    && attribute.constants() != null
                    && !type.isAbsentIfLeftOut(fact, attribute)) {
                Asked question = ask(Unknown.Kind.ATTRIBUTE, fact.id(), attribute.name());
                for (Enum<?> other : attribute.constants().getEnumConstants()) {
                    if (!other.name().equals(FactType.UNKNOWN)) {
                        question.value(other.name(), new Change(fact, type.with(fact, attribute.name(), other)));
                    }
                }
            }
        }
    }

    private void conditions() {
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
            Asked question = ask(Unknown.Kind.CONDITION, condition, "");
            for (Answer answer : List.of(Answer.YES, Answer.NO)) {
                question.value(answer.name(), more(condition(condition, leader, answer)));
            }
        }
    }

    /** An observation that answers whether a condition of leadership holds, of a type that rules on this condition read. */
    private Observation condition(String condition, String leader, Answer answer) {
        List<String> types = rerun.inference()
                .ruleBase()
                .observationsReadBy(rule -> rule.concludes().equals(ConditionEvidence.class.getSimpleName())
                        && rule.conclusion() != null
                        && rule.conclusion().arguments().contains(new Expression.Literal(condition)));
        return types.contains("LeaderWill")
                ? made("LeaderWill", Map.of("leader", leader, "will", answer))
                : made(
                        "PowerRatio",
                        Map.of("leader", leader, "next", leader, "ratio", answer == Answer.YES ? 10.0 : 1.0));
    }

    private void mechanisms() {
        for (Fact fact : rerun.facts()) {
            if (fact instanceof NotSearched each) {
                Observation coded =
                        made("CodedMechanism", Map.of("code", each.mechanism(), "magnitude", Magnitude.SIGNIFICANT));
                Asked question = ask(Unknown.Kind.MECHANISM, each.mechanism(), "");
                question.value(Magnitude.NONE.name(), new Change(each, null));
                question.value(Magnitude.SIGNIFICANT.name(), new Change(each, null), more(coded));
            }
        }
    }

    private static Change more(Observation added) {
        return new Change(null, added);
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
