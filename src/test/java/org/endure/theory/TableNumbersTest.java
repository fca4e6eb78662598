package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Bound;
import org.endure.fact.ScaleLevel;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far the figure on the 44 coded cases depends on the four numbers of the verdict table (theory guide, "How sure is the table?"). */
class TableNumbersTest {

    private static final List<Integer> SHIPPED = List.of(1, 2, 3, 5);

    private static final List<Coded> CASES = new ArrayList<>();

    /** The scales of a coded case, all of them known, and whether it endured. */
    private record Coded(String file, int motive, int holds, int strain, boolean endured) {}

    @BeforeAll
    static void assessCases() throws IOException {
        Consultation consultation = Consultation.direct(ShippedTheory.rules());
        CaseReader reader = new CaseReader(FileTree.of(Path.of("")));
        List<String> lines = Files.readAllLines(Path.of("facts/cases/outcomes.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, Integer> scales = new HashMap<>();
            Inference inference = consultation.infer(reader.read("facts/cases/" + cells[1]));
            for (ScaleLevel each : inference.conclusions(ScaleLevel.class)) {
                if (each.bound() == Bound.LOWEST) {
                    scales.put(each.scale().name(), each.level());
                }
            }
            CASES.add(new Coded(
                    cells[1],
                    scales.get("MOTIVE"),
                    scales.get("HOLDS"),
                    scales.get("STRAIN"),
                    cells[2].equals("ENDURED")));
        }
    }

    private static List<String> wrong(List<Integer> needed) {
        return CASES.stream()
                .filter(each -> each.motive() + each.holds() >= needed.get(each.strain()) != each.endured())
                .map(Coded::file)
                .toList();
    }

    @Test
    void theShippedTableGets42Of44CasesRight() {
        assertThat(CASES).hasSize(44);
        assertThat(wrong(SHIPPED)).containsExactly("h38-anglo-portuguese-1890.yaml", "h61-anglo-jordanian-1956.yaml");
    }

    @Test
    void oneStepOfAnyNumberLeavesAtLeast39CasesRight() {
        for (int number = 0; number < SHIPPED.size(); number++) {
            for (int step : List.of(-1, 1)) {
                List<Integer> needed = new ArrayList<>(SHIPPED);
                needed.set(number, needed.get(number) + step);
                assertThat(wrong(needed)).as("table %s", needed).hasSizeBetween(2, 5);
            }
        }
    }

    @Test
    void noTableInTheRangesOfTheParametersGetsMoreThan42CasesRight() {
        for (int one = 0; one <= 2; one++) {
            for (int two = Math.max(1, one); two <= 3; two++) {
                for (int three = Math.max(2, two); three <= 4; three++) {
                    for (int four = Math.max(4, three); four <= 6; four++) {
                        List<Integer> needed = List.of(one, two, three, four);
                        assertThat(wrong(needed)).as("table %s", needed).hasSizeBetween(2, 8);
                    }
                }
            }
        }
    }
}
