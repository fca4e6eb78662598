package org.endure.validation.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.fact.Outcome;
import org.endure.validation.MadeCases;
import org.junit.jupiter.api.Test;

/** A probability owes nothing to the alliance that it is for, and each era has its own where it has cases enough. */
class CalibratedRiskTest {

    private static final Forecaster THEORY = Baselines.theory("t");

    @Property(tries = 50)
    void aForecastLiesBetweenZeroAndOneAndDoesNotKnowItsOwnOutcome(@ForAll long seed) {
        List<ScoredCase> cases = MadeCases.random(60, new SplittableRandom(seed));
        String own = cases.get(0).cluster();
        List<ScoredCase> turned = new ArrayList<>();
        cases.forEach(each -> turned.add(
                each.cluster().equals(own)
                        ? new ScoredCase(each.assessment(), own, each.year(), !each.collapsed())
                        : each));
        double[] forecasts = new CalibratedRisk(THEORY, cases, new Clusters(cases)).forecasts();
        double[] otherwise = new CalibratedRisk(THEORY, turned, new Clusters(turned)).forecasts();
        for (int i = 0; i < forecasts.length; i++) {
            assertThat(forecasts[i]).isBetween(0.0, 1.0);
            if (cases.get(i).cluster().equals(own)) {
                assertThat(otherwise[i]).isEqualTo(forecasts[i], within(1e-6));
            }
        }
    }

    @Test
    void anEraHasItsOwnCurveOnlyWithCasesEnough() {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(MadeCases.of("early" + i, 1900, Outcome.UNDETERMINED, i % 2, i % 4 < 3));
            cases.add(MadeCases.of("late" + i, 1960, Outcome.UNDETERMINED, i % 2, i % 4 == 3));
        }
        cases.add(MadeCases.of("few", 1930, Outcome.UNDETERMINED, 0, true));
        double[] forecasts = new CalibratedRisk(THEORY, cases, new Clusters(cases)).forecasts();
        double early = 0;
        double late = 0;
        for (int i = 0; i < 80; i++) {
            if (i % 2 == 0) {
                early += forecasts[i] / 40;
            } else {
                late += forecasts[i] / 40;
            }
        }
        assertThat(early).isEqualTo(0.75, within(0.03));
        assertThat(late).isEqualTo(0.25, within(0.03));
        assertThat(forecasts[80]).as("from all eras").isEqualTo(0.5, within(0.03));
    }

    @Test
    void anEraWhereTheRiskTellsNothingHasNoSkillAndOneWhereItTellsAllHas() {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cases.add(MadeCases.of("blind" + i, 1900, Outcome.UNDETERMINED, i % 3, i % 2 == 0));
            cases.add(MadeCases.of("seen" + i, 1960, Outcome.UNDETERMINED, i % 2, i % 2 == 1));
        }
        List<EraSkill> skills = EraSkill.of(THEORY, cases);
        assertThat(skills).extracting(EraSkill::name).containsExactly("to 1913", "1950-1989");
        assertThat(skills).extracting(EraSkill::isSkilled).containsExactly(false, true);
        assertThat(skills.get(1).curve()).extracting(EraSkill.Point::risk).containsExactly(0.0, 1.0);
        EraSkill.Point high = skills.get(1).curve().get(1);
        assertThat(high.probability().low())
                .isLessThanOrEqualTo(high.probability().value());
        assertThat(high.probability().value()).isGreaterThan(0.9);
    }

    @Test
    void endsAreToldByThirdsOfTheRisk() {
        List<Followed> cases = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            int risk = i % 3;
            cases.add(new Followed(risk, "c" + i, i % 2 == 0 ? 1 : 20, i % 2 == 0 ? 1 + risk % 2 : 0));
        }
        CompetingEnds ends = CompetingEnds.of(cases, List.of("broken", "replaced"));
        assertThat(ends.levels()).extracting(CompetingEnds.Level::cases).containsExactly(60, 30);
        CompetingEnds.Level high = ends.levels().get(1);
        assertThat(high.least()).isEqualTo(2);
        assertThat(high.ends().get(0).hazard().value()).isEqualTo(0.5, within(1e-9));
        assertThat(high.ends().get(0).byHorizon().value()).isEqualTo(0.5, within(1e-9));
        assertThat(high.ends().get(1).byHorizon().value()).isZero();
        assertThat(high.inForce().value()).isEqualTo(0.5, within(1e-9));
        assertThat(CompetingEnds.of(List.of(), List.of("broken")).levels()).isEmpty();
    }
}
