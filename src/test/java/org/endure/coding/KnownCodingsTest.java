package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.endure.fact.Conclusion;
import org.endure.fact.Level;
import org.endure.fact.Magnitude;
import org.endure.fact.MechanismCoding;
import org.endure.fact.Outcome;
import org.endure.fact.Searched;
import org.endure.fact.Tendency;
import org.endure.fact.ValueCoding;
import org.junit.jupiter.api.Test;

/** What is remembered of codings is given back as it was, and to rows coded alike only. */
class KnownCodingsTest {

    @Property(tries = 200)
    void rowsAreGivenWhatWasSaidOfTheSameCodingsAndOfNoOthers(@ForAll long seed) {
        Random random = new Random(seed);
        KnownCodings known = new KnownCodings(1_000);
        Map<Set<Conclusion>, RowAssessment> plain = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            CodedRow row = row("r" + i, random);
            RowAssessment expected = plain.get(Set.copyOf(row.codings()));
            if (expected == null) {
                RowAssessment said = said(row, random);
                assertThat(known.of(row, any -> said)).isSameAs(said);
                plain.put(Set.copyOf(row.codings()), said);
                expected = said;
            }
            RowAssessment found = known.of(row, KnownCodingsTest::unexpected);
            assertThat(found.key()).isEqualTo(row.key());
            assertThat(found.verdict()).isEqualTo(expected.verdict());
            assertThat(found.trend()).isEqualTo(expected.trend());
            assertThat(found.trendMagnitude()).isEqualTo(expected.trendMagnitude());
            assertThat(found.risk()).isEqualTo(expected.risk());
            assertThat(found.coded()).isEqualTo(expected.coded());
            assertThat(found.findings()).isEqualTo(expected.findings());
            assertThat(found.firedRules()).containsExactlyInAnyOrderElementsOf(expected.firedRules());
        }
        assertThat(known.size()).isEqualTo(plain.size());
    }

    @Test
    void whatWasNotMetForLongestMakesRoom() {
        KnownCodings known = new KnownCodings(4);
        Random random = new Random(1);
        List<CodedRow> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rows.add(row(i));
        }
        rows.subList(0, 3).forEach(row -> known.of(row, any -> said(row, random)));
        known.of(rows.get(0), KnownCodingsTest::unexpected);
        known.of(rows.get(3), any -> said(rows.get(3), random));
        List.of(0, 2, 3).forEach(number -> known.of(rows.get(number), KnownCodingsTest::unexpected));
        assertThatThrownBy(() -> known.of(rows.get(1), KnownCodingsTest::unexpected))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noMoreAreRememberedThanThereIsRoomFor() {
        KnownCodings known = new KnownCodings(10);
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            CodedRow row = row(i);
            known.of(row, any -> said(row, random));
            known.of(row, KnownCodingsTest::unexpected);
            assertThat(known.size()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void moreDifferentCodingsThanThereAreNumbersAreNotMixedUp() {
        KnownCodings known = new KnownCodings(1_000_000);
        Random random = new Random(1);
        for (int i = 0; i < 70_000; i++) {
            CodedRow row = row(i);
            RowAssessment said = said(row, random);
            assertThat(known.of(row, any -> said)).isSameAs(said);
        }
        assertThat(known.size()).isBetween(30_000, 65_535);
    }

    /** A row of one coding, another for each number. */
    private static CodedRow row(int number) {
        return new CodedRow(
                List.of("r" + number),
                List.of(new MechanismCoding("M" + number, Magnitude.SLIGHT)),
                new Searched(List.of()),
                List.of());
    }

    private static CodedRow row(String key, Random random) {
        List<Conclusion> codings = new ArrayList<>();
        for (String mechanism : List.of("C1.a", "C2.b", "E5.a")) {
            for (Magnitude magnitude : Magnitude.values()) {
                if (random.nextInt(6) == 0) {
                    codings.add(new MechanismCoding(mechanism, magnitude));
                }
            }
        }
        if (random.nextBoolean()) {
            codings.add(new ValueCoding(Level.MODERATE));
        }
        Collections.shuffle(codings, random);
        return new CodedRow(List.of(key), codings, new Searched(List.of()), List.of());
    }

    private static RowAssessment unexpected(CodedRow row) {
        throw new IllegalStateException("%s is not remembered.".formatted(row.key()));
    }

    private static RowAssessment said(CodedRow row, Random random) {
        Magnitude[] magnitudes = Magnitude.values();
        return new RowAssessment(
                row.key(),
                Outcome.values()[random.nextInt(Outcome.values().length)],
                Tendency.values()[random.nextInt(Tendency.values().length)],
                random.nextBoolean() ? null : magnitudes[random.nextInt(magnitudes.length)],
                random.nextBoolean() ? null : random.nextInt(2_000) - 1_000,
                CodedFacts.strengths(row),
                Map.of("F" + random.nextInt(5), magnitudes[random.nextInt(magnitudes.length)]),
                List.of("R-" + random.nextInt(9), "S-" + random.nextInt(9)));
    }
}
