package org.endure.theory;

import static org.endure.theory.RuleCase.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The causes of endurance, E1 to E5, and what erodes them: when each is seen, how strong it is, and when it is not seen. */
class EnduranceRulesTest {

    static final List<RuleCase> CASES = cases();

    @TestFactory
    Stream<DynamicNode> causesOfEndurance() {
        return RuleCase.tests(CASES);
    }

    private static List<RuleCase> cases() {
        List<RuleCase> all = new ArrayList<>();
        all.addAll(leadership());
        all.addAll(conditionsOfLeadership());
        all.addAll(erosion());
        all.addAll(credibilityAndElites());
        all.addAll(institutions());
        all.addAll(weightOfInstitutions());
        all.addAll(values());
        all.addAll(objectives());
        return List.copyOf(all);
    }

    private static RuleCase holds(String rule, String mechanism, String magnitude, String... given) {
        return rule(rule, given)
                .concludes(
                        "Indication mechanism=%s direction=ENDURANCE nature=STANDING magnitude=%s fact=g"
                                .formatted(mechanism, magnitude),
                        "Finding mechanism=%s direction=ENDURANCE aspect=STANDING magnitudeBefore=%s"
                                .formatted(mechanism, magnitude));
    }

    private static RuleCase erodes(String rule, String mechanism, String magnitude, String... given) {
        return rule(rule, given)
                .concludes(
                        "Indication mechanism=%s direction=COLLAPSE magnitude=%s fact=g"
                                .formatted(mechanism, magnitude),
                        "Finding mechanism=%s direction=COLLAPSE aspect=CHANGE".formatted(mechanism));
    }

    private static List<RuleCase> leadership() {
        String burden = "g BurdenShare share=DISPROPORTIONATE extent=";
        String benefit = "g MaterialBenefit importance=";
        String punishment = "g PunishmentCapacity reach=YES use=";
        return List.of(
                holds("E1-1", "E1.a", "SLIGHT", burden + "SOME_ITEMS").butNot("g share=PROPORTIONATE"),
                holds("E1-2", "E1.a", "MODERATE", burden + "MOST_ITEMS").butNot("g share=UNKNOWN"),
                holds("E1-3", "E1.a", "SIGNIFICANT", burden + "GUARANTEE_AND_FORCES")
                        .butNot("g extent=MOST_ITEMS"),
                holds("E1-4", "E1.b", "SLIGHT", benefit + "CONVENIENT").butNot("g period=BASELINE"),
                holds("E1-5", "E1.b", "MODERATE", benefit + "IMPORTANT").butNot("g importance=UNKNOWN"),
                holds("E1-6", "E1.b", "SIGNIFICANT", benefit + "VITAL").butNot("g importance=IMPORTANT"),
                holds("E1-7", "E1.c", "SLIGHT", punishment + "IMPLIED").butNot("g reach=NO"),
                holds("E1-8", "E1.c", "MODERATE", punishment + "STATED").butNot("g reach=UNKNOWN"),
                holds("E1-9", "E1.c", "SIGNIFICANT", punishment + "DEMONSTRATED")
                        .butNot("g use=STATED"));
    }

    private static List<RuleCase> conditionsOfLeadership() {
        String burden = "g BurdenShare share=DISPROPORTIONATE extent=GUARANTEE_AND_FORCES";
        String will = "w LeaderWill will=YES";
        String power = "r PowerRatio ratio=3";
        String capped =
                "Finding mechanism=E1.a aspect=STANDING magnitude=SLIGHT magnitudeBefore=SIGNIFICANT status=CAPPED";
        return List.of(
                rule("E1-10", will).concludes("Precondition mechanism=E1.p1").butNot("w will=UNKNOWN"),
                rule("E1-11", power)
                        .concludes("Precondition mechanism=E1.p2")
                        .butNot("r ratio=2.9")
                        .butNot("r ratio=null"),
                rule("E1-12", "c CodedPreconditions preconditions=MET")
                        .concludes("Precondition mechanism=E1.p1")
                        .butNot("c preconditions=PARTLY"),
                rule("E1-13", "c CodedPreconditions preconditions=MET")
                        .concludes("Precondition mechanism=E1.p2")
                        .butNot("c preconditions=NOT_MET"),
                rule("E1-14", burden, power)
                        .concludes("Adjustment interaction=E1.p1 effect=CAP", capped)
                        .butNot(will),
                rule("E1-15", burden, will)
                        .concludes("Adjustment interaction=E1.p2 effect=CAP", capped)
                        .butNot(power));
    }

