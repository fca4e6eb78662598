package org.endure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.theory.Theory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The changes of rules that are told make the difference, and none of them can be left out. */
class DifferenceFinderTest {

    private static final Case NATO =
            new CaseReader(FileTree.of(Path.of("src/test/resources/variants"))).read("h01-nato-1992.yaml");
    private static final Theory WALT =
            Objects.requireNonNull(ShippedTheory.theories().get("walt"));

    @TestFactory
    Stream<DynamicTest> whatIsToldIsEnoughAndAllOfItIsNeeded() {
        return ShippedTheory.theories().values().stream()
                .flatMap(theory -> Stream.of(
                        test(WALT, theory, "from walt to " + theory.name()),
                        test(theory, WALT, "from " + theory.name() + " to walt")));
    }

    private static DynamicTest test(Theory from, Theory to, String name) {
        return DynamicTest.dynamicTest(name, () -> {
            TheoryComparison.Cell cell = TheoryComparison.of(List.of(from, to), List.of(NATO))
                    .rows()
                    .get(0)
                    .cells()
                    .get(1);
            AppliedTheory.Answer wanted = new AppliedTheory.Answer(cell.outcome(), cell.trend());
            TheoryChanges changes = new TheoryChanges(from, to);
            if (cell.difference() == null) {
                assertThat(answer(changes, List.of())).isEqualTo(wanted);
                return;
            }
            List<RuleChange> told = cell.difference().rules();
            assertThat(told).isNotEmpty();
            List<TheoryChanges.Change> made = changes.changes().stream()
                    .filter(each -> told.containsAll(changes.told(List.of(each))))
                    .toList();
            assertThat(answer(changes, made)).isEqualTo(wanted);
            for (TheoryChanges.Change each : made) {
                List<TheoryChanges.Change> fewer = new ArrayList<>(made);
                fewer.remove(each);
                assertThat(answer(changes, fewer)).as("without %s", each).isNotEqualTo(wanted);
            }
        });
    }

    private static AppliedTheory.Answer answer(TheoryChanges changes, List<TheoryChanges.Change> made) {
        return AppliedTheory.answer(changes.made(made, changes.relevantTo(java.util.Set.of("Verdict", "Trend"))), NATO);
    }
}
