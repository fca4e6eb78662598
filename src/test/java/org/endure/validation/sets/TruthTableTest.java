package org.endure.validation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.endure.diagnostic.InvalidInputException;
import org.endure.validation.HandMade;
import org.junit.jupiter.api.Test;

/** A truth table has the corners in which cases lie, with what came of them, as a hand computes it. */
class TruthTableTest {

    private static final double EXACT = 1e-12;

    private static final CalibratedTable CASES = new CalibratedTable(
            List.of(
                    new CalibratedTable.Column("A", "A", List.of("A")),
                    new CalibratedTable.Column("B", "B", List.of("B"))),
            List.of(
                    new CalibratedTable.Row("r1", List.of(1.0, 0.33), true),
                    new CalibratedTable.Row("r2", List.of(0.67, 0.33), true),
                    new CalibratedTable.Row("r3", List.of(0.67, 0.0), false),
                    new CalibratedTable.Row("r4", List.of(0.33, 0.67), false),
                    new CalibratedTable.Row("r5", List.of(0.0, 1.0), false)));

    @Test
    void aCaseBelongsToTheCornerInWhichItIsMoreInThanOut() {
        TruthTable table = TruthTable.of(CASES, TruthTable.Cuts.DEFAULT);
        assertThat(table.rows()).hasSize(2);
        TruthTable.Row first = table.rows().get(0);
        assertThat(first.present()).containsExactly(true, false);
        assertThat(first.number()).isEqualTo("3");
        assertThat(first.n()).isEqualTo(3);
        assertThat(first.cases()).containsExactly("r1", "r2", "r3");
        assertThat(first.inclusion()).isEqualTo(1.34 / 2.34, within(EXACT));
        assertThat(first.pri()).isEqualTo(1.34 / 2.34, within(EXACT));
        assertThat(first.out()).isEqualTo(TruthTable.Out.CONTRADICTION);
        TruthTable.Row second = table.rows().get(1);
        assertThat(second.present()).containsExactly(false, true);
        assertThat(second.number()).isEqualTo("2");
        assertThat(second.inclusion()).isEqualTo(0.33 / 2, within(EXACT));
        assertThat(second.out()).isEqualTo(TruthTable.Out.ZERO);
    }

    @Test
    void theCutOffsDecideWhatCameOfACorner() {
        assertThat(outs(new TruthTable.Cuts(0.57, 0.1, 1))).containsExactly("1", "C");
        assertThat(outs(new TruthTable.Cuts(0.57, 0.57, 3))).containsExactly("1", "?");
        assertThat(outs(new TruthTable.Cuts(0.58, 0.58, 1))).containsExactly("0", "0");
        assertThat(outs(new TruthTable.Cuts(0.165, 0.1, 1))).containsExactly("1", "1");
    }

    private static List<String> outs(TruthTable.Cuts cuts) {
        return TruthTable.of(CASES, cuts).rows().stream()
                .map(each -> each.out().sign())
                .toList();
    }

    @Test
    void everyCaseIsInOneRowAndEveryShareIsAShare() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            CalibratedTable cases = random(random, 1 + random.nextInt(40), 1 + random.nextInt(6));
            TruthTable table = TruthTable.of(cases, TruthTable.Cuts.DEFAULT);
            assertThat(table.rows().stream().flatMap(each -> each.cases().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            cases.rows().stream().map(CalibratedTable.Row::id).toList());
            assertThat(table.rows()).extracting(TruthTable.Row::number).doesNotHaveDuplicates();
            assertThat(table.rows()).allSatisfy(each -> {
                assertThat(each.n()).isEqualTo(each.cases().size()).isPositive();
                assertThat(each.inclusion()).isBetween(0.0, 1.0);
            });
        }
    }

    private static CalibratedTable random(SplittableRandom random, int cases, int conditions) {
        List<CalibratedTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            columns.add(new CalibratedTable.Column("C" + i, "C" + i, List.of("C" + i)));
        }
        List<CalibratedTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            List<Double> memberships = columns.stream()
                    .map(each -> List.of(0.0, 0.33, 0.67, 1.0).get(random.nextInt(4)))
                    .toList();
            rows.add(new CalibratedTable.Row("r" + i, memberships, random.nextBoolean()));
        }
        return new CalibratedTable(columns, rows);
    }

    @Test
    void aFamilyIsInItsStrongestMechanism() {
        CalibratedTable table =
                CalibratedTable.of(HandMade.theory(), HandMade.cases(), List.of(CalibratedTable.FAMILIES));
        assertThat(table.conditions()).extracting(CalibratedTable.Column::name).containsExactly("A", "E");
        assertThat(table.rows().get(0).memberships()).containsExactly(1.0, 0.0);
        assertThat(table.rows().get(1).memberships()).containsExactly(0.67, 0.33);
        CalibratedTable single =
                CalibratedTable.of(HandMade.theory(), HandMade.cases(), List.of(CalibratedTable.MECHANISMS));
        assertThat(single.conditions()).extracting(CalibratedTable.Column::name).containsExactly("AA", "AB", "E");
        assertThat(CalibratedTable.of(HandMade.theory(), HandMade.cases(), List.of("E", "A.b"))
                        .conditions())
                .extracting(CalibratedTable.Column::code)
                .containsExactly("E", "A.b");
    }

    @Test
    void conditionsThatTheTheoryDoesNotHaveAreAllNamed() {
        assertThatThrownBy(() -> CalibratedTable.of(HandMade.theory(), HandMade.cases(), List.of("A.c", "E", "Z9")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.diagnostics())
                                .hasSize(2)
                                .anySatisfy(each -> assertThat(each.text())
                                        .contains("\"A.c\" is not a mechanism or family of the theory synthetic")
                                        .contains("A.a")));
    }

    @Test
    void namesAreLegalInRAndAllDifferent() {
        assertThat(NamesInR.of(List.of("C2.b", "c2b", "E4", "PRI", "5th", "E5x.v", "COLLAPSE", "利"))
                        .values())
                .containsExactly("C2B", "C2BX2", "E4", "PRIX2", "X5TH", "E5XV", "COLLAPSEX2", "X");
    }
}