    private static List<RuleCase> erosion() {
        return List.of(
                erodes("E1x-1", "E1x", "SLIGHT", "g BurdenShare shift=TALK")
                        .butNot("g shift=NONE")
                        .butNot("g shift=UNKNOWN"),
                erodes("E1x-2", "E1x", "MODERATE", "g BurdenShare shift=AGREED").butNot("g shift=TALK"),
                erodes("E1x-3", "E1x", "SIGNIFICANT", "g BurdenShare shift=WITHDRAWAL")
                        .butNot("g shift=AGREED"),
                erodes("E1x-4", "E1x", "MODERATE", "g PowerRatio trend=FALLING").butNot("g trend=STABLE"),
                erodes("E1x-5", "E1x", "MODERATE", "g LeaderWill trend=FALLING").butNot("g trend=UNKNOWN"),
                erodes("E1x-6", "E1x", "MODERATE", "g MaterialBenefit trend=FALLING")
                        .butNot("g trend=RISING"));
    }

    private static List<RuleCase> credibilityAndElites() {
        String stake = "g ReputationStake ";
        String elite = "g EliteInterest dependsOnAlliance=YES influence=";
        return List.of(
                holds("E2-1", "E2", "SLIGHT", stake + "articulatedBy=COMMENTATORS")
                        .butNot("g articulatedBy=OFFICIALS"),
                holds("E2-2", "E2", "MODERATE", stake + "articulatedBy=OFFICIALS")
                        .butNot("g articulatedBy=UNKNOWN"),
                holds("E2-3", "E2", "MODERATE", stake + "otherCommitments=3")
                        .butNot("g otherCommitments=2")
                        .butNot("g otherCommitments=null"),
                holds("E2-4", "E2", "SIGNIFICANT", stake + "articulatedBy=STATED_REASON")
                        .butNot("g articulatedBy=OFFICIALS"),
                holds("E3-1", "E3", "SLIGHT", elite + "ONE_GROUP")
                        .butNot("g dependsOnAlliance=UNKNOWN")
                        .butNot("g overthrown=YES"),
                holds("E3-2", "E3", "MODERATE", elite + "RULING").butNot("g overthrown=YES"),
                holds("E3-3", "E3", "SIGNIFICANT", elite + "DECISIVE").butNot("g influence=RULING"));
    }

    private static RuleCase built(String rule, String mechanism, String magnitude, String kind, String depth) {
        return rule(rule, "g Institution kind=%s depth=%s".formatted(kind, depth))
                .concludes(
                        "InstitutionStrength mechanism=%s magnitude=%s".formatted(mechanism, magnitude),
                        "Finding mechanism=%s aspect=STANDING magnitude=%s status=ACTIVE"
                                .formatted(mechanism, magnitude));
    }

    private static List<RuleCase> institutions() {
        return List.of(
                built("E4-1", "E4.a", "SLIGHT", "TREATY", "PAPER").butNot("g depth=REGULAR"),
                built("E4-2", "E4.a", "MODERATE", "GUIDELINES", "INTEGRATED").butNot("g depth=UNKNOWN"),
                built("E4-3", "E4.b", "SLIGHT", "COMMITTEE", "UNKNOWN").butNot("g kind=TREATY"),
                built("E4-4", "E4.b", "MODERATE", "EXERCISE", "STANDING").butNot("g depth=PAPER"),
                built("E4-5", "E4.c", "SLIGHT", "BASE", "PAPER").butNot("g kind=CONSULTATION"),
                built("E4-6", "E4.c", "MODERATE", "STAFF", "REGULAR").butNot("g depth=STANDING"),
                built("E4-7", "E4.c", "SIGNIFICANT", "JOINT_COMMAND", "INTEGRATED")
                        .butNot("g depth=REGULAR")
                        .butNot("g kind=TREATY"));
    }

