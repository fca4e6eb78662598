package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.junit.jupiter.api.Test;

/** What the page tells of the tests of a theory. */
class TheoryTestsTest {

    private static final String TESTS = "rules/tests/us-japan.yaml";
    private static final FileTree SHIPPED = FileTree.of(Map.of());
    private static final Theory WALT =
            new TheoryReader(SHIPPED, new DrlRuleParser()).theory(TheoryReader.DEFAULT, List.of());

    @Test
    void theTestsOfTheShippedTheoryPass() {
        assertThat(TheoryTests.run(3, WALT, SHIPPED, () -> true))
                .containsEntry("number", 3)
                .containsEntry("failed", 0)
                .hasEntrySatisfying("all", all -> assertThat((Integer) all).isGreaterThan(50));
    }

    @Test
    void aTestThatFailsIsToldWithItsPlaceAndWhy() {
        String wrong = SHIPPED.read(TESTS).replaceFirst("verdict: ENDURANCE", "verdict: COLLAPSE");
        FileTree edited = SHIPPED.edited(Map.of(Path.of(TESTS), wrong));

        Map<String, ?> told = TheoryTests.run(1, WALT, edited, () -> true);

        assertThat(told.get("failed")).isEqualTo(1);
        assertThat(String.valueOf(told.get("failing"))).contains(TESTS, "COLLAPSE");
    }

    @Test
    void testsOfAnOlderQuestionAreGivenUp() {
        assertThat(TheoryTests.run(1, WALT, SHIPPED, () -> false)).isEmpty();
    }

    @Test
    void aParagraphOfTheLogIsOneLineWithItsRulesBehind() {
        assertThat(LogText.paragraph("  One that is\n    long.")).isEqualTo("  One that is long.");
        assertThat(LogText.paragraph("  A claim that            T/O C2b-1\n    goes on.        O   C2b-2"))
                .isEqualTo("  A claim that goes on. [C2b-1, C2b-2]");
        assertThat(LogText.paragraph("  同意が不可\n    欠な国")).isEqualTo("  同意が不可欠な国");
    }

    @Test
    void aFactSetIsNamedByAllianceAndPeriod() {
        assertThat(FactSetTitle.of("# c\nalliance:\n  id: x\n  name: \"A-B alliance\"  # c\nperiod: 2001/2003 # c\n"))
                .isEqualTo("A-B, 2001\u20132003");
        assertThat(FactSetTitle.of("period: 1999\nalliance: {id: x, name: Pact, members: [A]}\n"))
                .isEqualTo("Pact, 1999");
        assertThat(FactSetTitle.of("overlay: x\nname: no\n")).isEmpty();
    }
}
