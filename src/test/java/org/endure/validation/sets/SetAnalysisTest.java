package org.endure.validation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.fact.Outcome;
import org.endure.rule.Rule;
import org.endure.validation.HandMade;
import org.endure.validation.Tables;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.sets.ConditionScore.Support;
import org.junit.jupiter.api.Test;

/** Mechanisms, combinations and rules are compared with the outcome as sets, as a hand computes it. */
class SetAnalysisTest {

    private static final double EXACT = 1e-12;

    private final SetAnalysis sets = SetAnalysis.of(HandMade.theory(), List.of(), HandMade.cases());

    @Test
    void aMechanismIsComparedWithTheOutcomeThatItCauses() {
        ConditionScore cause = named(sets.mechanisms(), "A.a");
        assertThat(cause.condition().outcome()).isEqualTo(Outcome.COLLAPSE);
        SetRelation relation = cause.relation();
        assertThat(relation.cases()).isEqualTo(6);
        assertThat(relation.found()).isEqualTo(4);
        assertThat(relation.members()).isEqualTo(3);
        assertThat(relation.consistency()).isEqualTo(1.67 / 2.67, within(EXACT));
        assertThat(relation.coverage()).isEqualTo(1.67 / 3, within(EXACT));
        assertThat(relation.pri()).isEqualTo(1.67 / 2.67, within(EXACT));
        assertThat(relation.necessity()).isEqualTo(1.67 / 3, within(EXACT));
        assertThat(relation.necessityCoverage()).isEqualTo(1.67 / 2.67, within(EXACT));
        assertThat(relation.relevance()).isEqualTo(3.33 / 4.33, within(EXACT));
        assertThat(cause.baseRate()).isEqualTo(0.5, within(EXACT));
        assertThat(cause.aboveBase().value()).isEqualTo(1.67 / 2.67 - 0.5, within(EXACT));
        ConditionScore held = named(sets.mechanisms(), "E");
        assertThat(held.condition().outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(held.relation().consistency()).isEqualTo(2.67 / 3, within(EXACT));
        assertThat(held.aboveBase().value()).isEqualTo(2.67 / 3 - 0.5, within(EXACT));
    }

    @Test
    void uniqueCoverageIsWhatNoOtherMechanismTowardTheOutcomeCovers() {
        assertThat(named(sets.mechanisms(), "A.a").uniqueCoverage()).isEqualTo((1.67 - 0.67) / 3, within(EXACT));
        assertThat(named(sets.mechanisms(), "A.b").uniqueCoverage()).isEqualTo(0, within(EXACT));
        assertThat(named(sets.mechanisms(), "E").uniqueCoverage()).isEqualTo(2.67 / 3, within(EXACT));
        assertThat(SetScoring.unique(
                        new double[] {1, 0.67, 0}, List.of(new double[] {0.33, 0.67, 1}), new double[] {1, 1, 1}))
                .isEqualTo(0.67 / 3, within(EXACT));
    }

    @Test
    void casesAreTypicalDeviantOrUncoveredAndTheRestIsUnexplained() {
        ConditionScore cause = named(sets.mechanisms(), "A.a");
        assertThat(cause.typical()).isEqualTo(new ConditionScore.Cases(2, List.of("c1", "c2")));
        assertThat(cause.deviant()).isEqualTo(new ConditionScore.Cases(1, List.of("c4")));
        assertThat(cause.uncovered()).isEqualTo(new ConditionScore.Cases(1, List.of("c5")));
        assertThat(named(sets.mechanisms(), "E").typical().first()).containsExactly("c3", "c6", "c4");
        assertThat(sets.unexplained()).containsEntry(Outcome.COLLAPSE, List.of("c5"));
        assertThat(sets.unexplained()).containsEntry(Outcome.ENDURANCE, List.of());
    }

    @Test
    void mechanismsThatCauseTheSameOutcomeAreCombinedAtTheLowestOfTheirMemberships() {
        assertThat(sets.combinations()).hasSize(1);
        ConditionScore both = named(sets.combinations(), "A.a*A.b");
        assertThat(both.relation().consistency()).isEqualTo(1, within(EXACT));
        assertThat(both.relation().coverage()).isEqualTo(0.67 / 3, within(EXACT));
        assertThat(both.uniqueCoverage()).isNaN();
    }

    @Test
    void whatOnlyComesInYearsOfManyCollapsesIsNotSupportedByThem() {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(HandMade.scored("a" + i, "a" + i, 1950, i < 12 ? "A.a=3" : "", i % 2 == 0));
            cases.add(HandMade.scored("b" + i, "b" + i, 1960, "", false));
        }
        SetAnalysis dated = SetAnalysis.of(HandMade.theory(), List.of(), cases);
        ConditionScore cause = named(dated.mechanisms(), "A.a");
        assertThat(dated.sameYears()).isTrue();
        assertThat(cause.relation().consistency()).isEqualTo(0.5, within(EXACT));
        assertThat(cause.baseRate()).isEqualTo(0.5, within(EXACT));
        assertThat(cause.aboveBase().value()).isEqualTo(0, within(EXACT));
        assertThat(cause.support()).isEqualTo(Support.OPEN);
        List<ScoredCase> undated = cases.stream()
                .map(each -> new ScoredCase(each.assessment(), each.cluster(), null, each.collapsed()))
                .toList();
        SetAnalysis pooled = SetAnalysis.of(HandMade.theory(), List.of(), undated);
        assertThat(pooled.sameYears()).isFalse();
        assertThat(named(pooled.mechanisms(), "A.a").baseRate()).isEqualTo(0.25, within(EXACT));
    }

