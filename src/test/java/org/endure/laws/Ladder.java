package org.endure.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.endure.fact.Direction;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The values of an attribute from the weakest to the strongest for one side: a step up strengthens the causes of that side, or
 * weakens those of the other.
 *
 * @param type type of the facts
 * @param attribute the attribute
 * @param toward the side
 * @param values names of constants, or numbers, from the weakest to the strongest
 * @param where the facts for which it holds, in a world
 */
record Ladder(String type, String attribute, Direction toward, List<?> values, BiPredicate<World, Observation> where) {

    private static final List<String> ANSWERS = List.of("NO", "YES");
    private static final List<String> DEEDS = List.of("WORD", "PEACETIME_DEED", "CRISIS_DEED");
    private static final List<String> ACTS = List.of("WORD", "PEACETIME_DEED", "FORMAL_ACT");
    private static final List<String> MOVES = List.of("FALLING", "STABLE", "RISING");
    private static final List<String> MAGNITUDES = List.of("NONE", "SLIGHT", "MODERATE", "SIGNIFICANT");

    /** All ladders. */
    static final List<Ladder> ALL = ladders();

    private static List<Ladder> ladders() {
        List<Ladder> all = new ArrayList<>();
        BiPredicate<World, Observation> doubt = has("kind", "COMMITMENT").and(has("polarity", "DOUBT", "VIOLATE"));
        BiPredicate<World, Observation> promise = has("kind", "COMMITMENT").and(has("polarity", "REAFFIRM", "HONOUR"));
        all.add(collapse("CredibilitySignal", "mode", DEEDS, doubt));
        all.add(collapse("CredibilitySignal", "mode", ACTS, doubt));
        all.add(collapse("CredibilitySignal", "level", List.of("PERSON", "GOVERNMENT"), doubt));
        all.add(collapse("CredibilitySignal", "level", List.of("PERSON", "LEADER"), doubt));
        all.add(collapse("CredibilitySignal", "declaresWithdrawal", ANSWERS, doubt));
        all.add(endurance("CredibilitySignal", "consulted", ANSWERS, doubt));
        all.add(collapse("CredibilitySignal", "specificity", List.of("GENERAL", "PARTNER_SPECIFIC"), doubt));
        all.add(endurance("CredibilitySignal", "mode", DEEDS, promise));
        all.add(endurance("CredibilitySignal", "mode", ACTS, promise));
        all.add(endurance(
                "CredibilitySignal",
                "polarity",
                List.of("VIOLATE", "DOUBT", "REAFFIRM", "HONOUR"),
                has("kind", "COMMITMENT")));
        all.add(collapse(
                "CredibilitySignal",
                "severity",
                List.of("COMMENTARY", "PLANS", "SHOWN"),
                has("kind", "STRENGTH").and(has("polarity", "DOUBT", "VIOLATE"))));
        all.add(collapse("ConsultationEvent", "timing", List.of("BEFORE", "AFTER", "NONE"), any()));
        all.add(collapse("Contribution", "withheld", ANSWERS, has("met", "NO")));
        all.add(endurance("Contribution", "met", ANSWERS, any()));
        all.add(collapse(
                "DomesticContest", "policyEffect", List.of("NONE", "CONDUCT", "REVERSAL"), has("stance", "ANTI")));
        all.add(collapse(
                "DomesticContest", "influence", List.of("LOCAL", "OPPOSITION", "GOVERNMENT"), has("stance", "ANTI")));
        all.add(collapse("DomesticContest", "frame", List.of("OTHER", "SOVEREIGNTY"), has("stance", "ANTI")));
        all.add(collapse("DomesticContest", "frame", List.of("OTHER", "UNFAIRNESS"), has("stance", "ANTI")));
        all.add(endurance("EliteInterest", "dependsOnAlliance", ANSWERS, has("overthrown", "NO")));
        all.add(endurance(
                "EliteInterest",
                "influence",
                List.of("ONE_GROUP", "RULING", "DECISIVE"),
                has("dependsOnAlliance", "YES")));
        all.add(collapse("EliteInterest", "overthrown", ANSWERS, has("dependsOnAlliance", "YES")));
        all.add(collapse("IdeologyRelation", "relation", List.of("SAME", "DIFFERENT", "HOSTILE"), any()));
        all.add(collapse("IdeologyRelation", "handling", List.of("TOLERATED", "POLITICISED"), any()));
        all.add(collapse(
                "IdeologyRelation", "dispute", List.of("NONE", "LATENT", "OPEN", "CONTESTED_LEADERSHIP"), any()));
        all.add(endurance("Institution", "depth", List.of("PAPER", "REGULAR", "STANDING", "INTEGRATED"), any()));
        all.add(endurance("Institution", "status", List.of("DORMANT", "ACTIVE"), any()));
        all.add(collapse("Institution", "imposed", ANSWERS, any()));
        all.add(endurance("Institution", "adaptable", ANSWERS, any()));
        all.add(endurance("Institution", "newRules", ANSWERS, any()));
        all.add(endurance("BurdenShare", "share", List.of("PROPORTIONATE", "DISPROPORTIONATE"), any()));
        all.add(endurance(
                "BurdenShare",
                "extent",
                List.of("SOME_ITEMS", "MOST_ITEMS", "GUARANTEE_AND_FORCES"),
                has("share", "DISPROPORTIONATE")));
        all.add(collapse("BurdenShare", "shift", List.of("NONE", "TALK", "AGREED", "WITHDRAWAL"), any()));
        all.add(endurance("LeaderWill", "will", ANSWERS, any()));
        all.add(endurance("LeaderWill", "trend", MOVES, any()));
        all.add(endurance("MaterialBenefit", "importance", List.of("CONVENIENT", "IMPORTANT", "VITAL"), any()));
        all.add(endurance("MaterialBenefit", "trend", MOVES, any()));
        all.add(endurance("PowerRatio", "ratio", List.of(0.5, 1.5, 2.9, 3.0, 5.0, 12.0), any()));
        all.add(endurance("PowerRatio", "trend", MOVES, any()));
        all.add(endurance("PunishmentCapacity", "reach", ANSWERS, any()));
        all.add(endurance("PunishmentCapacity", "willingness", ANSWERS, any()));
        all.add(endurance("PunishmentCapacity", "use", List.of("IMPLIED", "STATED", "DEMONSTRATED"), any()));
        all.add(collapse(
                "RegimeChange",
                "orientation",
                List.of("CONTINUED", "WORDS", "AREA_REVERSED", "CONTESTED", "REVERSED", "HOSTILE"),
                any()));
        all.add(collapse("RegimeChange", "kind", List.of("LEADER", "PARTY", "REVOLUTION"), any()));
        all.add(endurance(
                "ReputationStake", "articulatedBy", List.of("COMMENTATORS", "OFFICIALS", "STATED_REASON"), any()));
        all.add(endurance("ReputationStake", "otherCommitments", List.of(0, 2, 3, 12), any()));
        all.add(endurance(
                "SharedGoalIndicator", "extent", List.of("MINOR", "MAJOR", "MAIN"), has("relation", "CONVERGENT")));
        all.add(collapse(
                "SharedGoalIndicator", "extent", List.of("MINOR", "MAJOR", "MAIN"), has("relation", "DIVERGENT")));
        all.add(endurance("SharedGoalIndicator", "relation", List.of("DIVERGENT", "CONVERGENT"), any()));
        all.add(endurance("SocialTie", "trend", MOVES, any()));
        all.add(collapse("SocialTie", "reach", List.of("OBSERVED", "MEASURED", "POLICY"), has("trend", "FALLING")));
        all.add(collapse("SocialTie", "periods", List.of(1, 2, 4), has("trend", "FALLING")));
        all.add(collapse(
                "CapabilityChange", "voice", List.of("SILENT", "AUTONOMY", "ALLY_AS_THREAT"), has("role", "ALLY")));
        all.add(collapse(
                "CapabilityChange",
                "changePct",
                List.of(-30.0, -5.0, 10.0, 60.0),
                has("role", "ALLY").and(Ladder::grownAlly)));
        all.add(endurance(
                "CapabilityChange",
                "changePct",
                List.of(-60.0, -30.0, -5.0, 10.0, 60.0),
                has("role", "THREAT").and(Ladder::outside)));
        all.add(collapse(
                "CapabilityChange", "dissolved", ANSWERS, has("role", "THREAT").and(Ladder::outside)));
        all.add(collapse("Alignment", "substitutesForAlly", ANSWERS, any()));
        all.add(collapse("Procurement", "thirdShare", List.of(0.05, 0.25, 0.5), any()));
        all.add(endurance("Procurement", "allyShare", List.of(0.1, 0.5, 0.9), any()));
        all.add(endurance("Procurement", "allyGrowth", List.of(-0.5, 0.1, 0.5, 0.7), any()));
        for (String power : List.of("aggregatePower", "offensivePower")) {
            both(all, power, List.of("LOW", "MEDIUM", "HIGH"));
        }
        both(all, "proximity", List.of("DISTANT", "REGIONAL", "NEIGHBOUR"));
        both(all, "intentions", List.of("BENIGN", "UNCERTAIN", "AGGRESSIVE"));
        both(all, "stated", List.of("NONE", "POSSIBLE", "WORRIED", "MAIN"));
        both(all, "trend", MOVES);
        all.add(endurance("CodedMechanism", "magnitude", MAGNITUDES, Ladder::codesEndurance));
        all.add(collapse("CodedMechanism", "magnitude", MAGNITUDES, Ladder::codesCollapse));
        all.add(endurance("CodedIntrinsicValue", "level", List.of("NONE", "LOW", "MODERATE", "HIGH"), any()));
        all.add(endurance("CodedPreconditions", "preconditions", List.of("NOT_MET", "PARTLY", "MET"), any()));
        return List.copyOf(all);
    }

