package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is mistyped in a command or an option is refused with exit code 2 and what is wrong, never by a trace or in silence. */
class UsersMistakesTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asess FACTS                                             | Unknown command: asess. Did you mean assess?
            theory lst                                              | Unknown command: lst. Did you mean list?
            facts typs                                              | Unknown command: typs. Did you mean types?
            assess                                                  | Missing required parameter: 'FACTS'
            assess nowhere.yaml                                     | nowhere.yaml: error: There is no file or folder
            assess FACTS --fromat json                              | Unknown option: --fromat. Did you mean --format?
            assess FACTS --format xx                                | Invalid value for option '--format'
            assess FACTS --style nope                               | There is no citation style "nope".
            assess FACTS --rules nope                               | There is no folder "nope" of rules.
            assess FACTS --with nope.yaml                           | There is no file or folder "nope.yaml".
            assess FACTS --theory wlt                               | Did you mean walt?
            assess FACTS --lang xx                                  | Endure does not speak "xx".
            flip FACTS --to ENDURENCE                               | Invalid value for option '--to'
            sure FACTS --draws 1e3                                  | '1e3' is not an int
            why FACTS C2.bb                                         | Nothing called "C2.bb" was concluded. Did you mean C2.b?
            why-not FACTS COLLAPS                                   | Did you mean COLLAPSE?
            batch table.csv                                         | There is no coding for the table
            batch table.csv                                         | There is no folder for the results
            batch nope.csv --coding alliance-years -o r             | There is no file "nope.csv".
            batch table.csv --coding allianc-years -o r             | Did you mean alliance-years?
            batch table.csv --coding alliance-years                 | There is no folder for the results.
            batch table.csv --coding alliance-years -o r --threads 0 | --threads is 0.
            batch table.csv --coding alliance-years -o r --threads 100000000 | It is a number from 1 to 256.
            batch table.csv --coding alliance-years -o r --why-not  | --why-not is for one row.
            batch table.csv --coding alliance-years --row nope      | No row has the key "nope".
            batch . --coding alliance-years -o r                    | is a folder, but a table belongs here.
            backtest nope.csv                                       | There is no file or folder "nope.csv".
            backtest --coding nope table.csv                        | There is no coding "nope".
            backtest --cases nope                                   | There is no folder "nope" either.
            backtest --n-cut 0                                      | --n-cut is 0.
            backtest --incl-cut 0.5,0.8                             | the second cut-off is not above the first
            backtest --conditions C9                                | "C9" is not a mechanism or family of the theory walt.
            backtest --variants .                                   | is a link, a folder or a device
            backtest --fit .                                        | it is a folder
            compare FACTS --theory walt                             | There must be two theories to compare
            compare nope                                            | There is no file or folder "nope".
            test nope                                               | There is no file or folder "nope".
            test table.csv                                          | The file has no list "tests".
            test --junit .                                          | it is a folder
            watch nope.yaml --once                                  | There is no file or folder "nope.yaml".
            watch FACTS --once --rules nope                         | There is no folder "nope" of rules.
            report FACTS                                            | Missing required option: '-o=DIR'
            report FACTS -o r --style table.csv                     | table.csv:1:1: error: This style cannot be read
            diff FACTS --against nope                               | error:
            facts types Nope                                        | There is no fact type "Nope".
            facts new -o n.yaml --members USA,XX --period 2003      | "XX" is not a state code.
            facts import table.csv -o n                             | table.csv:1:1: error:
            facts export FACTS -o n.txt                             | Let its name end in .csv, .xlsx, .json or .jsonld, or give --format.
            facts diff FACTS nope.yaml                              | There is no file or folder "nope.yaml".
            init table.csv                                          | cannot be written
            check nope                                              | There is no file or folder "nope".
            """)
    void isRefusedWithWhatIsWrong(String line, String told) throws IOException {
        Files.copy(Path.of("src/test/resources/alliance-years/table.csv"), folder.resolve("table.csv"));
        CommandRun run = CommandRun.run(folder, line.replace("FACTS", FACTS).split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out() + run.err()).contains(told).doesNotContain("\tat ", "bug in Endure");
        assertThat(folder.toFile().list()).containsExactly("table.csv");
    }

    @Test
    void whatWasNotConcludedIsNotSuggested() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("own/mine"));
        Files.writeString(
                rules.resolve("theory.yaml"),
                "name: small\nsentence: A theory in a few words.\nmechanisms:\n  - {code: C2.b, direction: COLLAPSE, title: Doubts}\n");
        Files.copy(Path.of("src/test/resources/fuzz/rules.drl"), rules.resolve("rules.drl"));
        Files.copy(Path.of("src/test/resources/fuzz/parameters.yaml"), rules.resolve("parameters.yaml"));
        CommandRun why =
                CommandRun.run(folder, "why", "facts/cases/h01-nato-1992.yaml", "VERDICT", "--rules", "own/mine");
        assertThat(why.exitCode()).isEqualTo(2);
        assertThat(why.err())
                .contains("Nothing called \"VERDICT\" was concluded.")
                .doesNotContain("Did you mean");
        CommandRun whyNot =
                CommandRun.run(folder, "why-not", "facts/cases/h01-nato-1992.yaml", "COLLAPSE", "--rules", "own/mine");
        assertThat(whyNot.exitCode()).isEqualTo(2);
        assertThat(whyNot.err()).contains("It is one of: C2.b, ZZ-1, ZZ-2.").doesNotContain("Did you mean");
    }

    @Test
    void aMistakeIsToldOnce() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(
                rules.resolve("x.drl"),
                Files.readString(Path.of("src/test/resources/fuzz/rules.drl")).replace("$m : high", "$m : hihg"));
        CommandRun run = CommandRun.run(folder, "assess", FACTS, "--rules", "mine");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).containsOnlyOnce("Indication has no attribute hihg.");
    }

    @Test
    void countsOfOneAreSingular() throws IOException {
        Path table = Path.of("src/test/resources/alliance-years/table.csv");
        Files.write(folder.resolve("table.csv"), Files.readAllLines(table).subList(0, 2));
        assertThat(CommandRun.run(folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "r")
                        .out())
                .startsWith("1 row in r: 1 assessed now");
        Files.copy(Path.of("src/test/resources/fuzz/cases.csv"), folder.resolve("cases.csv"));
        assertThat(CommandRun.run(folder, "facts", "import", "cases.csv", "-o", "cases")
                        .out())
                .startsWith("1 case written to cases");
    }
}
