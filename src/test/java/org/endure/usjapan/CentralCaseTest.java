package org.endure.usjapan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.endure.usjapan.UsJapan.CENTRAL;
import static org.endure.usjapan.UsJapan.absentCodes;
import static org.endure.usjapan.UsJapan.area;
import static org.endure.usjapan.UsJapan.changes;
import static org.endure.usjapan.UsJapan.findings;
import static org.endure.usjapan.UsJapan.notDiagnostic;

import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.Behaviour;
import org.endure.fact.Direction;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.PredictionStatus;
import org.endure.fact.Relation;
import org.endure.fact.Response;
import org.endure.fact.Strategy;
import org.endure.fact.Tendency;
import org.junit.jupiter.api.Test;

/** The thesis's verdicts on 2017-2018 (verdict checklist, V8 to V33), with what must not be concluded. */
class CentralCaseTest {

    private final Assessment central = UsJapan.assess(CENTRAL);

    @Test
    void v8_slightWeakeningInsideARobustEndurance() {
        assertThat(central.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(central.robustness().isRobust()).isTrue();
        assertThat(central.trend()).isEqualTo(new Assessment.TrendView(Tendency.WEAKENED, Magnitude.SLIGHT));
        assertThat(findings(
                        central,
                        finding -> finding.aspect() == Aspect.CHANGE && finding.direction() == Direction.COLLAPSE))
                .extracting(Finding::mechanism)
                .containsOnly("C2.b", "E5x.v");
    }

    @Test
    void v9_risingDefenceSpendingProvesNeitherDistrustNorStrengthening() {
        assertThat(notDiagnostic(central, "I7")).contains("TRU-37", "TRU-47", "TRU-63", "TRU-67");
        assertThat(findings(central, finding -> true))
                .noneMatch(finding -> supportedBy(finding, "TRU-37") || supportedBy(finding, "TRU-47"));
    }

    @Test
    void v10_repeatedDemandsForBurdenSharingAreContinuity() {
        assertThat(UsJapanComparisons.of(central, "TRU-52")).isEqualTo(Relation.CONTINUITY);
        assertThat(absentCodes(central)).contains("E1x");
    }

    @Test
    void v11_procurementShowsTrustAndPossiblyAStrengthening() {
        assertThat(area(central, IssueArea.PROCUREMENT).continuity()).isEqualTo(Relation.CONTINUITY);
        assertThat(area(central, IssueArea.PROCUREMENT).direction()).isEqualTo(Tendency.UNCHANGED);
        List<Finding> rise = findings(
                central, finding -> finding.area() == IssueArea.PROCUREMENT && finding.aspect() == Aspect.CHANGE);
        assertThat(rise).singleElement().satisfies(finding -> {
            assertThat(finding.direction()).isEqualTo(Direction.ENDURANCE);
            assertThat(finding.possible()).isEqualTo(Answer.YES);
        });
    }

    @Test
    void v12_guidelinesAndTreatyAreUnchanged() {
        assertThat(area(central, IssueArea.TREATY).continuity()).isEqualTo(Relation.CONTINUITY);
        assertThat(area(central, IssueArea.TREATY).direction()).isEqualTo(Tendency.UNCHANGED);
        assertThat(changes(central, "E4.a")).isEmpty();
        assertThat(findings(central, finding -> finding.mechanism().equals("E4.a")))
                .isNotEmpty();
    }

    @Test
    void v13_mixedSignalsWeakenTheCommitmentSlightlyAndOnlySo() {
        assertThat(changes(central, "C2.b")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.magnitude()).isEqualTo(Magnitude.SLIGHT);
            assertThat(finding.status()).isEqualTo(FindingStatus.CAPPED);
        });
        assertThat(changes(central, "C2.b"))
                .as("the deeds would weigh more; what is left of the mixed signals without opinions would not")
                .extracting(Finding::subject, Finding::magnitudeBefore)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("usa-troops-only-if-paid", Magnitude.SIGNIFICANT),
                        org.assertj.core.api.Assertions.tuple("usa-mixed-signals", Magnitude.SLIGHT));
        assertThat(absentCodes(central))
                .as("the thesis never doubts American strength")
                .contains("C2.a");
    }

    @Test
    void v13_theThesisHedgesSoTheWordingIsPossibleAndTheFindingKeepsItsPlace() {
        assertThat(view("usa-mixed-signals").hedges()).containsExactly("TRU-53", "TRU-58");
        assertThat(view("usa-mixed-signals").finding().possible()).isEqualTo(Answer.NO);
        assertThat(view("usa-mixed-signals").facts()).contains("TRU-55", "TRU-56", "TRU-57.1", "TRU-06");
    }

    @Test
    void v14_formalActsRepeatTheBaselineAndOnlyCounterTheWords() {
        assertThat(UsJapanComparisons.of(central, "TRU-20.1")).isEqualTo(Relation.CONTINUITY);
        assertThat(view("usa-mixed-signals").interactions()).contains("I2", "I3");
        assertThat(findings(
                        central,
                        finding -> finding.aspect() == Aspect.CHANGE
                                && finding.direction() == Direction.ENDURANCE
                                && finding.possible() == Answer.NO))
                .as("no strengthening beyond the baseline")
                .isEmpty();
    }

    @Test
    void v15_tradeBreaksWithTheBaselineSlightlyAndDoesNotSpread() {
        assertThat(area(central, IssueArea.TRADE))
                .isEqualTo(new Assessment.AreaView(
                        IssueArea.TRADE,
                        Relation.DISCONTINUITY,
                        Tendency.WEAKENED,
                        Magnitude.SLIGHT,
                        List.of("E5x.v")));
        assertThat(changes(central, "E5x.v"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.area()).isEqualTo(IssueArea.TRADE));
    }

    @Test
    void v16_chinaAndTheSenkakusContinueObamasPolicy() {
        assertThat(area(central, IssueArea.TERRITORIAL_THREAT).continuity()).isEqualTo(Relation.CONTINUITY);
        assertThat(area(central, IssueArea.TERRITORIAL_THREAT).direction()).isEqualTo(Tendency.UNCHANGED);
        assertThat(UsJapanComparisons.of(central, "TRU-21")).isEqualTo(Relation.CONTINUITY);
        assertThat(absentCodes(central)).contains("C1.a", "C1.b", "C1.c");
    }

    @Test
    void v17_northKoreaIsASharedThreatAsBefore() {
        assertThat(central.inference().conclusions(org.endure.fact.SharedThreat.class))
                .extracting(org.endure.fact.SharedThreat::threat)
                .contains("PRK", "CHN");
        assertThat(UsJapanComparisons.of(central, "TRU-25"))
                .as("the warship acts on the standing guarantee")
                .isEqualTo(Relation.CONTINUITY);
    }

    @Test
    void v18_northKoreaDiplomacyWeakensSlightlyAtMost() {
        Assessment.AreaView diplomacy = area(central, IssueArea.THREAT_DIPLOMACY);
        assertThat(diplomacy.direction()).isEqualTo(Tendency.WEAKENED);
        assertThat(diplomacy.magnitude()).isEqualTo(Magnitude.SLIGHT);
        assertThat(diplomacy.continuity()).isEqualTo(Relation.MIXED);
    }

    @Test
    void v19_futenmaIsContinuousAndLocalOppositionFindsNothing() {
        assertThat(area(central, IssueArea.BASING).continuity()).isEqualTo(Relation.CONTINUITY);
        assertThat(absentCodes(central)).contains("C4");
        assertThat(notDiagnostic(central, "I10")).containsExactly("TRU-60");
    }

    @Test
    void v20_diversificationIsBalancingWithinTheAlliance() {
        assertThat(area(central, IssueArea.DIVERSIFICATION).continuity()).isEqualTo(Relation.CONTINUITY);
        assertThat(notDiagnostic(central, "I9")).contains("TRU-51", "TRU-81");
    }

    @Test
    void v21_abesDiplomacyOffsetsTheRemarksAndIsNoMechanism() {
        assertThat(view("usa-troops-only-if-paid").interactions()).contains("I2", "I4");
        assertThat(view("usa-mixed-signals").interactions())
                .as("another position")
                .doesNotContain("I4");
        assertThat(area(central, IssueArea.DIPLOMACY).direction()).isEqualTo(Tendency.UNCHANGED);
    }

    @Test
    void v22_isolationismAndRevisionismAreReportedAndFindNothing() {
        assertThat(notDiagnostic(central, "d.7")).contains("TRU-07", "TRU-11");
        assertThat(absentCodes(central)).contains("C4", "C6.a", "C6.b", "C3.i");
    }

    @Test
    void v24_noIdeologicalDivisionInSecurityIsDeniedInTheThesis() {
        assertThat(central.absent())
                .filteredOn(absence -> absence.mechanism().equals("C6.a"))
                .singleElement()
                .satisfies(absence -> {
                    assertThat(absence.denied()).isTrue();
                    assertThat(absence.facts()).containsExactly("TRU-77");
                });
    }

    @Test
    void v25_noChangeInThreatPerceptionOnEitherSide() {
        assertThat(central.absent())
                .filteredOn(absence -> absence.mechanism().equals("C1.a")
                        || absence.mechanism().equals("C1.c"))
                .hasSize(2)
                .allSatisfy(absence -> {
                    assertThat(absence.denied()).isTrue();
                    assertThat(absence.facts()).contains("TRU-78.1", "TRU-78.2");
                });
    }

    @Test
    void v26_sharedGoalsGiveTheAllianceIntrinsicValue() {
        assertThat(central.intrinsicValue()).isEqualTo(Level.HIGH);
        assertThat(findings(
                        central,
                        finding -> finding.mechanism().equals("E5.b")
                                && finding.aspect() == Aspect.STANDING
                                && finding.magnitude() == Magnitude.SIGNIFICANT))
                .extracting(Finding::area)
                .contains(IssueArea.TERRITORIAL_THREAT, IssueArea.THREAT_DIPLOMACY);
        assertThat(findings(central, finding -> finding.mechanism().equals("E5.a")))
                .isNotEmpty();
    }

    @Test
    void v27_v29_itWillEndureAndStrengthenUnlessGoalsOrPerceptionsChangeDrastically() {
        Assessment.ForecastView forecast = central.forecast();
        assertThat(forecast).isNotNull();
        assertThat(forecast.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(forecast.tendency()).isEqualTo(Tendency.STRENGTHENED);
        assertThat(forecast.unless())
                .anyMatch(each -> each.contains("goals of either side change"))
                .anyMatch(each -> each.contains("perceptions of threat"));
        assertThat(view("usa-mixed-signals").interactions())
                .as("structure outranks one leader")
                .contains("I20");
    }

    @Test
    void v30_x3_withLessMutualImportanceTheSameSignalsCauseDamage() {
        Assessment less = UsJapan.changed(
                CENTRAL,
                observation -> switch (observation.type()) {
                    case "ThreatPerception", "SharedGoalIndicator" -> null;
                    default -> observation;
                },
                new org.endure.fact.CodedIntrinsicValue(UsJapan.account(CENTRAL, "TRU-74.1", "IV-LOW"), Level.LOW));
        assertThat(changes(less, "C2.b")).extracting(Finding::magnitude).contains(Magnitude.MODERATE);
        assertThat(less.trend().magnitude()).isEqualTo(Magnitude.MODERATE);
    }

    @Test
    void v31_threatBalancingPredictsAStrongerAllianceAndMorePartnersAsOne() {
        assertThat(central.inference().conclusions(Response.class))
                .contains(new Response("JPN", "CHN", Strategy.STRENGTHEN_AND_DIVERSIFY))
                .noneMatch(each -> each.strategy() == Strategy.BANDWAGON);
        assertThat(central.predictions())
                .anyMatch(each -> each.member().equals("JPN")
                        && each.behaviour() == Behaviour.DIVERSIFICATION
                        && each.status() == PredictionStatus.MET);
    }

    @Test
    void v32_forTradeThePolicyPersistsUnlessTheAmericanEconomyStrengthens() {
        assertThat(central.forecast()).isNotNull();
        assertThat(central.forecast().notes())
                .anyMatch(each -> each.contains("trade") && each.contains("the United States"));
    }

    @Test
    void v33_mechanismsTheThesisDoesNotFindAreNotAsserted() {
        assertThat(absentCodes(central))
                .contains(
                        "C1.a", "C1.b", "C1.c", "C2.a", "C3.h", "C3.e", "C3.i", "C4", "C5.a", "C5.b", "C5.c", "C6.a",
                        "C6.b", "E2", "E3");
        assertThat(findings(central, finding -> finding.mechanism().startsWith("E4.")))
                .allMatch(finding -> finding.aspect() == Aspect.STANDING);
    }

    private Assessment.FindingView view(String position) {
        return central.findings().stream()
                .filter(view -> view.finding().subject().equals(position))
                .findFirst()
                .orElseThrow();
    }

    private boolean supportedBy(Finding finding, String fact) {
        return central.findings().stream()
                .anyMatch(view -> view.finding().equals(finding) && view.facts().contains(fact));
    }
}
