package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.batch.PartWork;
import org.endure.coding.CodingReader;
import org.endure.coding.RowAssessment;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Cell;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way we could think of in which a rule might look at what happened afterwards; none of them gets there. */
class OutcomeLeakageTest {

    private static final String OUTCOME =
            "{column: y_break5, collapse: [\"1\"], endurance: [\"0\"], withheld: [\"y_*\", walt5]}";
    private static final String YAML = """
            name: peeping
            key: [id, year]
            cluster: id
            year: year
            required: [id, year]
            optional: [seen, other]
            observes: {}
            outcome: %s
            """.formatted(OUTCOME);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "column == \"y_break5\", number == 1",
                "column == \"Y_Break5\", number == 1",
                "column == \"y_anything\"",
                "column == \"WALT5\"",
                "column == \" y_break5\"",
                "column == \"y_break5\u00a0\"",
                "column == \"\uFEFFy_break5\"",
                "column in (\"seen\", \"y_break5\"), number == 1",
                "number == 1, column == \"y_break5\"",
                "column == \"seen\" || column == \"y_break5\"",
                "column == \"seen\" || ( column == \"y_break5\" && number == 1 )",
                "!( column == \"y_break5\" )",
                "column != \"y_break5\"",
                "column not in (\"y_break5\")",
            })
    void aRuleThatNamesAnOutcomeIsRefused(String constraints) throws IOException {
        for (String condition : List.of(
                "Cell( %s )",
                "not Cell( %s )",
                "exists Cell( %s )",
                "exists( Cell( column == \"seen\" ) and Cell( %s ) )",
                "accumulate( Cell( %s, $n : number ); $sum : sum( $n ) )")) {
            assertThatThrownBy(() -> coding(YAML, condition.formatted(constraints)))
                    .as(condition, constraints)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("outcome");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cell( number == 1 )",
                "Cell( text == \"1\" )",
                "Cell( column matches \"y_.*\", number == 1 )",
                "Cell( column matches \"(?i).*break.*\" )",
                "Cell( column not matches \"seen\", number < 5 )",
                "Cell( column > \"x\" )",
                "Parameter( $name : name ) Cell( column == $name )",
                "Cell( $name : column ) Cell( column == $name, number < 5 )",
                "Cell( column == \"seen\", $seen : number ) Cell( number < $seen )",
                "exists Cell( number == 1 )",
                "accumulate( Cell( number == 1, $n : number ); $count : count( $n ) ) Cell( number == $count )",
            })
    void aRuleThatSweepsOverCellsFindsNoOutcomeAmongThem(String conditions) throws IOException {
        var coding = coding(YAML, conditions);
        for (String header : List.of(
                "id,year,y_break5,walt5,seen",
                "id,year,Y_BREAK5,Walt5,seen",
                "\uFEFFid,year,\" y_break5 \",\"WALT5\",seen")) {
            assertThat(assess(coding, header + "\na,1950,1,1,5\n"))
                    .isEqualTo(assess(coding, header + "\na,1950,0,,5\n"))
                    .allSatisfy(each -> assertThat(each.coded()).isEmpty());
        }
        assertThat(cells(coding, "id,year,y_break5,walt5,seen\na,1950,1,1,5\n"))
                .extracting(Cell::column)
                .doesNotContain("y_break5", "walt5")
                .contains("seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "cluster", "year", "required", "optional"})
    void anOutcomeIsNoColumnOfAnyOtherKind(String place) {
        for (String column : List.of("y_break5", "Y_BREAK5", "y_other", "walt5")) {
            String yaml =
                    YAML.replaceAll("(?m)^%s: .*$".formatted(place), "%s: [id, year, %s]".formatted(place, column));
            String text = place.equals("year") ? yaml.replace("[id, year, %s]".formatted(column), column) : yaml;
            assertThatThrownBy(() -> coding(text, "Cell( column == \"seen\" )"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(
                            "The column %s holds an outcome and cannot stand under %s.".formatted(column, place));
        }
    }

    @Test
    void anOverlayOnTheTheorySeesNoCellAtAll() throws IOException {
        coding(YAML, "Cell( column == \"seen\", number == 1 )");
        Path rules = Files.createDirectories(folder.resolve("overlay"));
        Files.writeString(rules.resolve("peep.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "What will break is doubted"
                  @id("P-9") @mechanism("C2.b") @source("none") @basis("operationalisation") @because("it will break")
                when
                  Cell( column == "y_break5", number == 1 )
                then
                  insertLogical( new Indication( "C2.b", Direction.COLLAPSE, Nature.CONDUCT, "ALLIANCE", IssueArea.DEFENCE, "x", Magnitude.SIGNIFICANT, "x" ) );
                end
                rule "Whatever is one is doubted"
                  @id("P-10") @mechanism("C2.b") @source("none") @basis("operationalisation") @because("it is one")
                when
                  Cell( number == 1 )
                then
                  insertLogical( new Indication( "C2.b", Direction.COLLAPSE, Nature.CONDUCT, "ALLIANCE", IssueArea.DEFENCE, "y", Magnitude.SIGNIFICANT, "x" ) );
                end
                """);
        String first = lines("1", "--rules", "overlay");
        assertThat(lines("0", "--rules", "overlay")).isEqualTo(first).doesNotContain("C2.b");
    }

    @Test
    void theJustificationOfARowDoesNotTellItEither() throws IOException {
        coding(YAML, "Cell( column == \"seen\", number == 1, $value : text )");
        String broke = justification("1");
        assertThat(justification("0")).isEqualTo(broke).doesNotContain("y_break5");
    }

    private String lines(String outcome, String... more) throws IOException {
        Files.writeString(folder.resolve("table.csv"), "id,year,seen,y_break5\na,1950,1,%s\n".formatted(outcome));
        List<String> arguments =
                new ArrayList<>(List.of("batch", "table.csv", "--coding", "peeping", "-o", "of-" + outcome));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(folder.resolve("of-" + outcome + "/part-000000.csv"));
    }

    private String justification(String outcome) throws IOException {
        Files.writeString(folder.resolve("table.csv"), "id,year,seen,y_break5\na,1950,1,%s\n".formatted(outcome));
        CommandRun run = CommandRun.run(folder, "batch", "table.csv", "--coding", "peeping", "--row", "a/1950");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private org.endure.coding.Coding coding(String yaml, String conditions) throws IOException {
        Path coding = Files.createDirectories(folder.resolve("peeping"));
        Files.writeString(coding.resolve("coding.yaml"), yaml);
        Files.writeString(coding.resolve("parameters.yaml"), """
                y_break5: {value: 1, range: [0, 2], unit: none, source: none, reason: a name to peep with}
                """);
        Files.writeString(coding.resolve("peep.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "What will break is known before"
                  @id("P-1") @mechanism("C1.a") @source("none") @basis("operationalisation") @because("it will")
                when
                  %s
                then
                  insertLogical( new MechanismCoding( "C1.a", Magnitude.SIGNIFICANT ) );
                end
                rule "Something that may be seen"
                  @id("P-2") @mechanism("E5.a") @source("none") @basis("operationalisation") @because("seen")
                when
                  Cell( column == "seen", number == 2 )
                then
                  insertLogical( new MechanismCoding( "E5.a", Magnitude.SIGNIFICANT ) );
                end
                """.formatted(conditions));
        return new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("peeping");
    }

    private List<RowAssessment> assess(org.endure.coding.Coding coding, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        try (Table table = Table.open("t", file)) {
            List<Table.Row> rows = new ArrayList<>();
            table.forEach(rows::add);
            return new PartWork(coding, ShippedTheory.rules(), table.header()).apply(rows);
        }
    }

    private List<Cell> cells(org.endure.coding.Coding coding, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        try (Table table = Table.open("t", file)) {
            RowAssessor assessor = new RowAssessor(coding, ShippedTheory.rules(), table, false);
            return assessor.explainCoding(table.iterator().next()).given().stream()
                    .filter(Cell.class::isInstance)
                    .map(Cell.class::cast)
                    .toList();
        }
    }
}
