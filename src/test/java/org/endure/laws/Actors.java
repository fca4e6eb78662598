package org.endure.laws;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.endure.fact.FactType;
import org.endure.fact.Observation;

/** Law 7, actors: a fact whose actors are not those of its mechanism supports nothing. */
final class Actors {

    /** Attributes that must name members. */
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry("Alignment", List.of("state")),
            Map.entry("BurdenShare", List.of("leader")),
            Map.entry("ConsultationEvent", List.of("sender", "receiver")),
            Map.entry("Contribution", List.of("member")),
            Map.entry("CredibilitySignal", List.of("sender", "receiver")),
            Map.entry("DefenceEffort", List.of("state")),
            Map.entry("DomesticContest", List.of("state")),
            Map.entry("EliteInterest", List.of("state")),
            Map.entry("IdeologyRelation", List.of("members")),
            Map.entry("LeaderWill", List.of("leader")),
            Map.entry("MaterialBenefit", List.of("giver", "receiver")),
            Map.entry("Outreach", List.of("by", "toward")),
            Map.entry("PowerRatio", List.of("leader", "next")),
            Map.entry("Procurement", List.of("state")),
            Map.entry("PunishmentCapacity", List.of("holder", "over")),
            Map.entry("RegimeChange", List.of("state")),
            Map.entry("ReputationStake", List.of("holder")),
            Map.entry("Termination", List.of("by")),
            Map.entry("ThreatPerception", List.of("perceiver")));

    private static final List<String> TYPES = MEMBERS.keySet().stream().sorted().toList();

    private Actors() {}

    static Question ask(World world, Random random) {
        Facts facts = new Facts(random, world.members(), world.alliance().leader());
        String type = TYPES.get(random.nextInt(TYPES.size()));
        Observation drawn =
                Records.with(Records.with(facts.draw(FactType.named(type), 0), "id", Same.ADDED), "event", null);
        List<String> roles = MEMBERS.get(type);
        String role = roles.get(random.nextInt(roles.size()));
        String stranger = random.nextBoolean() ? "STA" : "THA";
        boolean list = Records.value(drawn, role) instanceof List<?>;
        Observation unfit = Records.with(
                drawn,
                role,
                list
                        ? type.equals("IdeologyRelation")
                                ? List.of(world.members().get(0), stranger)
                                : List.of(stranger)
                        : stranger);
        return new Question(
                "7 %s.%s".formatted(type, role),
                "a fact with an actor that does not fit (" + role + ") added",
                world,
                other -> other.plus(0, unfit),
                Same::wrong);
    }
}
