package org.endure.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.fact.Alliance;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.CodedMechanism;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.IdeologyRelation;
import org.endure.fact.Observation;
import org.endure.fact.ThreatPerception;
import org.endure.fact.WarStatus;
import org.jspecify.annotations.Nullable;

/**
 * Facts that support nothing because of whom they are about: a mechanism speaks of the leader and its followers, of members, of
 * threats that a member perceives, and of no one else.
 */
final class UnusedFacts {

    /** Attributes that must name the leader, by type, with the reason. */
    private static final Map<String, Map.Entry<String, String>> LEADER = Map.of(
            "BurdenShare", Map.entry("leader", "only the leader bears the costs of leadership"),
            "LeaderWill", Map.entry("leader", "only the leader's will counts"),
            "MaterialBenefit", Map.entry("giver", "a benefit counts only if the leader gives it"),
            "PowerRatio", Map.entry("leader", "only the leader's power counts"),
            "PunishmentCapacity", Map.entry("holder", "only the leader's power to punish holds members"));

    /** Attributes that must name members, by type. */
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry("Alignment", List.of("state")),
            Map.entry("AlternativePatron", List.of("state")),
            Map.entry("BurdenShare", List.of("leader")),
            Map.entry("ConsultationEvent", List.of("sender", "receiver")),
            Map.entry("Contribution", List.of("member")),
            Map.entry("CredibilitySignal", List.of("sender", "receiver")),
            Map.entry("DefenceEffort", List.of("state")),
            Map.entry("DomesticContest", List.of("state")),
            Map.entry("EliteInterest", List.of("state")),
            Map.entry("LeaderWill", List.of("leader")),
            Map.entry("MaterialBenefit", List.of("giver", "receiver")),
            Map.entry("Outreach", List.of("by", "toward")),
            Map.entry("PolicyRecord", List.of("state")),
            Map.entry("PowerRatio", List.of("leader", "next")),
            Map.entry("Procurement", List.of("state")),
            Map.entry("PunishmentCapacity", List.of("holder", "over")),
            Map.entry("RegimeChange", List.of("state")),
            Map.entry("ReputationStake", List.of("holder")),
            Map.entry("Termination", List.of("by")));

    /** Types that name no state of their own: they are about members if nobody is named, or one of those named is one. */
    private static final Set<String> OF_ALL = Set.of(
            "CodedIntrinsicValue",
            "CodedMechanism",
            "CodedPreconditions",
            "Institution",
            "LeaderRelation",
            "Meeting",
            "SharedGoalIndicator",
            "SocialTie");

    private final @Nullable String leader;
    private final Set<String> members;
    private final Set<String> feared;

    /**
     * For an alliance.
     *
     * @param observations all that is known in the period and its baselines, which says what members perceive as threats
     */
    UnusedFacts(Alliance alliance, Collection<Observation> observations) {
        this.leader = alliance.leader();
        this.members = Set.copyOf(alliance.members());
        this.feared = observations.stream()
                .filter(each -> each.evidence() != EvidenceKind.EXPERT_CLAIM)
                .filter(ThreatPerception.class::isInstance)
                .map(ThreatPerception.class::cast)
                .filter(each -> anyMember(each.perceiver()))
                .map(ThreatPerception::threat)
                .collect(Collectors.toSet());
    }

    /** What to do about a fact that supports nothing. */
    static String advice(Observation fact) {
        return fact instanceof WarStatus || fact instanceof CapabilityChange
                ? "Say how a member perceives it, in a ThreatPerception, or make it a Context."
                : "Name the actors that are meant, or make it a Context.";
    }

    /** Why a fact supports nothing; empty if it may. */
    Optional<String> reason(Observation fact) {
        return notOfLeader(fact).or(() -> notOfMembers(fact)).or(() -> ofStrangers(fact));
    }

    private Optional<String> notOfLeader(Observation fact) {
        Map.Entry<String, String> must = LEADER.get(fact.type());
        if (must == null || leader == null) {
            return Optional.empty();
        }
        String named = state(fact, must.getKey());
        return leader.equals(named)
                ? Optional.empty()
                : Optional.of("%s is not the leader, and %s".formatted(named, must.getValue()));
    }

    private Optional<String> notOfMembers(Observation fact) {
        return MEMBERS.getOrDefault(fact.type(), List.of()).stream()
                .flatMap(attribute -> named(fact, attribute).stream())
                .filter(state -> !members.contains(state))
                .findFirst()
                .map("%s is not a member"::formatted);
    }

    private Optional<String> ofStrangers(Observation fact) {
        if (fact instanceof ThreatPerception seen) {
            return when(!anyMember(seen.perceiver()), "no member is among those that perceive it");
        } else if (fact instanceof WarStatus war) {
            return notFeared(war.threat());
        } else if (fact instanceof CapabilityChange change) {
            return change.role() == CapabilityRole.THREAT
                    ? notFeared(change.state())
                    : when(!members.contains(change.state()), "%s is not a member".formatted(change.state()));
        } else if (fact instanceof CodedMechanism coded && coded.perceiver() != null) {
            return when(!members.contains(coded.perceiver()), "%s is not a member".formatted(coded.perceiver()));
        } else if (fact instanceof IdeologyRelation relation) {
            long compared = relation.members().stream()
                    .filter(members::contains)
                    .distinct()
                    .count();
            return when(!relation.members().isEmpty() && compared < 2, "it compares no two members");
        }
        List<String> named =
                Stream.concat(fact.actor().stream(), fact.target().stream()).toList();
        return when(
                OF_ALL.contains(fact.type()) && !named.isEmpty() && !anyMember(named),
                "no member is among its actors and targets");
    }

    private Optional<String> notFeared(String state) {
        return when(!feared.contains(state), "no fact says that a member perceives %s as a threat".formatted(state));
    }

    private boolean anyMember(Collection<String> states) {
        return states.stream().anyMatch(members::contains);
    }

    private static Optional<String> when(boolean condition, String reason) {
        return condition ? Optional.of(reason) : Optional.empty();
    }

    private static String state(Observation fact, String attribute) {
        return named(fact, attribute).orElseThrow();
    }

    private static Optional<String> named(Observation fact, String attribute) {
        FactType type = FactType.of(fact);
        return type.attribute(attribute).map(each -> type.value(fact, each)).map(String::valueOf);
    }
}