    private static List<RuleCase> weightOfInstitutions() {
        String committee = "g Institution kind=COMMITTEE depth=REGULAR ";
        String staff = "g Institution kind=STAFF depth=STANDING ";
        return List.of(
                holds("E4-8", "E4.a", "MODERATE", "g Institution kind=TREATY depth=REGULAR")
                        .butNot("g imposed=YES")
                        .butNot("g status=DORMANT"),
                holds("E4-9", "E4.b", "MODERATE", committee)
                        .butNot("g imposed=YES")
                        .butNot("g status=DORMANT"),
                holds("E4-10", "E4.c", "SIGNIFICANT", staff)
                        .butNot("g imposed=YES")
                        .butNot("g status=DORMANT"),
                holds("E4-11", "E4.b", "SLIGHT", committee + "imposed=YES").butNot("g imposed=UNKNOWN"),
                holds("E4-11", "E4.c", "MODERATE", staff + "imposed=YES").butNot("g imposed=NO"),
                holds("E4-12", "E4.c", "MODERATE", staff + "status=DORMANT").butNot("g status=UNKNOWN"),
                rule("E4-13", committee + "adaptable=YES newRules=YES")
                        .concludes(
                                "Adjustment interaction=E4+ad effect=RAISE",
                                "Finding mechanism=E4.b aspect=STANDING magnitude=SIGNIFICANT")
                        .butNot("g newRules=UNKNOWN")
                        .butNot("g adaptable=UNKNOWN"));
    }

    private static List<RuleCase> values() {
        String shared = "g SharedGoalIndicator kind=VALUE relation=CONVERGENT extent=";
        String apart = "g SharedGoalIndicator kind=VALUE relation=DIVERGENT extent=";
        return List.of(
                holds("E5a-1", "E5.a", "SLIGHT", shared + "MINOR")
                        .butNot("g kind=OBJECTIVE")
                        .butNot("g extent=MAJOR"),
                holds("E5a-2", "E5.a", "MODERATE", shared + "MAJOR").butNot("g relation=DIVERGENT"),
                holds(
                                "E5a-3",
                                "E5.a",
                                "SIGNIFICANT",
                                "g SharedGoalIndicator kind=IDENTITY relation=CONVERGENT extent=MAIN")
                        .butNot("g extent=UNKNOWN"),
                erodes("E5xv-1", "E5x.v", "SLIGHT", apart + "MINOR").butNot("g relation=CONVERGENT"),
                erodes("E5xv-2", "E5x.v", "MODERATE", apart + "MAJOR").butNot("g extent=UNKNOWN"),
                erodes("E5xv-3", "E5x.v", "MODERATE", apart + "MINOR evidence=DEED")
                        .butNot("g evidence=STATEMENT")
                        .butNot("g specificity=GENERAL"),
                erodes("E5xv-4", "E5x.v", "SIGNIFICANT", apart + "MAIN").butNot("g kind=OBJECTIVE"));
    }

    private static List<RuleCase> objectives() {
        String shared = "g SharedGoalIndicator kind=OBJECTIVE relation=CONVERGENT extent=";
        String apart = "g SharedGoalIndicator kind=OBJECTIVE relation=DIVERGENT extent=";
        return List.of(
                holds("E5b-1", "E5.b", "SLIGHT", shared + "MINOR").butNot("g kind=VALUE"),
                holds("E5b-2", "E5.b", "MODERATE", shared + "MAJOR").butNot("g extent=UNKNOWN"),
                holds("E5b-3", "E5.b", "SIGNIFICANT", shared + "MAIN").butNot("g relation=DIVERGENT"),
                erodes("E5xo-1", "E5x.o", "SLIGHT", apart + "MINOR").butNot("g kind=IDENTITY"),
                erodes("E5xo-2", "E5x.o", "MODERATE", apart + "MAJOR").butNot("g extent=MINOR"),
                erodes("E5xo-3", "E5x.o", "SIGNIFICANT", apart + "MAIN").butNot("g relation=CONVERGENT"));
    }
}
