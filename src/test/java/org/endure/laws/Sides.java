package org.endure.laws;

import org.endure.fact.Direction;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** For which side a fact speaks. */
final class Sides {

    private Sides() {}

    /** The side; null if the fact speaks for none, for both, or leaves it open. */
    static @Nullable Direction of(World world, Observation fact) {
        return switch (fact.type()) {
            case "CredibilitySignal" ->
                is(fact, "polarity", "DOUBT", "VIOLATE")
                        ? Direction.COLLAPSE
                        : is(fact, "polarity", "REAFFIRM", "HONOUR") ? Direction.ENDURANCE : null;
            case "Contribution" -> collapse(is(fact, "met", "NO"));
            case "ConsultationEvent" -> collapse(is(fact, "timing", "NONE", "AFTER"));
            case "DomesticContest" -> collapse(is(fact, "stance", "ANTI"));
            case "EliteInterest" -> endurance(is(fact, "dependsOnAlliance", "YES") && is(fact, "overthrown", "NO"));
            case "IdeologyRelation" -> collapse(is(fact, "relation", "DIFFERENT", "HOSTILE"));
            case "Institution" -> endurance(is(fact, "status", "ACTIVE") && is(fact, "imposed", "NO"));
            case "BurdenShare" ->
                is(fact, "shift", "NONE") && is(fact, "share", "DISPROPORTIONATE")
                        ? Direction.ENDURANCE
                        : collapse(is(fact, "share", "PROPORTIONATE") && !is(fact, "shift", "NONE"));
            case "LeaderWill" ->
                is(fact, "will", "YES") && is(fact, "trend", "STABLE", "RISING") && leads(world, fact)
                        ? Direction.ENDURANCE
                        : collapse(is(fact, "will", "NO") && leads(world, fact));
            case "MaterialBenefit" -> endurance(is(fact, "trend", "STABLE", "RISING"));
            case "PunishmentCapacity" -> endurance(is(fact, "reach", "YES") && is(fact, "willingness", "YES"));
            case "RegimeChange" -> collapse(!is(fact, "orientation", "CONTINUED", "UNKNOWN"));
            case "ReputationStake" -> Direction.ENDURANCE;
            case "SharedGoalIndicator" -> is(fact, "relation", "CONVERGENT") ? Direction.ENDURANCE : Direction.COLLAPSE;
            case "SocialTie" -> collapse(is(fact, "trend", "FALLING"));
            case "CapabilityChange" -> collapse(is(fact, "role", "ALLY") && !is(fact, "voice", "UNKNOWN"));
            case "Alignment" -> collapse(is(fact, "substitutesForAlly", "YES"));
            case "Termination" -> Direction.COLLAPSE;
            case "ThreatPerception" ->
                is(fact, "stated", "MAIN")
                        ? Ladder.outside(world, fact) ? Direction.ENDURANCE : Direction.COLLAPSE
                        : null;
            case "CodedMechanism" -> Ladder.codesEndurance(world, fact) ? Direction.ENDURANCE : Direction.COLLAPSE;
            default -> null;
        };
    }

    private static boolean leads(World world, Observation fact) {
        String leader = world.alliance().leader();
        return leader == null || leader.equals(Records.value(fact, "leader"));
    }

    private static @Nullable Direction collapse(boolean holds) {
        return holds ? Direction.COLLAPSE : null;
    }

    private static @Nullable Direction endurance(boolean holds) {
        return holds ? Direction.ENDURANCE : null;
    }

    private static boolean is(Observation fact, String attribute, String... values) {
        return java.util.List.of(values).contains(String.valueOf(Records.value(fact, attribute)));
    }
}
