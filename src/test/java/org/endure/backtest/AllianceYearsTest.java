package org.endure.backtest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.endure.ShippedTheory;
import org.endure.drools.DrlRuleParser;
import org.endure.files.FileTree;
import org.endure.theory.CodingReader;
import org.junit.jupiter.api.Test;

class AllianceYearsTest {
    @Test
    void trial() {
        Path data = Path.of("../shared/data/alliance-years-dev.csv");
        assumeTrue(Files.exists(data), "the data lie beside the project only where it is developed");
        var coding = new CodingReader(FileTree.of(Path.of("")), new DrlRuleParser()).read("alliance-years");
        long start = System.nanoTime();
        try (Table table = Table.open("dev", data)) {
            RowAssessor assessor = new RowAssessor(coding, ShippedTheory.rules(), table, false);
            Map<String, List<int[]>> byYear = new TreeMap<>();
            Map<String, Integer> verdicts = new TreeMap<>();
            int outcome = table.column("y_break5").orElseThrow();
            int n = 0;
            for (Table.Row row : table) {
                n++;
                RowAssessment a = assessor.assess(row);
                int y = Integer.parseInt(a.key().get(1));
                if (y < 1950 || y > 1989 || row.cell(outcome).isEmpty()) continue;
                byYear.computeIfAbsent("" + y, k -> new ArrayList<>())
                        .add(new int[] {row.cell(outcome).equals("1") ? 1 : 0, a.risk()});
                verdicts.merge(a.verdict() + " " + row.cell(outcome), 1, Integer::sum);
            }
            double w = 0, t = 0;
            for (var rows : byYear.values())
                for (int[] p : rows)
                    if (p[0] == 1)
                        for (int[] q : rows)
                            if (q[0] == 0) {
                                t++;
                                w += p[1] > q[1] ? 1 : p[1] == q[1] ? .5 : 0;
                            }
            System.out.println("CONC " + w / t + " pairs " + t + " rows " + n + " classes " + assessor.classes() + " "
                    + verdicts + " ms " + (System.nanoTime() - start) / 1000000);
        }
    }
}
