package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The balance of threat: components, level, what states do about a threat, and the value that a shared one gives. */
class ThreatRulesTest {

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> balanceOfThreat() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(components());
        all.addAll(levelByPoints());
        all.addAll(levelByStatedRank());
        all.addAll(responses());
        all.addAll(balancing());
        all.addAll(shared());
        all.addAll(value());
        return List.copyOf(all);
    }

    private static RuleCase scores(String rule, String attribute, String value, String component, int points) {
        return rule(rule, "g ThreatPerception %s=%s".formatted(attribute, value))
                .concludes("ThreatPoints perceiver=BBB threat=CCC component=%s points=%d".formatted(component, points))
                .butNot("g %s=UNKNOWN".formatted(attribute))
                .butNot("g evidence=EXPERT_CLAIM")
                .butNot("g perceiver=DDD");
    }

    /** Not where another observation tells of more. */
    private static RuleCase scoresAtMost(
            String rule, String attribute, String value, String component, int points, String more) {
        return scores(rule, attribute, value, component, points)
                .butNot("h ThreatPerception %s=%s".formatted(attribute, more));
    }

    private static List<RuleCase> components() {
        return List.of(
                scores("T-1", "aggregatePower", "HIGH", "AGGREGATE_POWER", 2),
                scoresAtMost("T-2", "aggregatePower", "MEDIUM", "AGGREGATE_POWER", 1, "HIGH"),
                scoresAtMost("T-3", "aggregatePower", "LOW", "AGGREGATE_POWER", 0, "MEDIUM"),
                scores("T-4", "proximity", "NEIGHBOUR", "PROXIMITY", 2),
                scoresAtMost("T-5", "proximity", "REGIONAL", "PROXIMITY", 1, "NEIGHBOUR"),
                scoresAtMost("T-6", "proximity", "DISTANT", "PROXIMITY", 0, "REGIONAL"),
                scores("T-7", "offensivePower", "HIGH", "OFFENSIVE_POWER", 2),
                scoresAtMost("T-8", "offensivePower", "MEDIUM", "OFFENSIVE_POWER", 1, "HIGH"),
                scoresAtMost("T-9", "offensivePower", "LOW", "OFFENSIVE_POWER", 0, "MEDIUM"),
                scores("T-10", "intentions", "AGGRESSIVE", "INTENTIONS", 2),
                scoresAtMost("T-11", "intentions", "UNCERTAIN", "INTENTIONS", 1, "AGGRESSIVE"),
                scoresAtMost("T-12", "intentions", "BENIGN", "INTENTIONS", 0, "UNCERTAIN"),
                rule("T-20", "g ThreatPerception aggregatePower=HIGH intentions=UNCERTAIN")
                        .concludes("ThreatScore perceiver=BBB threat=CCC points=3 known=2")
                        .butNot("g intentions=UNKNOWN"),
                rule("T-20", "g ThreatPerception stated=MAIN")
                        .concludes("ThreatScore points=0 known=0")
                        .butNot("g evidence=EXPERT_CLAIM"));
    }

    private static RuleCase level(String rule, String level, String perception) {
        return rule(rule, "g ThreatPerception " + perception)
                .concludes("ThreatLevel perceiver=BBB threat=CCC level=" + level);
    }

    private static List<RuleCase> levelByPoints() {
        return List.of(
                level("T-21", "HIGH", "aggregatePower=HIGH proximity=DISTANT offensivePower=HIGH intentions=AGGRESSIVE")
                        .butNot("g offensivePower=MEDIUM")
                        .butNot("g proximity=NEIGHBOUR intentions=BENIGN"),
                level("T-22", "HIGH", "aggregatePower=HIGH proximity=NEIGHBOUR offensivePower=HIGH")
                        .butNot("g proximity=REGIONAL intentions=UNCERTAIN")
                        .butNot("g offensivePower=MEDIUM intentions=UNCERTAIN"),
                level(
                                "T-23",
                                "MODERATE",
                                "aggregatePower=HIGH proximity=NEIGHBOUR offensivePower=MEDIUM intentions=UNCERTAIN")
                        .butNot("g intentions=AGGRESSIVE")
                        .butNot("g offensivePower=HIGH"),
                level(
                                "T-32",
                                "MODERATE",
                                "aggregatePower=HIGH proximity=REGIONAL offensivePower=HIGH intentions=UNCERTAIN")
                        .butNot("g intentions=AGGRESSIVE")
                        .butNot("g proximity=NEIGHBOUR"),
                level("T-24", "MODERATE", "aggregatePower=HIGH proximity=NEIGHBOUR offensivePower=LOW")
                        .butNot("g offensivePower=UNKNOWN")
                        .butNot("g proximity=REGIONAL")
                        .butNot("g intentions=AGGRESSIVE"),
                level("T-25", "LOW", "aggregatePower=HIGH proximity=DISTANT offensivePower=LOW")
                        .butNot("g aggregatePower=MEDIUM")
                        .butNot("g proximity=NEIGHBOUR")
                        .butNot("g proximity=UNKNOWN"),
                level("T-26", "NONE", "aggregatePower=LOW proximity=DISTANT offensivePower=MEDIUM")
                        .butNot("g offensivePower=HIGH")
                        .butNot("g offensivePower=UNKNOWN"));
    }

    private static List<RuleCase> levelByStatedRank() {
        String known = "g aggregatePower=LOW proximity=DISTANT offensivePower=LOW";
        return List.of(
                level("T-27", "HIGH", "stated=MAIN")
                        .butNot(known)
                        .butNot("g stated=WORRIED")
                        .butNot("g evidence=EXPERT_CLAIM"),
                level("T-28", "MODERATE", "stated=WORRIED").butNot(known).butNot("h ThreatPerception stated=MAIN"),
                level("T-29", "LOW", "stated=POSSIBLE")
                        .butNot("g aggregatePower=HIGH proximity=NEIGHBOUR offensivePower=LOW")
                        .butNot("h ThreatPerception stated=WORRIED"),
                level("T-30", "NONE", "stated=NONE")
                        .butNot("g stated=UNKNOWN")
                        .butNot("h ThreatPerception stated=POSSIBLE"),
                level("T-31", "MODERATE", "aggregatePower=HIGH proximity=NEIGHBOUR")
                        .butNot("g stated=POSSIBLE")
                        .butNot("g proximity=REGIONAL"));
    }

    private static RuleCase responds(String rule, String strategy, String... given) {
        return rule(rule, given).concludes("Response state=BBB threat=CCC strategy=" + strategy);
    }

    private static List<RuleCase> responses() {
        String main = "g ThreatPerception stated=MAIN ";
        String low = "g stated=POSSIBLE";
        String guarantee = "s BurdenShare leader=AAA share=DISPROPORTIONATE extent=GUARANTEE_AND_FORCES";
        return List.of(
                responds("BT1", "BALANCE", "g ThreatPerception stated=WORRIED").butNot(low),
                responds("BT2", "BANDWAGON", main + "proximity=NEIGHBOUR", "p AlternativePatron available=DISTANT")
                        .butNot("p available=CLOSE")
                        .butNot("g proximity=REGIONAL")
                        .butNot(low)
                        .restsOn("g", "p"),
                responds("BT3", "BANDWAGON", main + "aggregatePower=HIGH", "s State code=BBB powerShare=0.009")
                        .butNot("s powerShare=0.01")
                        .butNot("s powerShare=null")
                        .butNot("g aggregatePower=MEDIUM")
                        .butNot(low)
                        .restsOn("g", "s"),
                responds(
                                "BT4-1",
                                "BANDWAGON",
                                main,
                                "p AlternativePatron available=NO",
                                "alliance functionalStatus=DEAD")
                        .butNot("alliance functionalStatus=ACTIVE")
                        .butNot("p available=UNKNOWN")
                        .butNot(low)
                        .restsOn("g", "p"),
                responds("BT4-2", "FREE_RIDE", main, guarantee, "d DefenceEffort trend=FALLING")
                        .butNot("d trend=RISING")
                        .butNot("s leader=BBB")
                        .butNot("s extent=MOST_ITEMS")
                        .butNot(low)
                        .restsOn("g", "s", "d"),
                responds("BT5", "BALANCE", "g ThreatPerception stated=POSSIBLE intentions=AGGRESSIVE")
                        .butNot("g intentions=UNCERTAIN")
                        .butNot("g stated=NONE"),
                responds("BT6", "BANDWAGON", main, "w WarStatus threat=CCC phase=DECIDED nearVictory=CCC")
                        .butNot("w phase=ACTIVE")
                        .butNot("w nearVictory=AAA")
                        .butNot("w nearVictory=null")
                        .butNot(low)
                        .restsOn("g", "w"),
                responds("BT7", "BALANCE", "g ThreatPerception stated=POSSIBLE offensivePower=HIGH")
                        .butNot("g offensivePower=MEDIUM")
                        .butNot("g stated=NONE"),
                responds(
                                "BT9",
                                "BALANCE",
                                "g ThreatPerception stated=POSSIBLE",
                                "a Alignment substitutesForAlly=NO against=CCC+DDD")
                        .butNot("a against=DDD")
                        .butNot("a substitutesForAlly=YES")
                        .butNot("g stated=NONE")
                        .restsOn("g", "a"));
    }

    private static List<RuleCase> balancing() {
        String main = "g ThreatPerception stated=MAIN";
        return List.of(
                responds("BT8-1", "STRENGTHEN_AND_DIVERSIFY", main)
                        .butNot("g stated=POSSIBLE")
                        .restsOn("g", "memberB"),
                rule("BT8-2", main, "a Alignment substitutesForAlly=NO")
                        .concludes("BalancingBehaviour state=BBB fact=a magnitude=MODERATE")
                        .butNot("a substitutesForAlly=UNKNOWN")
                        .butNot("a state=AAA")
                        .restsOn("g", "a"),
                rule("BT8-3", main, "d DefenceEffort trend=RISING")
                        .concludes("BalancingBehaviour state=BBB fact=d magnitude=MODERATE")
                        .butNot("d trend=STABLE")
                        .butNot("d state=AAA")
                        .restsOn("g", "d"),
                rule("BT8-4", main, "d DefenceEffort legalChange=YES")
                        .concludes("BalancingBehaviour state=BBB fact=d magnitude=SIGNIFICANT")
                        .butNot("d legalChange=UNKNOWN")
                        .butNot("g stated=NONE")
                        .restsOn("g", "d"));
    }

    private static List<RuleCase> shared() {
        return List.of(
                rule("IV-1", "g ThreatPerception perceiver=AAA stated=MAIN")
                        .concludes("Unrated member=BBB threat=CCC")
                        .butNot("g perceiver=AAA+BBB")
                        .butNot("memberB essential=NO")
                        .butNot("g threat=BBB"),
                rule("IV-9", "g ThreatPerception perceiver=AAA stated=MAIN")
                        .concludes("NeededRating member=AAA threat=CCC level=HIGH")
                        .butNot("memberA essential=NO")
                        .restsOn("g", "memberA"),
                rule("IV-2", "g ThreatPerception perceiver=AAA stated=MAIN", "h ThreatPerception stated=WORRIED")
                        .concludes("SharedThreat threat=CCC level=MODERATE")
                        .butNot("h stated=MAIN")
                        .butNot("h threat=DDD")
                        .restsOn("g", "h"),
                rule("I22-1", "g ThreatPerception threat=AAA stated=MAIN")
                        .concludes("AllyAsThreat member=BBB ally=AAA")
                        .butNot("g stated=WORRIED")
                        .butNot("h ThreatPerception threat=CCC stated=MAIN")
                        .restsOn("g", "memberA", "memberB"));
    }

    private static List<RuleCase> value() {
        String both = "g ThreatPerception perceiver=AAA+BBB stated=";
        String goals = "o SharedGoalIndicator kind=OBJECTIVE relation=CONVERGENT extent=MAIN";
        String crisis = "s CredibilitySignal kind=COMMITMENT polarity=VIOLATE mode=CRISIS_DEED";
        return List.of(
                rule("IV-3", both + "MAIN")
                        .concludes("BaseIntrinsicValue level=HIGH")
                        .butNot("g perceiver=AAA")
                        .butNot("c CodedIntrinsicValue level=LOW")
                        .butNot("w Withdrawn finding=IV"),
                rule("IV-3", both + "POSSIBLE")
                        .concludes("BaseIntrinsicValue level=LOW")
                        .butNot("h ThreatPerception perceiver=AAA+BBB threat=DDD stated=WORRIED"),
                rule("IV-4", both + "WORRIED", goals)
                        .concludes("BaseIntrinsicValue level=HIGH")
                        .butNot("o extent=MAJOR")
                        .butNot("c CodedIntrinsicValue level=LOW")
                        .restsOn("g", "o"),
                rule("IV-5", "c CodedIntrinsicValue level=LOW")
                        .concludes("BaseIntrinsicValue level=LOW")
                        .butNot("c period=BASELINE")
                        .butNot("w Withdrawn finding=IV"),
                rule("IV-6")
                        .concludes("BaseIntrinsicValue level=UNKNOWN")
                        .butNot(both + "NONE")
                        .butNot("c CodedIntrinsicValue level=LOW")
                        .restsOn("alliance"),
                rule("IV-7", "w Withdrawn finding=IV", both + "MAIN")
                        .concludes("BaseIntrinsicValue level=NONE")
                        .butNot("w finding=E3"),
                rule("IV-8", both + "MAIN")
                        .concludes("IntrinsicValue level=HIGH")
                        .butNot(crisis)
                        .butNot("g perceiver=BBB"),
                rule("I21-1", crisis, both + "MAIN")
                        .concludes("IntrinsicValue level=MODERATE")
                        .butNot("s mode=PEACETIME_DEED")
                        .butNot("b CredibilitySignal period=BASELINE position=s")
                        .restsOn("s", "g"),
                rule("I22-2", "g ThreatPerception threat=AAA stated=MAIN")
                        .concludes("BaseIntrinsicValue level=NONE", "IntrinsicValue level=NONE")
                        .butNot("g stated=WORRIED")
                        .butNot("c CodedIntrinsicValue level=LOW"));
    }
}
