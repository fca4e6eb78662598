package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.files.FileTree;
import org.endure.validation.Casebook;
import org.endure.validation.sets.CalibratedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case lists give memberships in fuzzy sets, which the analyses of sets use as they are. */
class FuzzyCasesTest {

    private static final String HEAD =
            "case_id,name,members,assessment_date,iv,e1_preconditions,code,direction,magnitude,membership,fact,verdict\n";
    private static final String START = "A,Case A,\"France, Russia\",1935,HIGH,not met,";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aMembershipGivesTheMagnitudeOnItsSideAndIsUsedAsItIsInTruthTables() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                HEAD
                        + START + "C1.a,collapse,,80 %,one,COLLAPSED\n"
                        + START + "C2.b,collapse,slight,0.1,two,COLLAPSED\n"
                        + START + "C4,collapse,,0,three,COLLAPSED\n");
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("cases/a-case-a-1935.yaml")))
                .contains("code: C1.a\n    magnitude: MODERATE")
                .contains("code: C2.b\n    magnitude: SLIGHT")
                .doesNotContain("C4");
        assertThat(Files.readString(folder.resolve("cases/outcomes.csv"))).contains("C1.a=0.8; C2.b=0.1");

        CalibratedTable table = CalibratedTable.of(
                ShippedTheory.rules(),
                new Casebook(FileTree.of(folder), "cases")
                        .history(ShippedTheory.rules())
                        .cases(),
                List.of("C1.a", "C2.b"));
        assertThat(table.rows().get(0).memberships()).containsExactly(0.8, 0.1);
    }

    @Test
    void whatIsNoMembershipOrContradictsTheMagnitudeIsToldAtItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                HEAD
                        + START + "C1.a,collapse,,1.2,one,COLLAPSED\n"
                        + START + "C2.b,collapse,,0.5,two,COLLAPSED\n"
                        + START + "C4,collapse,slight,0.9,three,COLLAPSED\n"
                        + START + "C1.c,collapse,,#N/A,four,COLLAPSED\n");
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("list.csv:2:10: error: \"1.2\" is not a membership from 0 to 1")
                .contains("list.csv:3:10: error: \"0.5\" is not a membership")
                .contains("list.csv:5:10: error: \"#N/A\" is not a membership")
                .doesNotContain("not a value of magnitude")
                .contains("list.csv:4:9: error: The magnitude slight does not match the membership 0.9.");
    }

    @Test
    void aRowWithoutACodeBesideRowsWithOneIsAFault() throws IOException {
        Files.writeString(
                folder.resolve("list.csv"),
                HEAD + START + "C1.a,collapse,slight,,one,COLLAPSED\n" + START + ",,,,,COLLAPSED\n");
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("list.csv:3:7: error: A has a row without a code next to rows with one.");
    }
}
