package org.endure.validation.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.ShippedTheory;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.table.Table;
import org.endure.validation.History;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows belong together by one column of their key, or by several. */
class ClusterTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void oneColumnStaysAListOfOne() {
        assertThat(Tables.coding().cluster()).containsExactly("atopid");
    }

    @Test
    void aDyadIsOneClusterWhicheverStateStandsFirst() throws IOException {
        Coding coding = read("[ccode1, ccode2]");
        assertThat(coding.cluster()).containsExactly("ccode1", "ccode2");
        Path table = Files.writeString(folder.resolve("t.csv"), """
                ccode1,ccode2,year,y_break5
                2,200,1950,0
                200,2,1951,1
                2,20,1950,0
                """);
        try (Table rows = Table.open("t", table)) {
            RowAssessor assessor = new RowAssessor(coding, ShippedTheory.rules(), rows, false);
            assertThat(History.of(rows, assessor, bad -> {}).cases())
                    .extracting(ScoredCase::cluster)
                    .containsExactly("2/200", "2/200", "2/20");
        }
    }

    @Test
    void aClusterOutsideTheKeyIsToldWithTheNearest() {
        assertThatThrownBy(() -> read("[ccode1, ccode3]"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.diagnostics())
                                .anySatisfy(each -> assertThat(each.text())
                                        .contains("The cluster \"ccode3\" is none of the key columns")
                                        .contains("Did you mean")));
        assertThatThrownBy(() -> read("[]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("names no column");
    }

    private Coding read(String cluster) throws IOException {
        Path coding = Files.createDirectories(folder.resolve("dyads"));
        Files.writeString(coding.resolve("coding.yaml"), """
                name: dyads
                key: [ccode1, ccode2, year]
                cluster: %s
                year: year
                observes: {}
                outcome: {column: y_break5, collapse: ["1"], endurance: ["0"], withheld: "y_*"}
                """.formatted(cluster));
        Files.writeString(coding.resolve("none.drl"), "package org.endure.rules\nimport org.endure.fact.*;\n");
        return new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("dyads");
    }
}