    @Test
    void aFewClustersThatAllAgreeProveLittle() {
        assertThat(support(4, 4, 20, 40)).isEqualTo(Support.TOO_FEW);
        assertThat(support(5, 5, 24, 40)).isEqualTo(Support.OPEN);
        assertThat(support(20, 20, 24, 40)).isEqualTo(Support.SUPPORTED);
        assertThat(support(20, 20, 38, 40)).isEqualTo(Support.OPEN);
        assertThat(support(20, 0, 20, 40)).isEqualTo(Support.CONTRADICTED);
        assertThat(support(20, 10, 20, 40)).isEqualTo(Support.OPEN);
        assertThat(support(60, 50, 60, 120)).isEqualTo(Support.SUPPORTED);
    }

    @Test
    void wilsonsIntervalStandsWhereResamplesWouldAllBeAlike() {
        double ease = 1.959963984540054 * 1.959963984540054 / 20;
        double low = (1 + ease / 2) / (1 + ease) - 1.959963984540054 / (1 + ease) * Math.sqrt(ease / 80);
        assertThat(cause(20, 20, 20, 40).aboveBase().low()).isEqualTo(low - 0.5, within(1e-9));
    }

    @Test
    void manyYearsOfOneAllianceAreOneCluster() {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(HandMade.scored("a" + i, i < 20 ? "one" : "c" + i, null, i < 20 ? "A.a=3" : "", i < 20));
        }
        ConditionScore cause =
                named(SetAnalysis.of(HandMade.theory(), List.of(), cases).mechanisms(), "A.a");
        assertThat(cause.clusters()).isEqualTo(1);
        assertThat(cause.support()).isEqualTo(Support.TOO_FEW);
    }

    private static Support support(int with, int withCollapse, int collapses, int all) {
        return cause(with, withCollapse, collapses, all).support();
    }

    /** A cause that some of all cases have, and of these some collapsed. */
    private static ConditionScore cause(int with, int withCollapse, int collapses, int all) {
        List<ScoredCase> cases = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            boolean collapse = i < with ? i < withCollapse : i - with < collapses - withCollapse;
            cases.add(HandMade.scored("c" + i, i < with ? "A.a=3" : "", collapse));
        }
        return named(SetAnalysis.of(HandMade.theory(), List.of(), cases).mechanisms(), "A.a");
    }

    @Test
    void aRuleIsComparedWithWhatItsConclusionPointsTo() {
        Coding coding = Tables.coding();
        assertThat(of(coding, "AY-1")).isEqualTo("COLLAPSE true");
        assertThat(of(coding, "AY-28")).isEqualTo("ENDURANCE true");
        assertThat(of(coding, "AY-31")).as("a value").isEqualTo("COLLAPSE false");
        assertThat(of(coding, "VE-10")).isEqualTo("ENDURANCE true");
        assertThat(of(coding, "VE-12")).as("undetermined").isEqualTo("COLLAPSE false");
        assertThat(of(coding, "C6-7")).as("a denial").isEqualTo("COLLAPSE false");
    }

    private static String of(Coding coding, String id) {
        Rule rule =
                coding.rules().byId(id).or(() -> ShippedTheory.rules().byId(id)).orElseThrow();
        SetCondition condition = SetCondition.of(rule, ShippedTheory.rules());
        return condition.outcome() + " " + condition.expected();
    }

    private static ConditionScore named(List<ConditionScore> scores, String name) {
        return scores.stream()
                .filter(each -> each.condition().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
