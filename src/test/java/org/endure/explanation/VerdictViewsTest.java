package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.endure.consultation.Consultation;
import org.endure.fact.Answer;
import org.endure.fact.Confidence;
import org.endure.fact.Direction;
import org.endure.fact.IssueArea;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.TerminationKind;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** What an answer shows of the facts that carry it: balance, threats, credibility, goals and contradictions. */
class VerdictViewsTest {

    private static final FileTree FILES = FileTree.of(Path.of(""));
    private static final Consultation CONSULTATION = Consultation.direct(new TheoryReader(FILES, new DrlRuleParser())
            .theory("walt", java.util.List.of())
            .ruleBase());

    private static Assessment assess(String path) {
        return CONSULTATION.assess(new CaseReader(FILES).read(path), Language.ENGLISH);
    }

    private static Assessment logic(String name) {
        return assess("src/test/resources/logic/" + name + ".yaml");
    }

    private static Assessment strelsau() {
        return assess("src/test/resources/golden/strelsau/1905-1909.yaml");
    }

    @Test
    void theMarginIsMotiveAndHoldsLessWhatTheStrainNeeds() {
        Balance balance = strelsau().balance();
        assertThat(balance.motive()).isEqualTo(new Bounds(3, 3));
        assertThat(balance.margin().low())
                .isEqualTo(balance.motive().low()
                        + balance.holds().low()
                        - balance.needed().high());
        assertThat(balance.end()).isNull();
    }

    @Test
    void anEndIsShownWithItsGroundAndFact() {
        Assessment ended = logic("12-guarantee-formally-withdrawn");
        assertThat(ended.outcome()).isEqualTo(Outcome.COLLAPSE);
        assertThat(ended.balance().end().ground()).isEqualTo(TerminationKind.GUARANTEE_WITHDRAWN);
        assertThat(ended.balance().end().fact()).isEqualTo("guarantee-withdrawn");
    }

    @Test
    void aMemberAtRiskIsNamedWithItsMargin() {
        assertThat(logic("31-three-members-two-fight").balance().membersAtRisk())
                .extracting(Balance.MemberAtRisk::member)
                .contains("GRC");
    }

    @Test
    void theMatrixShowsLevelComponentsConfidenceAndChange() {
        ThreatMatrix matrix = strelsau().threats();
        assertThat(matrix.members())
                .extracting(ThreatMatrix.MemberView::essential)
                .containsOnly(true);
        ThreatMatrix.Cell cell = matrix.threats().get(0).cell("GRA").orElseThrow();
        assertThat(cell.level()).isEqualTo(new ThreatMatrix.LevelRange(Level.HIGH, Level.HIGH));
        assertThat(cell.movement()).isEqualTo(ThreatMatrix.Movement.RISES);
        assertThat(cell.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(cell.facts()).containsExactly("P-1", "P-2");
        assertThat(cell.outweighed()).containsExactly("P-2");
        assertThat(cell.components())
                .extracting(each -> each.highest().name())
                .containsExactly("NEIGHBOUR", "AGGRESSIVE", "MAIN");
    }

    @Test
    void aThreatThatAnEssentialMemberDoesNotRateMayBeAnything() {
        Assessment unknown = assess("src/test/resources/logic/newcomer/unknown-1.yaml");
        ThreatMatrix.Cell cell = unknown.threats().threats().get(0).cell("RUS").orElseThrow();
        assertThat(cell.rated()).isFalse();
        assertThat(cell.level()).isEqualTo(new ThreatMatrix.LevelRange(Level.NONE, Level.HIGH));
        assertThat(unknown.balance().margin().isExact()).isFalse();
        assertThat(unknown.unknowns().get(0).decides()).isTrue();
    }

    @Test
    void theLedgerKeepsDoubtsAndAnswersStatementsAndActionsApart() {
        CredibilityLedger.AccountView account =
                strelsau().credibility().accounts().get(0);
        assertThat(account.receiver()).isEqualTo("GRA");
        assertThat(account.area()).isEqualTo(IssueArea.DEFENCE);
        assertThat(account.entries())
                .extracting(
                        CredibilityLedger.Entry::fact,
                        CredibilityLedger.Entry::side,
                        CredibilityLedger.Entry::action,
                        CredibilityLedger.Entry::repeated,
                        CredibilityLedger.Entry::opinion)
                .containsExactly(
                        tuple("P-3", CredibilityLedger.Side.DOUBT, Answer.NO, false, false),
                        tuple("P-4", CredibilityLedger.Side.ANSWER, Answer.NO, true, false),
                        tuple("P-5", CredibilityLedger.Side.DOUBT, Answer.NO, false, true));
        assertThat(account.doubtHigh()).isEqualTo(Magnitude.SLIGHT);
    }

    @Test
    void goalsStandByAreaWithTheirLevel() {
        assertThat(strelsau().goals().areas())
                .extracting(SharedGoals.AreaGoals::area)
                .containsExactlyInAnyOrder(IssueArea.TERRITORIAL_THREAT, IssueArea.TRADE);
        assertThat(strelsau().goals().areas())
                .flatExtracting(SharedGoals.AreaGoals::levels)
                .extracting(SharedGoals.GoalLevel::objectives)
                .contains(true, false);
    }

    @Test
    void contradictionsNameTheFactsOfBothSidesAndWhatWasDone() {
        assertThat(strelsau().contradictions()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(Contradiction.Kind.RATINGS);
            assertThat(each.facts()).containsExactly("P-2", "P-1");
            assertThat(each.done()).contains("P-2 gives way");
        });
        assertThat(logic("88-leader-unwilling-and-willing").contradictions())
                .extracting(Contradiction::kind)
                .contains(Contradiction.Kind.CONDITION);
        assertThat(logic("47c-main-threat-distant-low").contradictions())
                .extracting(Contradiction::kind)
                .containsOnly(Contradiction.Kind.STATEMENT_AND_COMPONENTS);
        assertThat(logic("66-enemy-dead-but-perceived").contradictions())
                .extracting(Contradiction::kind)
                .contains(Contradiction.Kind.POWER_AND_PERCEPTION);
    }

    @Test
    void everyFindingHasRulesReasonsAndFacts() {
        assertThat(assess("facts/us-japan/2017-2018-trump-abe.yaml").findings()).allSatisfy(view -> {
            assertThat(view.rules()).as(view.finding().id()).isNotEmpty();
            assertThat(view.reasons()).as(view.finding().id()).isNotEmpty();
            assertThat(view.facts()).as(view.finding().id()).isNotEmpty();
        });
    }

    @Test
    void aChangeRisesEasesOrFadesByWhereItsMechanismPoints() {
        assertThat(Course.of(Direction.COLLAPSE, Direction.COLLAPSE)).isEqualTo(Course.RISES);
        assertThat(Course.of(Direction.COLLAPSE, Direction.ENDURANCE)).isEqualTo(Course.EASES);
        assertThat(Course.of(Direction.ENDURANCE, Direction.COLLAPSE)).isEqualTo(Course.FADES);
        assertThat(strelsau().findings())
                .filteredOn(view -> view.finding().mechanism().equals("C1.c"))
                .extracting(Assessment.FindingView::course)
                .containsOnly(Course.EASES);
    }
}
