package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.endure.explanation.SmallWorld.concluding;
import static org.endure.explanation.SmallWorld.pattern;
import static org.endure.explanation.SmallWorld.rule;

import java.util.List;
import java.util.Map;
import org.endure.fact.Effect;
import org.endure.fact.Level;
import org.endure.fact.MemberAtRisk;
import org.endure.fact.Missing;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.inference.Robustness;
import org.endure.rule.Rule;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private final Assessment assessment = Pact.fragile();

    @Test
    void verdictAndTrendAreKeptApart() {
        assertThat(assessment.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(assessment.trend().direction()).isEqualTo(Tendency.WEAKENED);
        assertThat(assessment.intrinsicValue()).isEqualTo(Level.HIGH);
        assertThat(assessment.robustness().isRobust()).isFalse();
        assertThat(assessment.robustness().flips()).containsExactly(Map.entry("IV", Outcome.COLLAPSE));
    }

    @Test
    void aFindingTellsItsEvidenceItsHedgesAndWhatActsOnIt() {
        Assessment.FindingView doubt = assessment.findings().get(0);
        assertThat(doubt.facts()).as("in the order of numbers").containsExactly("R-2", "R-10");
        assertThat(doubt.rules()).containsExactly("C2b-1");
        assertThat(doubt.reasons())
                .extracting(Assessment.ReasonView::because)
                .containsExactly("Graustark hears doubtful words");
        assertThat(doubt.hedges()).containsExactly("R-3");
        assertThat(doubt.interactions()).containsExactly("I2");
        assertThat(doubt.effects())
                .containsExactly(new Assessment.EffectView(
                        "I2", Effect.LOWER, "the doubt rests on words, and the value is high", "I2-1"));
    }

    @Test
    void onlyWhatAFactDeniesIsAbsent() {
        assertThat(assessment.absent())
                .extracting(
                        Assessment.AbsenceView::mechanism,
                        Assessment.AbsenceView::denied,
                        Assessment.AbsenceView::facts)
                .containsExactly(tuple("C1.a", true, List.of("R-4")), tuple("C4", false, List.of()));
    }

    @Test
    void aMechanismOfARuleAddedOnTopIsLookedForToo() {
        Rule another = concluding(
                rule("X-1", "X1", "dynasties marry", pattern("Context")),
                "Indication( \"X1\", Direction.ENDURANCE, Nature.STANDING, \"ALLIANCE\", IssueArea.DIPLOMACY, \"-\", Magnitude.SLIGHT, $f )");
        Assessment wider = Pact.world()
                .concluded(new MemberAtRisk("x"), another, List.of())
                .assessment(new Robustness(Outcome.ENDURANCE, Map.of()));
        assertThat(wider.absent())
                .extracting(Assessment.AbsenceView::mechanism, Assessment.AbsenceView::title)
                .contains(tuple("X1", "Claim of X-1"));
    }

    @Test
    void everyObservationIsAccountedFor() {
        assertThat(assessment.notDiagnostic())
                .containsExactly(
                        new Assessment.NotDiagnosticView("R-5", "I7", "arms grow out of trust and distrust alike"));
        assertThat(assessment.context())
                .as("neither a finding nor a judgement")
                .contains("R-6", "B-1")
                .doesNotContain("R-2", "R-3", "R-4", "R-5");
    }

    @Test
    void whatIsMissingAndTheForecastsConditionsAreInTheRulesWords() {
        Assessment wider = Pact.world()
                .concluded(
                        new Missing("threat-level"),
                        rule(
                                "VE-9",
                                "method",
                                "how {member} rates {threat}",
                                pattern("Member", "$member : state", "$threat : state")),
                        List.of(),
                        "member",
                        "GRA",
                        "threat",
                        "RUR")
                .assessment(new Robustness(Outcome.ENDURANCE, Map.of()));
        assertThat(wider.missing()).containsExactly("how Graustark rates Ruritania");
        Assessment.ForecastView forecast = wider.forecast();
        assertThat(forecast).isNotNull();
        assertThat(forecast.unless()).containsExactly("either side's goals change drastically");
    }

    @Test
    void withoutAVerdictTheOutcomeIsUndetermined() {
        Assessment empty = new SmallWorld().assessment(new Robustness(Outcome.UNDETERMINED, Map.of()));
        assertThat(empty.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(empty.intrinsicValue()).isEqualTo(Level.UNKNOWN);
        assertThat(empty.trend().direction()).isEqualTo(Tendency.NOT_COMPARED);
        assertThat(empty.forecast()).isNull();
    }

    @Test
    void aReasonThatNamesAVariableWithoutValueSaysUnknown() {
        Rule rule = rule("O-1", "method", "the ground is {ground}", pattern("MemberAtRisk", "$ground : member"));
        assertThat(because(rule)).isEqualTo("the ground is unknown");
    }

    @Test
    void aReasonThatNamesNoVariableOfItsRuleIsABug() {
        Rule rule = rule("O-1", "method", "the ground is {gruond}", pattern("MemberAtRisk", "$ground : member"));
        assertThatThrownBy(() -> because(rule))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("{gruond}")
                .hasMessageContaining("O-1");
    }

    private static String because(Rule rule) {
        SmallWorld world = new SmallWorld().concluded(new MemberAtRisk("x"), rule, List.of());
        return new Sentences(world.inference())
                .because(world.inference().justifications(new MemberAtRisk("x")).get(0));
    }
}
