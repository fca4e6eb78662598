package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The method: comparison with the baseline, significance, triangulation, confidence, opinions, and what makes a finding. */
class MethodRulesTest {

    private static final String DOUBT = "d CredibilitySignal kind=COMMITMENT polarity=DOUBT mode=WORD position=p";
    private static final String ELITE = "g EliteInterest dependsOnAlliance=YES influence=RULING position=null ";

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> method() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(baseline());
        all.addAll(significance());
        all.addAll(triangulation());
        all.addAll(confidence());
        all.addAll(claims());
        all.addAll(supports());
        all.addAll(coded());
        all.addAll(findings());
        return List.copyOf(all);
    }

    private static List<RuleCase> baseline() {
        String now = "g PolicyRecord position=p area=BASING";
        String before = "b Context period=BASELINE position=p";
        String other = "h PolicyRecord position=q area=BASING";
        return List.of(
                rule("M-BAS-1", now)
                        .concludes("Comparison fact=g relation=DISCONTINUITY")
                        .butNot(before)
                        .butNot("g heldBefore=YES")
                        .butNot("-baseline")
                        .butNot("g position=null")
                        .butNot("g carriedFrom=1999"),
                rule("M-BAS-2", now, "-baseline")
                        .concludes("Comparison fact=g relation=NOT_COMPARED")
                        .butNot("k CasePeriod period=BASELINE label=1999 span=1999"),
                rule("M-BAS-3", now, before)
                        .concludes("AreaContinuity area=BASING relation=CONTINUITY")
                        .butNot(other)
                        .butNot("-b")
                        .restsOn("g", "b"),
                rule("M-BAS-4", now)
                        .concludes("AreaContinuity area=BASING relation=DISCONTINUITY")
                        .butNot(before)
                        .butNot(before, other),
                rule("M-BAS-5", now, before, other)
                        .concludes("AreaContinuity area=BASING relation=MIXED")
                        .butNot("h area=TRADE")
                        .butNot("b position=r")
                        .restsOn("g", "b", "h"),
                rule("M-BAS-6", "g PolicyRecord position=null area=BASING")
                        .concludes("AreaContinuity area=BASING relation=NOT_COMPARED")
                        .butNot("g position=p"));
    }

    private static RuleCase limits(String rule, String magnitude, String signal) {
        return rule(rule, "g CredibilitySignal kind=COMMITMENT " + signal)
                .concludes("ChangeLimit fact=g magnitude=" + magnitude)
                .butNot("b Context period=BASELINE position=g");
    }

    private static List<RuleCase> significance() {
        return List.of(
                rule("M-SIG-1", "g Context area=BASING")
                        .concludes("CoreIssue fact=g")
                        .butNot("g area=TRADE")
                        .butNot("g area=DOMESTIC"),
                limits("I5-1", "SLIGHT", "specificity=GENERAL area=TRADE evidence=DEED")
                        .butNot("g specificity=PARTNER_SPECIFIC")
                        .butNot("g area=DEFENCE"),
                limits("I5-2", "SLIGHT", "specificity=UNKNOWN")
                        .butNot("g evidence=DEED")
                        .butNot("g specificity=PARTNER_SPECIFIC")
                        .butNot("g area=TRADE"),
                limits("I5-3", "MODERATE", "specificity=GENERAL evidence=DEED")
                        .butNot("g evidence=STATEMENT")
                        .butNot("g area=TRADE"),
                limits("M-SIG-2", "SLIGHT", "area=TRADE")
                        .butNot("g evidence=DEED")
                        .butNot("g area=DEFENCE"),
                limits("M-SIG-3", "MODERATE", "area=TRADE evidence=AGREEMENT")
                        .butNot("g evidence=STATEMENT")
                        .butNot("g specificity=GENERAL"),
                limits("M-SIG-4", "MODERATE", "area=DEFENCE")
                        .butNot("g specificity=GENERAL evidence=DEED")
                        .butNot("g area=TRADE evidence=DEED"),
                limits("M-SIG-5", "SIGNIFICANT", "mode=CRISIS_DEED")
                        .butNot("g mode=PEACETIME_DEED")
                        .butNot("g specificity=GENERAL")
                        .butNot("g area=TRADE"),
                limits("M-SIG-6", "SIGNIFICANT", "declaresWithdrawal=YES")
                        .butNot("g declaresWithdrawal=UNKNOWN")
                        .butNot("g area=TRADE")
                        .butNot("g specificity=UNKNOWN"));
    }

    private static RuleCase corroborates(String rule, String level, String sources) {
        return rule(rule, "g Context sources=" + sources).concludes("Corroboration fact=g level=" + level);
    }

    private static List<RuleCase> triangulation() {
        return List.of(
                corroborates("M-TRI-1", "CONFIRMED", "left+right")
                        .butNot("g sources=left+lobby")
                        .butNot("right kind=OTHER_MEDIA"),
                corroborates("M-TRI-2", "CONFIRMED", "left+law")
                        .butNot("g sources=law+book")
                        .butNot("g sources=left"),
                corroborates("M-TRI-3", "REPORTED", "left").butNot("g sources=blog"),
                corroborates("M-TRI-4", "REPORTED", "book")
                        .butNot("g evidence=EXPERT_CLAIM")
                        .butNot("book kind=OTHER_MEDIA"),
                corroborates("M-TRI-5", "REPORTED", "blog via=book")
                        .butNot("g via=blog")
                        .butNot("g evidence=EXPERT_CLAIM"),
                corroborates("M-TRI-6", "DECLARED", "law").butNot("g sources=left"),
                corroborates("M-TRI-7", "CLAIMED", "blog").butNot("g period=BASELINE"));
    }

    private static RuleCase known(String rule, String triangulation, String confidence, String sources) {
        return rule(rule, "g Context sources=" + sources)
                .concludes("SourceStrength fact=g triangulation=%s confidence=%s".formatted(triangulation, confidence));
    }

    private static List<RuleCase> confidence() {
        return List.of(
                known("M-CON-1", "CONFIRMED", "HIGH", "left+right").butNot("g sources=left"),
                known("M-CON-2", "REPORTED", "MEDIUM", "left")
                        .butNot("g sources=left+law")
                        .butNot("g sources=law"),
                known("M-CON-3", "DECLARED", "MEDIUM", "law")
                        .butNot("g sources=law+book")
                        .butNot("g sources=blog"),
                known("M-CON-4", "CLAIMED", "LOW", "blog").butNot("g sources=law"),
                rule("M-CON-5", "g Context sources=left+right")
                        .concludes("Reliability fact=g confidence=HIGH")
                        .butNot("g sources=lobby+right"),
                rule("M-CON-6", "g Context sources=lobby+right")
                        .concludes("Reliability fact=g triangulation=CONFIRMED confidence=MEDIUM")
                        .butNot("lobby vestedInterest=UNKNOWN")
                        .butNot("g sources=left+right"));
    }

    private static List<RuleCase> claims() {
        String opinion = "o CredibilitySignal kind=COMMITMENT mode=WORD evidence=EXPERT_CLAIM position=p";
        return List.of(
                rule("M-CLA-1", opinion, DOUBT)
                        .concludes("ClaimSupport fact=o")
                        .butNot("o evidence=STATEMENT")
                        .butNot("o position=q")
                        .restsOn("o", "d"),
                rule("M-CLA-2", opinion)
                        .concludes("NotDiagnostic fact=o interaction=d.7")
                        .butNot(DOUBT)
                        .butNot("o evidence=STATEMENT"),
                rule("M-CLA-3", DOUBT, "o CredibilitySignal kind=COMMITMENT polarity=UNRESOLVED position=p")
                        .concludes("Hedge fact=o")
                        .butNot("o position=q")
                        .butNot("o polarity=REAFFIRM")
                        .restsOn("d", "o"),
                rule("M-CLA-4", "g CredibilitySignal kind=COMMITMENT mode=WORD position=null")
                        .concludes("NotDiagnostic fact=g interaction=d.3")
                        .butNot("g position=p")
                        .butNot("g evidence=EXPERT_CLAIM")
                        .butNot("-baseline"));
    }

    private static List<RuleCase> supports() {
        String before = "b Context period=BASELINE position=p";
        String structure = "g CapabilityChange state=DDD role=THREAT dissolved=YES position=p";
        return List.of(
                rule("M-FIN-1", ELITE)
                        .concludes(
                                "Support mechanism=E3 aspect=STANDING magnitude=MODERATE fact=g",
                                "Finding mechanism=E3")
                        .butNot("g evidence=EXPERT_CLAIM")
                        .butNot("g dependsOnAlliance=NO"),
                rule("M-FIN-2", DOUBT + " declaresWithdrawal=YES level=LEADER specificity=GENERAL")
                        .concludes(
                                "Support mechanism=C2.b aspect=CHANGE magnitude=SLIGHT fact=d",
                                "Finding mechanism=C2.b magnitude=SLIGHT")
                        .butNot(before)
                        .butNot("d evidence=EXPERT_CLAIM")
                        .butNot("d position=null"),
                rule("M-FIN-2", ELITE + "carriedFrom=null position=p")
                        .concludes("Support mechanism=E3 aspect=CHANGE fact=g")
                        .butNot("g carriedFrom=1999")
                        .butNot(before),
                rule("M-FIN-3", structure)
                        .concludes(
                                "Support mechanism=C1.a aspect=CHANGE magnitude=SIGNIFICANT", "Finding mechanism=C1.a")
                        .butNot(before)
                        .butNot("g carriedFrom=1999")
                        .butNot("g evidence=EXPERT_CLAIM"),
                rule("M-FIN-4", DOUBT, "-baseline")
                        .concludes("Support mechanism=C2.b aspect=CHANGE fact=d", "Finding mechanism=C2.b")
                        .butNot("d evidence=EXPERT_CLAIM")
                        .butNot("k CasePeriod period=BASELINE label=1999 span=1999"));
    }

    private static List<RuleCase> coded() {
        String coded = "m CodedMechanism magnitude=MODERATE ";
        return List.of(
                rule("M-COD-1", coded + "code=C5.b")
                        .concludes(
                                "Support mechanism=C5.b direction=COLLAPSE aspect=CHANGE perceiver=ALLIANCE",
                                "Finding mechanism=C5.b magnitude=MODERATE")
                        .butNot("m code=E3")
                        .butNot("m perceiver=BBB")
                        .butNot("m period=BASELINE"),
                rule("M-COD-1", coded + "code=E1x")
                        .concludes("Support mechanism=E1x direction=COLLAPSE")
                        .butNot("m code=E1.a"),
                rule("M-COD-1", coded + "code=E5x.o")
                        .concludes("Support mechanism=E5x.o direction=COLLAPSE")
                        .butNot("m code=E5.b"),
                rule("M-COD-2", coded + "code=E4")
                        .concludes(
                                "Support mechanism=E4 direction=ENDURANCE aspect=STANDING perceiver=ALLIANCE",
                                "Finding mechanism=E4 magnitude=MODERATE status=ACTIVE")
                        .butNot("m code=C4")
                        .butNot("m code=E1x")
                        .butNot("m perceiver=AAA"),
                rule("M-COD-3", coded + "code=C6.a perceiver=BBB")
                        .concludes(
                                "Support mechanism=C6.a direction=COLLAPSE perceiver=BBB",
                                "Finding mechanism=C6.a perceiver=BBB")
                        .butNot("m perceiver=null")
                        .butNot("m code=E2"),
                rule("M-COD-4", coded + "code=E2 perceiver=AAA")
                        .concludes(
                                "Support mechanism=E2 direction=ENDURANCE perceiver=AAA",
                                "Finding mechanism=E2 perceiver=AAA")
                        .butNot("m perceiver=null")
                        .butNot("m code=E5x.v"));
    }

    private static List<RuleCase> findings() {
        String more = "h EliteInterest dependsOnAlliance=YES position=null influence=";
        String finding = "finding=E3/BBB/DEFENCE/standing ";
        return List.of(
                rule("M-FIN-5", ELITE)
                        .concludes(
                                "BaseFinding " + finding + "magnitude=MODERATE",
                                "Finding mechanism=E3 magnitude=MODERATE")
                        .butNot(more + "DECISIVE")
                        .butNot("w Withdrawn finding=E3/BBB/DEFENCE/standing"),
                rule("M-FIN-5", ELITE, more + "ONE_GROUP")
                        .concludes("BaseFinding " + finding + "magnitude=MODERATE")
                        .butNot("h influence=DECISIVE"),
                rule("M-FIN-6", ELITE)
                        .concludes("SupportConfidence " + finding + "confidence=HIGH")
                        .butNot("g sources=blog"),
                rule("M-FIN-7", more + "RULING", ELITE + "sources=blog")
                        .concludes(
                                "FindingConfidence " + finding + "confidence=HIGH",
                                "Finding mechanism=E3 confidence=HIGH")
                        .butNot("h sources=blog"),
                rule("M-FIN-8", ELITE + "sources=blog")
                        .concludes("Possible " + finding.trim())
                        .butNot("g sources=law")
                        .butNot(more + "DECISIVE"),
                rule("M-FIN-9", ELITE)
                        .concludes("Plausibility " + finding + "possible=NO", "Finding mechanism=E3 possible=NO")
                        .butNot("g sources=blog"),
                rule("M-FIN-10", ELITE + "sources=blog")
                        .concludes("Plausibility " + finding + "possible=YES", "Finding mechanism=E3 possible=YES")
                        .butNot("g sources=left"));
    }
}
