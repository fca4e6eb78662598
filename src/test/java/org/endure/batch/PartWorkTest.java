package org.endure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.endure.Sent;
import org.endure.ShippedTheory;
import org.endure.coding.RowAssessment;
import org.endure.fact.Outcome;
import org.endure.fact.Risk;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;

/** The work on a part is a pure function: what it says of a row depends on that row alone, wherever and beside whatever it is done. */
class PartWorkTest {

    private static final Table.Header COLUMNS = new Table.Header("t", Tables.columns());
    private static final PartWork WORK = new PartWork(Tables.coding(), ShippedTheory.rules(), COLUMNS);
    private static final DirectEngine WHOLE_THEORY = new DirectEngine(ShippedTheory.rules());

    @Property(tries = 30)
    void itDoesNotMatterHowRowsAreCutIntoPartsOrInWhichOrderTheyCome(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int size) {
        List<Table.Row> rows = rows(seed, 30);
        List<RowAssessment> whole = WORK.apply(rows);
        List<RowAssessment> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += size) {
            parts.addAll(WORK.apply(rows.subList(from, Math.min(rows.size(), from + size))));
        }
        assertThat(parts).isEqualTo(whole);
        List<Table.Row> mixed = new ArrayList<>(rows);
        Collections.shuffle(mixed, new Random(seed));
        assertThat(WORK.apply(mixed)).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Property(tries = 15)
    void whatWasMetBeforeChangesNothing(@ForAll long seed) {
        List<Table.Row> rows = rows(seed, 10);
        for (Table.Row row : rows) {
            PartWork fresh = new PartWork(Tables.coding(), ShippedTheory.rules(), COLUMNS);
            assertThat(fresh.apply(List.of(row))).isEqualTo(WORK.apply(List.of(row)));
        }
    }

    @Property(tries = 15)
    void theJustificationOfARowHasTheVerdictTrendAndRiskOfItsLine(@ForAll long seed) {
        for (Table.Row row : rows(seed, 20)) {
            RowAssessment line = WORK.apply(List.of(row)).get(0);
            Inference justification = WHOLE_THEORY.infer(WORK.assessor().facts(row));
            List<Verdict> verdicts = justification.conclusions(Verdict.class);
            Outcome verdict = verdicts.size() == 1 ? verdicts.get(0).outcome() : Outcome.UNDETERMINED;
            assertThat(verdict).isEqualTo(line.verdict());
            assertThat(justification.conclusions(Risk.class))
                    .extracting(Risk::points)
                    .containsExactly(line.risk());
            assertThat(justification.conclusions(Trend.class)).allSatisfy(trend -> {
                assertThat(trend.tendency()).isEqualTo(line.trend());
                assertThat(trend.magnitude()).isEqualTo(line.trendMagnitude());
            });
        }
    }

    @Test
    void workRowsAndAssessmentsCanBeSentToAnotherJava() throws IOException, ClassNotFoundException {
        List<Table.Row> rows = rows(9, 40);
        PartWork sent = Sent.there(WORK);
        List<RowAssessment> there = sent.apply(Sent.there(new ArrayList<>(rows)));
        assertThat(Sent.there(new ArrayList<>(there))).isEqualTo(WORK.apply(rows));
    }

    @Test
    void manyThreadsShareItUnharmed() {
        List<Table.Row> rows = rows(3, 400);
        List<RowAssessment> expected = WORK.apply(rows);
        PartWork shared = new PartWork(Tables.coding(), ShippedTheory.rules(), COLUMNS);
        List<RowAssessment> found = rows.parallelStream()
                .map(row -> shared.apply(List.of(row)).get(0))
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static List<Table.Row> rows(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(new Table.Row(
                    i,
                    i + 1L,
                    Arrays.asList(Tables.random("a" + i, 1900 + i, random).split(",", -1))));
        }
        return rows;
    }
}