    private static void both(List<Ladder> all, String attribute, List<String> values) {
        all.add(endurance("ThreatPerception", attribute, values, Ladder::outside));
        all.add(collapse("ThreatPerception", attribute, values, (world, fact) -> !outside(world, fact)));
    }

    private static Ladder endurance(
            String type, String attribute, List<?> values, BiPredicate<World, Observation> where) {
        return new Ladder(type, attribute, Direction.ENDURANCE, values, where);
    }

    private static Ladder collapse(
            String type, String attribute, List<?> values, BiPredicate<World, Observation> where) {
        return new Ladder(type, attribute, Direction.COLLAPSE, values, where);
    }

    private static BiPredicate<World, Observation> any() {
        return (world, fact) -> true;
    }

    private static BiPredicate<World, Observation> has(String attribute, String... values) {
        return (world, fact) -> List.of(values).contains(String.valueOf(Records.value(fact, attribute)));
    }

    /** Whether the state that is rated, or whose power changed, is not a member. */
    static boolean outside(World world, Observation fact) {
        Object threat = Records.value(fact, fact.type().equals("ThreatPerception") ? "threat" : "state");
        return !world.members().contains(threat);
    }

    private static boolean grownAlly(World world, Observation fact) {
        return !String.valueOf(Records.value(fact, "state"))
                .equals(world.alliance().leader());
    }

    static boolean codesEndurance(World world, Observation fact) {
        String code = String.valueOf(Records.value(fact, "code"));
        return code.startsWith("E") && !code.startsWith("E1x") && !code.startsWith("E5x");
    }

    static boolean codesCollapse(World world, Observation fact) {
        return !codesEndurance(world, fact);
    }

    /** Where the value of a fact stands on the ladder; -1 if it does not. */
    int rung(Observation fact) {
        Object value = Records.value(fact, attribute);
        for (int i = 0; i < values.size(); i++) {
            if (String.valueOf(values.get(i)).equals(String.valueOf(value))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a fact of a world stands on the ladder. */
    boolean holds(World world, Observation fact) {
        return fact.type().equals(type) && rung(fact) >= 0 && where.test(world, fact);
    }

    /** The fact with its value on another rung. */
    Observation at(Observation fact, int rung) {
        Object value = values.get(rung);
        @Nullable Object there = value instanceof String name ? Records.constant(fact, attribute, name) : value;
        return Records.with(fact, attribute, there);
    }
}
