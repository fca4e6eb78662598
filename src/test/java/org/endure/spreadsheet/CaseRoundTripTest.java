package org.endure.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.endure.CommandRun;
import org.endure.ShippedTheory;
import org.endure.fact.CodedIntrinsicValue;
import org.endure.fact.CodedMechanism;
import org.endure.fact.CodedPreconditions;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.endure.validation.Casebook;
import org.endure.validation.History;

/** A list of coded cases that is imported holds the same codings, and is scored as the list itself is. */
class CaseRoundTripTest {

    private static final List<String> CODES = List.of("C1.a", "C2.b", "C5.a", "E1.a", "E4.a", "E5.b");
    private static final List<String> MAGNITUDES = List.of("slight", "moderate", "significant");
    private static final List<String> LEVELS = List.of("HIGH", "MODERATE", "LOW", "UNKNOWN");
    private static final List<String> PRECONDITIONS = List.of("met", "partly met", "not met");
    private static final List<String> ENDS = List.of("COLLAPSED", "ENDURED");
    private static final List<String> HEADER = List.of(
            "case_id",
            "name",
            "members",
            "assessment_date",
            "iv",
            "e1_preconditions",
            "code",
            "direction",
            "magnitude",
            "fact",
            "verdict");

    private record Row(
            String id, String iv, String preconditions, String code, String magnitude, String fact, String end) {}

    @Property(tries = 12)
    void theCasesOfAListHaveItsCodingsAndAreScoredAsItIs(@ForAll long seed) throws IOException {
        List<Row> rows = rows(new Random(seed));
        Path folder = Files.createTempDirectory("endure");
        Files.writeString(folder.resolve("list.csv"), csv(rows));
        CommandRun run = CommandRun.run(folder, "facts", "import", "list.csv", "-o", "cases");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> found = new ArrayList<>();
        new CaseReader(FileTree.of(folder)).readFolder("cases").forEach(each -> {
            String id = each.factSet().alliance().id().toUpperCase(Locale.ROOT);
            each.factSet().observations().forEach(fact -> found.add(id + " " + told((Fact) fact)));
        });
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(rows));
        History imported = new Casebook(FileTree.of(folder), "cases").history(ShippedTheory.rules());
        CommandRun scored = CommandRun.run(folder, "backtest", "list.csv");
        assertThat(scored.exitCode()).as(scored.err()).isZero();
        CommandRun again = CommandRun.run(folder, "backtest", "--cases", "cases");
        assertThat(scores(again)).isEqualTo(scores(scored));
        assertThat(imported.cases()).hasSize(3);
    }

    /** What a run says, but for the name of its data and the count of runs. */
    private static List<String> scores(CommandRun run) {
        return run.out()
                .lines()
                .filter(line -> !line.startsWith("Variants tried"))
                .map(line -> line.replace("cases:", "list.csv:"))
                .toList();
    }

    private static String told(Fact fact) {
        if (fact instanceof CodedMechanism mechanism) {
            return "%s %s %s"
                    .formatted(
                            mechanism.code(),
                            mechanism.magnitude(),
                            mechanism.account().sentence());
        } else if (fact instanceof CodedIntrinsicValue value) {
            return "IV " + value.level();
        }
        return "E1 " + ((CodedPreconditions) fact).preconditions();
    }

    private static List<String> expected(List<Row> rows) {
        List<String> expected = new ArrayList<>();
        String last = "";
        for (Row row : rows) {
            if (!row.id().equals(last)) {
                expected.add("%s IV %s".formatted(row.id(), row.iv()));
                expected.add("%s E1 %s"
                        .formatted(
                                row.id(),
                                switch (row.preconditions()) {
                                    case "met" -> "MET";
                                    case "partly met" -> "PARTLY";
                                    default -> "NOT_MET";
                                }));
                last = row.id();
            }
            expected.add("%s %s %s %s"
                    .formatted(row.id(), row.code(), row.magnitude().toUpperCase(Locale.ROOT), row.fact()));
        }
        return expected;
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String iv = one(LEVELS, random);
            String preconditions = one(PRECONDITIONS, random);
            String end = one(ENDS, random);
            for (String code : CODES) {
                if (code.equals(CODES.get(i)) || random.nextBoolean()) {
                    String fact =
                            one(List.of("a \"doubt\"", "x, y; z", "=1+1", "caf\u00e9: yes", "two\nlines"), random);
                    rows.add(new Row("X" + i, iv, preconditions, code, one(MAGNITUDES, random), fact, end));
                }
            }
        }
        return rows;
    }

    private static String csv(List<Row> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", HEADER) + "\n");
        for (Row row : rows) {
            csv.append(CSVFormat.RFC4180.format(
                            row.id(),
                            "Pact " + row.id(),
                            "France, Russia",
                            "1905-12",
                            row.iv(),
                            row.preconditions(),
                            row.code(),
                            row.code().startsWith("C") ? "collapse" : "endurance",
                            row.magnitude(),
                            row.fact(),
                            row.end()))
                    .append("\n");
        }
        return csv.toString();
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
