package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.FactType;
import org.endure.fact.Mode;
import org.endure.fact.Observation;
import org.endure.fact.SpeakerLevel;
import org.endure.fact.Termination;
import org.endure.fact.ThreatPerception;
import org.endure.fact.TimeSpan;
import org.endure.yaml.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be meant of the actors of a fact: that a state signals to itself, that two strangers signal to each other where the
 * theory speaks of members, that an alliance is ended by a stranger or after its period, or that a person performs a formal act.
 *
 * @param members the members of the alliance
 * @param span the period that is judged
 */
public record ActorFaults(Set<String> members, TimeSpan span) {

    /** Who does what toward whom, by type: the attributes that name the two. */
    private static final Map<String, List<String>> PAIRS = Map.ofEntries(
            Map.entry("AlternativePatron", List.of("state", "candidate")),
            Map.entry("ConsultationEvent", List.of("sender", "receiver")),
            Map.entry("CredibilitySignal", List.of("sender", "receiver")),
            Map.entry("MaterialBenefit", List.of("giver", "receiver")),
            Map.entry("Outreach", List.of("by", "toward")),
            Map.entry("PowerRatio", List.of("leader", "next")),
            Map.entry("PunishmentCapacity", List.of("holder", "over")),
            Map.entry("RegimeChange", List.of("state", "proppedBy")),
            Map.entry("Termination", List.of("by", "toward")));

    /** Types that speak of what one member does toward another. */
    private static final Set<String> BETWEEN_MEMBERS = Set.of(
            "ConsultationEvent",
            "CredibilitySignal",
            "MaterialBenefit",
            "Outreach",
            "PowerRatio",
            "PunishmentCapacity",
            "Termination");

    public ActorFaults {
        members = Set.copyOf(members);
    }

    /**
     * A fault of a fact.
     *
     * @param attribute the attribute that holds it
     * @param code code of the fault
     * @param message what is wrong
     * @param advice what to do about it
     */
    record Fault(String attribute, String code, String message, String advice) {}

    /** All that cannot be meant of a fact. */
    List<Fault> of(Observation fact) {
        List<Fault> faults = new ArrayList<>();
        List<String> pair = PAIRS.get(fact.type());
        if (pair != null) {
            FactType type = FactType.of(fact);
            pair(fact, pair, value(type, fact, pair.get(0)), value(type, fact, pair.get(1)), faults);
        }
        if (fact instanceof ThreatPerception seen && seen.perceiver().contains(seen.threat())) {
            faults.add(toItself(fact, "threat", seen.threat(), "perceiver"));
        }
        if (fact instanceof Termination end) {
            end(end, faults);
        }
        if (fact instanceof CredibilitySignal signal
                && signal.level() == SpeakerLevel.PERSON
                && signal.mode() == Mode.FORMAL_ACT) {
            faults.add(new Fault(
                    "level",
                    "formal-act-of-a-person",
                    "%s is a FORMAL_ACT at the level PERSON; a person cannot perform a formal act of a state."
                            .formatted(signal.id()),
                    "Write mode: WORD if a person spoke; if the state acted, write level: GOVERNMENT."));
        }
        return faults;
    }

    private void pair(
            Observation fact, List<String> names, @Nullable String first, @Nullable String second, List<Fault> faults) {
        if (first != null && first.equals(second)) {
            faults.add(toItself(fact, names.get(1), first, names.get(0)));
        } else if (BETWEEN_MEMBERS.contains(fact.type())
                && !(fact instanceof Termination)
                && !isMember(first)
                && !isMember(second)) {
            faults.add(new Fault(
                    names.get(0),
                    "between-strangers",
                    "%s is about %s and %s, neither of which is a member."
                            .formatted(fact.id(), Objects.toString(first), Objects.toString(second)),
                    "It is about what one member does toward another; the members are %s. If it is background, make it a Context."
                            .formatted(membersInWords())));
        }
    }

    private void end(Termination end, List<Fault> faults) {
        stranger(end, "by", end.by(), faults);
        stranger(end, "toward", end.toward(), faults);
        TimeSpan date = end.account().date();
        if (date != null && date.from().isAfter(span.to())) {
            faults.add(new Fault(
                    "date",
                    "ended-later",
                    "%s ends the alliance in %s, after the period %s.".formatted(end.id(), date, span.label()),
                    "Move it to the fact set of its period; an end that was announced in this one is dated by the announcement,"
                            + " with takesEffect: %s.".formatted(date)));
        }
    }

    private void stranger(Termination end, String attribute, @Nullable String state, List<Fault> faults) {
        if (state != null && !members.contains(state)) {
            faults.add(new Fault(
                    attribute,
                    "not-a-member",
                    "%s names %s as %s, which is not a member of the alliance."
                            .formatted(end.id(), state, Faults.quoted(attribute)),
                    "Only members end an alliance: %s; leave %s out if the act is of all, or toward all."
                            .formatted(membersInWords(), Faults.quoted(attribute))));
        }
    }

    private static Fault toItself(Observation fact, String attribute, String state, String other) {
        return new Fault(
                attribute,
                "to-itself",
                "%s names %s both as %s and as %s."
                        .formatted(fact.id(), state, Faults.quoted(other), Faults.quoted(attribute)),
                "Two states are meant: name the other one.");
    }

    private boolean isMember(@Nullable String state) {
        return state != null && members.contains(state);
    }

    private String membersInWords() {
        return String.join(", ", members.stream().sorted().toList());
    }

    private static @Nullable String value(FactType type, Observation fact, String attribute) {
        return (String)
                type.attribute(attribute).map(each -> type.value(fact, each)).orElse(null);
    }
}
