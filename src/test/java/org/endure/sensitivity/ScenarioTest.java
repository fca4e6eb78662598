package org.endure.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessment;
import org.endure.fact.Finding;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.files.FileTree;
import org.endure.inference.stratified.DirectEngine;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

    private static final FileTree FILES = FileTree.of(Path.of(""));
    private static final Case TRUMP_ABE = new CaseReader(FILES).read("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final Consultation CONSULTATION = new Consultation(new DirectEngine(ShippedTheory.rules()));
    private static final Assessment AS_IT_WAS = CONSULTATION.assess(TRUMP_ABE);

    @Test
    void x1_large_imports_of_arms_from_third_states_raise_the_doubt_in_the_commitment() {
        assertThat(doubt(AS_IT_WAS, "C2.b")).isEqualTo(Magnitude.SLIGHT);
        assertThat(doubt(scenario("x1-third-country-arms"), "C2.b")).isGreaterThanOrEqualTo(Magnitude.MODERATE);
    }

    @Test
    void x2_without_outreach_the_remarks_on_troops_do_more_damage() {
        assertThat(doubt(scenario("x2-no-outreach"), "C2.b/JPN/DEFENCE/usa-troops-only-if-paid"))
                .isGreaterThan(Magnitude.SLIGHT);
    }

    @Test
    void x3_in_a_less_important_alliance_the_same_signals_cause_damage() {
        Assessment assessment = scenario("x3-less-important");
        assertThat(assessment.intrinsicValue()).isEqualTo(Level.LOW);
        assertThat(doubt(assessment, "C2.b")).isGreaterThan(Magnitude.SLIGHT);
    }

    @Test
    void x4_a_refusal_to_cover_the_senkaku_islands_is_significant() {
        Assessment assessment = scenario("x4-senkaku-refused");
        assertThat(doubt(assessment, "C2.b")).isEqualTo(Magnitude.SIGNIFICANT);
        assertThat(assessment.trend().direction()).isEqualTo(Tendency.WEAKENED);
        assertThat(assessment.trend().magnitude()).isGreaterThan(Magnitude.SLIGHT);
    }

    @Test
    void x8_a_drastic_change_of_goals_and_threats_withdraws_the_forecast() {
        Assessment assessment = scenario("x8-drastic-change");
        Assessment.ForecastView forecast = assessment.forecast();
        assertThat(forecast).isNotNull();
        assertThat(forecast.outcome()).isNotEqualTo(Outcome.ENDURANCE);
        assertThat(assessment.outcome()).isEqualTo(Outcome.COLLAPSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s1-denuclearisation",
                "s2-relit-crisis-answered",
                "s2-relit-crisis-unanswered",
                "s3-precarious-peace-calm",
                "s3-precarious-peace-provocation",
                "s4-reform"
            })
    void the_four_north_korea_scenarios_leave_the_verdict_as_it_is(String name) {
        assertThat(scenario(name).outcome()).isEqualTo(Outcome.ENDURANCE);
    }

    @Test
    void s1_one_of_two_threats_gone_weakens_slightly() {
        Assessment assessment = scenario("s1-denuclearisation");
        assertThat(WhatIf.between(AS_IT_WAS, assessment).findings()).anySatisfy(shift -> {
            assertThat(shift.kind()).isEqualTo(WhatIf.Kind.GAINED);
            assertThat(shift.finding().mechanism()).isEqualTo("C1.a");
        });
        assertThat(assessment.trend().magnitude()).isEqualTo(Magnitude.SLIGHT);
    }

    @Test
    void s2_the_doubt_is_outweighed_if_the_united_states_acts_and_more_than_slight_if_not() {
        assertThat(doubt(scenario("s2-relit-crisis-unanswered"), "C2.b")).isGreaterThanOrEqualTo(Magnitude.MODERATE);
        assertThat(WhatIf.between(AS_IT_WAS, scenario("s2-relit-crisis-answered"))
                        .findings())
                .anyMatch(shift -> shift.finding().mechanism().equals("C2.b")
                        && shift.finding().status().name().equals("OFFSET"));
    }

    @Test
    void s3_changes_little_if_the_peace_holds_and_moderately_if_not() {
        assertThat(scenario("s3-precarious-peace-calm").trend()).isEqualTo(AS_IT_WAS.trend());
        assertThat(scenario("s3-precarious-peace-provocation").trend().magnitude())
                .isEqualTo(Magnitude.MODERATE);
    }

    private static Assessment scenario(String name) {
        String path = "facts/us-japan/scenarios/" + name + ".yaml";
        return CONSULTATION.assess(TRUMP_ABE.with(List.of(new OverlayReader(FILES).read(path))));
    }

    /** The strongest finding whose id begins so. */
    private static Magnitude doubt(Assessment assessment, String id) {
        return assessment.findings().stream()
                .map(Assessment.FindingView::finding)
                .filter(each -> each.id().startsWith(id))
                .map(Finding::magnitude)
                .max(Magnitude::compareTo)
                .orElseThrow();
    }
}
