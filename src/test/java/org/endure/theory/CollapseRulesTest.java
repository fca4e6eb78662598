package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The causes of collapse, C1 to C6: when each is seen, how strong it is, and when it is not seen. */
class CollapseRulesTest {

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> causesOfCollapse() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(threatsAndAllies());
        all.addAll(intentions());
        all.addAll(credibility());
        all.addAll(tiesAndFactions());
        all.addAll(regimes());
        all.addAll(creeds());
        return List.copyOf(all);
    }

    private static RuleCase weakens(String rule, String mechanism, String magnitude, String... given) {
        return rule(rule, given)
                .concludes(
                        "Indication mechanism=%s direction=COLLAPSE magnitude=%s fact=g"
                                .formatted(mechanism, magnitude),
                        "Finding mechanism=%s direction=COLLAPSE aspect=CHANGE".formatted(mechanism));
    }

    private static List<RuleCase> threatsAndAllies() {
        String threat = "g CapabilityChange state=CCC role=THREAT ";
        String ally = "g CapabilityChange state=AAA role=ALLY changePct=10 ";
        return List.of(
                weakens("C1a-1", "C1.a", "SLIGHT", threat + "changePct=-19")
                        .butNot("g changePct=-20")
                        .butNot("g changePct=5"),
                weakens("C1a-2", "C1.a", "MODERATE", threat + "changePct=-20")
                        .butNot("g changePct=-19")
                        .butNot("g changePct=-51"),
                weakens("C1a-3", "C1.a", "SIGNIFICANT", threat + "changePct=-51")
                        .butNot("g changePct=-50")
                        .butNot("g role=ALLY"),
                weakens("C1a-4", "C1.a", "SIGNIFICANT", threat + "dissolved=YES")
                        .butNot("g dissolved=UNKNOWN"),
                rule("C1a-5", "g ThreatPerception trend=STABLE")
                        .concludes("Denial mechanism=C1.a fact=g")
                        .butNot("g trend=FALLING")
                        .butNot("g carriedFrom=1999"),
                weakens("C1b-1", "C1.b", "SLIGHT", ally + "voice=SILENT")
                        .butNot("g voice=UNKNOWN")
                        .butNot("g changePct=0"),
                weakens("C1b-2", "C1.b", "MODERATE", ally + "voice=AUTONOMY").butNot("g voice=SILENT"),
                weakens("C1b-3", "C1.b", "SIGNIFICANT", ally + "voice=ALLY_AS_THREAT")
                        .butNot("g role=THREAT"));
    }

    private static List<RuleCase> intentions() {
        String now = "g ThreatPerception threat=CCC intentions=";
        String before = "b ThreatPerception period=BASELINE threat=CCC intentions=";
        return List.of(
                weakens("C1c-1", "C1.c", "SLIGHT", now + "UNCERTAIN", before + "AGGRESSIVE")
                        .restsOn("g", "b")
                        .butNot("h ThreatPerception intentions=AGGRESSIVE")
                        .butNot("g evidence=EXPERT_CLAIM"),
                weakens("C1c-2", "C1.c", "SLIGHT", now + "BENIGN", before + "UNCERTAIN")
                        .restsOn("g", "b")
                        .butNot("b perceiver=AAA")
                        .butNot("g carriedFrom=1999"),
                weakens("C1c-3", "C1.c", "MODERATE", now + "BENIGN", before + "AGGRESSIVE")
                        .restsOn("g", "b")
                        .butNot("b intentions=UNCERTAIN")
                        .butNot("h ThreatPerception intentions=UNCERTAIN"),
                weakens("C1c-4", "C1.c", "MODERATE", now + "UNCERTAIN evidence=DEED", before + "AGGRESSIVE")
                        .restsOn("g", "b")
                        .butNot("g evidence=STATEMENT")
                        .butNot("g threat=DDD"),
                weakens("C1c-5", "C1.c", "SIGNIFICANT", now + "BENIGN evidence=AGREEMENT", before + "UNCERTAIN")
                        .restsOn("g", "b")
                        .butNot("g evidence=STATEMENT")
                        .butNot("b intentions=BENIGN"),
                rule("C1c-6", "g ThreatPerception trend=RISING")
                        .concludes("Denial mechanism=C1.c fact=g")
                        .butNot("g trend=UNKNOWN"));
    }

    private static List<RuleCase> credibility() {
        String strength = "g CredibilitySignal kind=STRENGTH polarity=DOUBT severity=";
        String doubt = "g CredibilitySignal kind=COMMITMENT polarity=DOUBT ";
        return List.of(
                weakens("C2a-1", "C2.a", "SLIGHT", strength + "COMMENTARY").butNot("g polarity=UNRESOLVED"),
                weakens("C2a-2", "C2.a", "MODERATE", strength + "PLANS").butNot("g severity=UNKNOWN"),
                weakens("C2a-3", "C2.a", "SIGNIFICANT", strength + "SHOWN")
                        .butNot("g kind=COMMITMENT")
                        .butNot("g polarity=HONOUR"),
                weakens("C2b-1", "C2.b", "SLIGHT", doubt + "mode=WORD")
                        .butNot("g polarity=UNRESOLVED")
                        .butNot("g polarity=REAFFIRM"),
                rule(
                                "C2b-2",
                                doubt + "mode=WORD position=p",
                                "h CredibilitySignal kind=COMMITMENT polarity=DOUBT mode=WORD position=p")
                        .concludes(
                                "Indication mechanism=C2.b magnitude=MODERATE",
                                "Finding mechanism=C2.b magnitudeBefore=MODERATE")
                        .butNot("h position=q")
                        .butNot("g specificity=GENERAL", "h specificity=GENERAL")
                        .restsOn("g", "h"),
                weakens("C2b-3", "C2.b", "MODERATE", doubt + "mode=PEACETIME_DEED")
                        .butNot("g mode=UNKNOWN"),
                weakens("C2b-4", "C2.b", "SIGNIFICANT", doubt + "mode=CRISIS_DEED")
                        .butNot("g mode=PEACETIME_DEED")
                        .butNot("g kind=STRENGTH"),
                weakens("C2b-4", "C2.b", "SIGNIFICANT", doubt + "mode=FORMAL_ACT")
                        .butNot("g polarity=HONOUR"),
                weakens("C2b-5", "C2.b", "SIGNIFICANT", doubt + "mode=WORD level=LEADER declaresWithdrawal=YES")
                        .butNot("g level=PERSON")
                        .butNot("g declaresWithdrawal=UNKNOWN"),
                weakens("C2b-6", "C2.b", "MODERATE", "g Alignment substitutesForAlly=YES")
                        .butNot("g substitutesForAlly=UNKNOWN"),
                weakens("C2b-7", "C2.b", "MODERATE", "g ConsultationEvent timing=AFTER evidence=DEED")
                        .butNot("g timing=BEFORE")
                        .butNot("g timing=UNKNOWN")
                        .butNot("g evidence=STATEMENT"));
    }

    private static List<RuleCase> tiesAndFactions() {
        String tie = "g SocialTie trend=FALLING periods=2 kind=";
        String faction = "g DomesticContest stance=ANTI policyEffect=";
        return List.of(
                rule("C3-1", tie + "HISTORICAL reach=OBSERVED")
                        .concludes("FadingTie magnitude=SLIGHT", "Finding mechanism=C3.h magnitude=SLIGHT")
                        .butNot("g periods=1")
                        .butNot("g periods=null"),
                rule("C3-2", tie + "HISTORICAL reach=MEASURED")
                        .concludes("FadingTie magnitude=MODERATE", "Finding mechanism=C3.h magnitude=MODERATE")
                        .butNot("g trend=STABLE"),
                rule("C3-3", tie + "HISTORICAL reach=POLICY")
                        .concludes("FadingTie magnitude=SIGNIFICANT", "Finding mechanism=C3.h magnitude=SIGNIFICANT")
                        .butNot("g reach=UNKNOWN"),
                weakens("C3-4", "C3.h", "MODERATE", tie + "HISTORICAL reach=MEASURED")
                        .butNot("g kind=ETHNIC"),
                weakens("C3-5", "C3.e", "MODERATE", tie + "ETHNIC reach=MEASURED")
                        .butNot("g kind=IDEOLOGICAL"),
                weakens("C3-6", "C3.i", "MODERATE", tie + "IDEOLOGICAL reach=MEASURED")
                        .butNot("g kind=HISTORICAL"),
                weakens("C4-1", "C4", "SLIGHT", faction + "UNKNOWN")
                        .butNot("g stance=PRO")
                        .butNot("g policyEffect=NONE"),
                weakens("C4-2", "C4", "MODERATE", faction + "CONDUCT").butNot("g stance=UNKNOWN"),
                weakens("C4-3", "C4", "SIGNIFICANT", faction + "REVERSAL").butNot("g policyEffect=CONDUCT"),
                weakens("C4-4", "C4", "SIGNIFICANT", faction + "CONDUCT influence=GOVERNMENT")
                        .butNot("g influence=OPPOSITION")
                        .butNot("g policyEffect=UNKNOWN"));
    }

    private static List<RuleCase> regimes() {
        String change = "g RegimeChange kind=";
        return List.of(
                weakens("C5-1", "C5.a", "SLIGHT", change + "LEADER orientation=WORDS")
                        .butNot("g orientation=CONTINUED"),
                weakens("C5-2", "C5.a", "MODERATE", change + "PARTY orientation=CONTESTED")
                        .butNot("g orientation=UNKNOWN"),
                weakens("C5-3", "C5.a", "SIGNIFICANT", change + "PARTY orientation=REVERSED")
                        .butNot("g kind=REVOLUTION"),
                weakens("C5-4", "C5.b", "MODERATE", change + "REVOLUTION orientation=UNKNOWN")
                        .butNot("g orientation=CONTINUED"),
                weakens("C5-5", "C5.b", "SIGNIFICANT", change + "REVOLUTION orientation=HOSTILE")
                        .butNot("g kind=PARTY"),
                weakens("C5-6", "C5.c", "MODERATE", change + "PARTY orientation=WORDS proppedBy=AAA")
                        .butNot("g proppedBy=null")
                        .butNot("g orientation=CONTINUED"),
                weakens("C5-7", "C5.c", "MODERATE", "g EliteInterest dependsOnAlliance=YES overthrown=YES")
                        .butNot("g overthrown=UNKNOWN")
                        .butNot("g dependsOnAlliance=UNKNOWN"));
    }

    private static List<RuleCase> creeds() {
        String different = "g IdeologyRelation domain=CORE_REGIME relation=DIFFERENT handling=";
        String same = "g IdeologyRelation domain=SECURITY sameCreed=YES dispute=";
        return List.of(
                weakens("C6-1", "C6.a", "SLIGHT", different + "TOLERATED")
                        .butNot("g domain=OTHER")
                        .butNot("g relation=UNKNOWN"),
                weakens("C6-2", "C6.a", "MODERATE", different + "POLITICISED").butNot("g handling=UNKNOWN"),
                weakens("C6-3", "C6.a", "SIGNIFICANT", "g IdeologyRelation domain=SECURITY relation=HOSTILE")
                        .butNot("g domain=OTHER"),
                weakens("C6-4", "C6.b", "SLIGHT", same + "LATENT")
                        .butNot("g sameCreed=UNKNOWN")
                        .butNot("g dispute=NONE"),
                weakens("C6-5", "C6.b", "MODERATE", same + "OPEN").butNot("g sameCreed=NO"),
                weakens("C6-6", "C6.b", "SIGNIFICANT", same + "CONTESTED_LEADERSHIP")
                        .butNot("g dispute=OPEN"),
                rule("C6-7", "g IdeologyRelation domain=SECURITY relation=SAME")
                        .concludes("Denial mechanism=C6.a")
                        .butNot("g relation=UNKNOWN"),
                rule("C6-8", "g IdeologyRelation domain=SECURITY dispute=NONE")
                        .concludes("Denial mechanism=C6.b")
                        .butNot("g dispute=UNKNOWN"));
    }
}
