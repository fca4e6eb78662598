package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** How findings bear on each other, I1 to I23, and what is left of a finding after it. */
class InteractionRulesTest {

    private static final String THREAT = "t ThreatPerception perceiver=AAA+BBB stated=WORRIED";
    private static final String DOUBT = "d CredibilitySignal kind=COMMITMENT polarity=DOUBT mode=WORD position=p";
    private static final String WITHDRAWAL = DOUBT + " level=LEADER declaresWithdrawal=YES";
    private static final String GOALS =
            "o SharedGoalIndicator kind=OBJECTIVE relation=CONVERGENT position=null extent=";
    private static final String LEADERSHIP = "g BurdenShare share=DISPROPORTIONATE extent=GUARANTEE_AND_FORCES";
    private static final String ACT = "a CredibilitySignal kind=COMMITMENT mode=FORMAL_ACT polarity=";

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> interactions() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(wordsAndDeeds());
        all.addAll(objectivesAndLeadership());
        all.addAll(notDiagnostic());
        all.addAll(arms());
        all.addAll(amplified());
        all.addAll(replacement());
        all.addAll(afterInteractions());
        return List.copyOf(all);
    }

    private static RuleCase adjusts(String rule, String interaction, String effect, String finding, String... given) {
        return rule(rule, given)
                .concludes("Adjustment interaction=%s effect=%s".formatted(interaction, effect), "Finding " + finding);
    }

    private static List<RuleCase> wordsAndDeeds() {
        String before = "b Context period=BASELINE position=a";
        return List.of(
                adjusts(
                                "I2-1",
                                "I2",
                                "LOWER",
                                "mechanism=C2.b magnitudeBefore=SIGNIFICANT magnitude=MODERATE status=CAPPED",
                                WITHDRAWAL,
                                THREAT)
                        .butNot("t stated=POSSIBLE")
                        .butNot("d mode=PEACETIME_DEED")
                        .butNot("h CredibilitySignal kind=COMMITMENT mode=PEACETIME_DEED position=p")
                        .restsOn("d", "t"),
                adjusts("I3-1", "I3", "OFFSET", "mechanism=C2.b status=OFFSET", DOUBT, ACT + "HONOUR")
                        .butNot("a area=TRADE")
                        .butNot("a mode=WORD")
                        .butNot(before)
                        .butNot("d mode=PEACETIME_DEED")
                        .butNot("a receiver=AAA")
                        .restsOn("d", "a"),
                rule("I3-2", DOUBT, ACT + "REAFFIRM", before)
                        .concludes("Adjustment interaction=I3 effect=RECORD")
                        .butNot("-b")
                        .butNot("a area=TRADE")
                        .butNot("d mode=CRISIS_DEED")
                        .restsOn("d", "a", "b"),
                rule("I3-3", DOUBT, ACT + "REAFFIRM area=TREATY", before)
                        .concludes("Adjustment interaction=I3 effect=RECORD")
                        .butNot("a area=DEFENCE")
                        .butNot("a polarity=HONOUR")
                        .butNot("-b")
                        .restsOn("d", "a", "b"),
                adjusts(
                                "I4-1",
                                "I4",
                                "LOWER",
                                "mechanism=C2.b magnitude=MODERATE status=CAPPED",
                                WITHDRAWAL,
                                "o Outreach changes=p")
                        .butNot("o changes=q")
                        .butNot("o by=AAA")
                        .butNot("o evidence=EXPERT_CLAIM")
                        .restsOn("d", "o"),
                rule("I20-1", DOUBT + " level=LEADER", GOALS + "MAIN")
                        .concludes("Adjustment interaction=I20 effect=RECORD")
                        .butNot("d level=GOVERNMENT")
                        .butNot("o extent=MAJOR")
                        .restsOn("d", "o"),
                adjusts(
                                "I23-1",
                                "I23",
                                "LOWER",
                                "mechanism=C2.b magnitudeBefore=SIGNIFICANT magnitude=MODERATE status=CAPPED",
                                "d CredibilitySignal kind=COMMITMENT mode=CRISIS_DEED",
                                "k BaselineAssessment label=1999 outcome=ENDURANCE tendency=STRENGTHENED magnitude=MODERATE")
                        .butNot("k tendency=UNCHANGED")
                        .butNot("d mode=FORMAL_ACT")
                        .restsOn("d", "k"));
    }

    private static List<RuleCase> objectivesAndLeadership() {
        String erosion = "e BurdenShare shift=AGREED";
        String led = "w LeaderWill will=YES";
        return List.of(
                adjusts("I1-1", "I1", "OFFSET", "mechanism=E1x status=OFFSET", erosion, GOALS + "MAJOR")
                        .butNot("o extent=MINOR")
                        .butNot("o kind=VALUE")
                        .butNot("e shift=NONE")
                        .restsOn("e", "o"),
                rule("I1-2", erosion, GOALS + "MAJOR")
                        .concludes(
                                "Pull finding=E5.b/ALLIANCE/DEFENCE/standing direction=ENDURANCE magnitude=MODERATE",
                                "Trend tendency=STRENGTHENED magnitude=MODERATE")
                        .butNot("e shift=NONE")
                        .butNot("o extent=MINOR")
                        .restsOn("e", "o"),
                adjusts(
                                "I11-1",
                                "I11",
                                "CAP",
                                "mechanism=E1.a aspect=STANDING magnitude=SLIGHT status=CAPPED",
                                LEADERSHIP,
                                led,
                                "r PowerRatio ratio=5 trend=FALLING")
                        .butNot("r trend=STABLE")
                        .restsOn("g"),
                adjusts(
                                "I11-2",
                                "I11",
                                "CAP",
                                "mechanism=E1.a aspect=STANDING magnitude=SLIGHT status=CAPPED",
                                LEADERSHIP,
                                led + " trend=FALLING",
                                "r PowerRatio ratio=5")
                        .butNot("w trend=UNKNOWN")
                        .restsOn("g"),
                rule(
                                "I18-1",
                                "v SharedGoalIndicator kind=VALUE relation=DIVERGENT area=TRADE",
                                "s PolicyRecord position=q",
                                "b Context period=BASELINE position=q")
                        .concludes("Adjustment interaction=I18 effect=RECORD")
                        .butNot("v area=DEFENCE")
                        .butNot("s area=BASING")
                        .butNot("b position=r")
                        .restsOn("v", "s", "b"));
    }

    private static List<RuleCase> notDiagnostic() {
        return List.of(
                rule("I6-1", "g PolicyRecord position=p", "b Context period=BASELINE position=p")
                        .concludes("Comparison fact=g relation=CONTINUITY")
                        .butNot("b position=q")
                        .butNot("-baseline")
                        .butNot("g position=null")
                        .restsOn("g", "b"),
                rule(
                                "I6-2",
                                "d CredibilitySignal kind=COMMITMENT position=p",
                                "r PolicyRecord position=p heldBefore=YES")
                        .concludes("Comparison fact=d relation=CONTINUITY")
                        .butNot("r heldBefore=UNKNOWN")
                        .butNot("r position=q")
                        .restsOn("d", "r"),
                rule("I6-3", DOUBT, "b Context period=BASELINE position=p")
                        .concludes("NotDiagnostic fact=d interaction=I6")
                        .butNot("b position=q")
                        .restsOn("d", "b"),
                rule("I7-1", "g DefenceEffort trend=RISING")
                        .concludes("NotDiagnostic fact=g interaction=I7")
                        .butNot("g period=BASELINE"),
                rule("I9-1", "g Alignment substitutesForAlly=NO")
                        .concludes("NotDiagnostic fact=g interaction=I9")
                        .butNot("g substitutesForAlly=YES")
                        .butNot("g substitutesForAlly=UNKNOWN"),
                rule("I10-1", "g DomesticContest stance=ANTI policyEffect=NONE frame=SOVEREIGNTY")
                        .concludes("NotDiagnostic fact=g interaction=I10")
                        .butNot("g policyEffect=CONDUCT")
                        .butNot("g policyEffect=UNKNOWN")
                        .butNot("g stance=PRO"),
                rule("I17-1", "g LeaderRelation closeness=CLOSE")
                        .concludes("NotDiagnostic fact=g interaction=I17")
                        .butNot("g period=BASELINE"));
    }

    private static List<RuleCase> arms() {
        return List.of(
                rule("I8-1", DOUBT, "n Procurement thirdShare=0.24")
                        .concludes("Adjustment interaction=I8 effect=RECORD")
                        .butNot("n thirdShare=0.25")
                        .butNot("n state=AAA")
                        .butNot("n thirdShare=null")
                        .restsOn("d", "n"),
                rule("I8-4", "n Procurement thirdShare=0.1")
                        .concludes("NotDiagnostic fact=n interaction=I8")
                        .butNot("n thirdShare=0.25")
                        .butNot("n thirdShare=null"),
                rule("I8-2", "n Procurement thirdShare=0.25")
                        .concludes("ThirdStateArms state=BBB", "Finding mechanism=C2.b")
                        .butNot("n thirdShare=0.24")
                        .butNot("b Procurement period=BASELINE thirdShare=0.3"),
                rule("I8-5", "n Procurement thirdShare=0.4")
                        .concludes(
                                "Support mechanism=C2.b subject=arms-from-third-states magnitude=MODERATE",
                                "Finding mechanism=C2.b magnitude=MODERATE")
                        .butNot("n thirdShare=0.2")
                        .butNot("n thirdShare=null"),
                rule("I8-3", "n Procurement allyGrowth=0.5")
                        .concludes(
                                "Indication mechanism=I8 direction=ENDURANCE magnitude=SLIGHT", "Finding mechanism=I8")
                        .butNot("n allyGrowth=0.49")
                        .butNot("n allyGrowth=null"),
                rule("I8-6", "n Procurement allyGrowth=0.5")
                        .concludes("Possible", "Finding mechanism=I8 possible=YES")
                        .butNot("b Context period=BASELINE position=n"));
    }

    private static List<RuleCase> amplified() {
        String faction = "f DomesticContest stance=ANTI policyEffect=CONDUCT frame=";
        String revolution = "r RegimeChange kind=REVOLUTION orientation=WORDS proppedBy=AAA";
        return List.of(
                adjusts(
                                "I12-1",
                                "I12",
                                "RAISE",
                                "mechanism=E2 aspect=STANDING magnitudeBefore=MODERATE magnitude=SIGNIFICANT",
                                "s ReputationStake articulatedBy=OFFICIALS",
                                "alliance memberCount=10")
                        .butNot("alliance memberCount=9"),
                adjusts(
                                "I14-1",
                                "I14",
                                "RAISE",
                                "mechanism=C5.b magnitudeBefore=MODERATE magnitude=SIGNIFICANT",
                                revolution)
                        .butNot("r proppedBy=null"),
                adjusts(
                                "I15-1",
                                "I15",
                                "RAISE",
                                "mechanism=C4 magnitudeBefore=MODERATE magnitude=SIGNIFICANT",
                                faction + "SOVEREIGNTY")
                        .butNot("f frame=OTHER")
                        .butNot("f frame=UNKNOWN")
                        .butNot("f policyEffect=NONE"),
                adjusts(
                                "I15-2",
                                "I15",
                                "RAISE",
                                "mechanism=C4 magnitudeBefore=MODERATE magnitude=SIGNIFICANT",
                                faction + "UNFAIRNESS")
                        .butNot("f frame=UNKNOWN")
                        .butNot("f stance=PRO"));
    }

    private static List<RuleCase> replacement() {
        String lost = "g CapabilityChange state=DDD role=THREAT dissolved=YES";
        return List.of(
                rule("I16-1", THREAT)
                        .concludes("NamedThreat member=BBB threat=CCC")
                        .butNot("t evidence=DEED")
                        .butNot("t stated=NONE")
                        .butNot("memberB essential=NO"),
                rule("I16-2", THREAT)
                        .concludes("Replacement threat=CCC")
                        .butNot("t perceiver=AAA")
                        .butNot("t evidence=CONDITION"),
                rule("I16-3", "t ThreatPerception perceiver=AAA stated=MAIN")
                        .concludes("UnnamedThreat member=BBB threat=CCC")
                        .butNot("t perceiver=AAA+BBB")
                        .butNot("memberB essential=NO"),
                adjusts("I16-4", "I16", "CANCEL", "mechanism=C1.a status=CANCELLED", lost, THREAT)
                        .butNot("t threat=DDD")
                        .butNot("t perceiver=BBB")
                        .butNot("t evidence=AGREEMENT stated=NONE")
                        .restsOn("g", "t"));
    }

    private static List<RuleCase> afterInteractions() {
        String stake = "s ReputationStake articulatedBy=OFFICIALS position=null";
        return List.of(
                rule("M-INT-1", stake, "alliance memberCount=10")
                        .concludes("RaisedMagnitude finding=E2/AAA/DEFENCE/standing magnitude=SIGNIFICANT")
                        .butNot("alliance memberCount=2"),
                rule("M-INT-2", stake)
                        .concludes("RaisedMagnitude finding=E2/AAA/DEFENCE/standing magnitude=MODERATE")
                        .butNot("alliance memberCount=10"),
                rule("M-INT-3", WITHDRAWAL)
                        .concludes("Finding mechanism=C2.b magnitude=SIGNIFICANT status=ACTIVE")
                        .butNot(THREAT)
                        .butNot("o Outreach changes=p")
                        .butNot(ACT + "HONOUR"),
                rule("M-INT-4", WITHDRAWAL, THREAT, "o Outreach changes=p")
                        .concludes("Finding mechanism=C2.b magnitude=SLIGHT status=CAPPED")
                        .butNot("-o")
                        .butNot("-t")
                        .butNot(ACT + "HONOUR")
                        .restsOn("d", "t", "o"),
                rule("M-INT-5", LEADERSHIP)
                        .concludes("Finding mechanism=E1.a aspect=STANDING magnitude=SLIGHT status=CAPPED")
                        .butNot("c CodedPreconditions preconditions=MET"),
                rule("M-INT-6", WITHDRAWAL, ACT + "HONOUR")
                        .concludes("Finding mechanism=C2.b magnitude=SIGNIFICANT status=OFFSET")
                        .butNot("a area=TRADE")
                        .restsOn("d", "a"),
                rule("M-INT-7", "g CapabilityChange state=DDD role=THREAT dissolved=YES", THREAT)
                        .concludes("Finding mechanism=C1.a magnitude=SIGNIFICANT status=CANCELLED")
                        .butNot("t perceiver=AAA")
                        .restsOn("g", "t"));
    }
}
