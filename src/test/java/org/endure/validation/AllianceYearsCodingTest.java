package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.coding.RowAssessment;
import org.endure.fact.Fact;
import org.endure.fact.Level;
import org.endure.fact.Preconditions;
import org.endure.fact.PreconditionsCoding;
import org.endure.fact.ValueCoding;
import org.endure.rule.Rule;
import org.junit.jupiter.api.Test;

/** The coding of alliance-years on a synthetic table, rule by rule. */
class AllianceYearsCodingTest {

    private static final SyntheticTable TABLE =
            new SyntheticTable(Tables.coding(), Path.of("src/test/resources/alliance-years/table.csv"));

    @Test
    void everyRowIsCodedByTheRulesItNamesAndByNoOthers() {
        SoftAssertions softly = new SoftAssertions();
        TABLE.forEachRow((row, assessor) -> {
            RowAssessment assessed = assessor.assess(row.row());
            Set<String> fired = assessed.firedRules().stream()
                    .filter(each -> each.startsWith("AY-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> coded = assessed.coded().entrySet().stream()
                    .map(Map.Entry::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            softly.assertThat(fired).as("rules on line %d", row.row().line()).isEqualTo(row.words("fires"));
            softly.assertThat(coded).as("coding of line %d", row.row().line()).isEqualTo(row.words("coded"));
        });
        softly.assertAll();
    }

    @Test
    void everyRuleHasARowOnWhichItFiresAndOneThatMissesItNarrowly() {
        Set<String> fires = new TreeSet<>();
        Set<String> nearly = new TreeSet<>();
        TABLE.forEachRow((row, assessor) -> {
            fires.addAll(row.words("fires"));
            nearly.addAll(row.words("nearly"));
            assertThat(Collections.disjoint(row.words("fires"), row.words("nearly")))
                    .isTrue();
        });
        Set<String> all =
                Tables.coding().rules().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(fires).isEqualTo(all);
        assertThat(nearly).isEqualTo(all);
    }

    /** The columns that say what became of an alliance. */
    private static final Set<String> OUTCOMES = Set.of("y_break5", "y_anymember_break5", "y_endyr", "y_term");

    /** Columns of the past that measure what a functional end by force would be. */
    private static final Set<String> FORCE_BETWEEN_MEMBERS = Set.of("intra_mid5", "intra_mid5_force");

    @Test
    void noColumnIsBothReadByARuleAndUsedByAnOutcome() {
        Coding coding = Tables.coding();
        Coding.Functional functional = Objects.requireNonNull(coding.outcome().functional());
        Coding.Ends ends = Objects.requireNonNull(coding.outcome().ends());
        Set<String> used =
                new TreeSet<>(List.of(coding.outcome().column(), functional.column(), ends.year(), ends.kind()));
        Set<String> read = CodingReader.columnsRead(coding.rules());
        assertThat(used).isEqualTo(new TreeSet<>(OUTCOMES));
        assertThat(used).allMatch(coding.outcome()::hides);
        assertThat(read).doesNotContainAnyElementsOf(used);
        assertThat(functional.measured()).doesNotContainAnyElementsOf(read);
        assertThat(CodingReader.columnsSeen(coding)).doesNotContainAnyElementsOf(used);
        assertThat(read)
                .as("so that force between members cannot be the functional outcome")
                .containsAll(FORCE_BETWEEN_MEMBERS);
        assertThat(functional.column()).isNotEqualTo("y_intra_mid_force_next5");
    }

    @Test
    void leadershipAndValueAreCodedAsSuch() {
        List<Fact> codings = new ArrayList<>();
        TABLE.forEachRow((row, assessor) -> {
            codings.addAll(assessor.explainCoding(row.row()).conclusions(PreconditionsCoding.class));
            codings.addAll(assessor.explainCoding(row.row()).conclusions(ValueCoding.class));
        });
        assertThat(codings)
                .containsExactlyInAnyOrder(
                        new PreconditionsCoding(Preconditions.NOT_MET),
                        new ValueCoding(Level.HIGH),
                        new ValueCoding(Level.HIGH),
                        new ValueCoding(Level.MODERATE),
                        new ValueCoding(Level.MODERATE),
                        new ValueCoding(Level.LOW),
                        new ValueCoding(Level.NONE),
                        new ValueCoding(Level.NONE),
                        new ValueCoding(Level.NONE),
                        new ValueCoding(Level.NONE));
    }
}
