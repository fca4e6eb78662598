package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scholar's tests of a theory run, fail with reasons, and say what they do not try. */
class TestCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTestsOfTheShippedTheoryPass() {
        CommandRun run = CommandRun.run(Path.of(""), "test");
        assertThat(run.out()).contains("passed, 0 failed.").doesNotContain("FAILED");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aTestThatFailsSaysWhatWasSaidInstead() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                tests:
                  - name: Value carries <nothing>
                    coded: {IV: HIGH}
                    expect: {verdict: COLLAPSE, trend: WEAKENED, present: [C1.a], silent: [VE-1]}
                """);
        CommandRun run = CommandRun.run(folder, "test", "mine.yaml", "--junit", "out.xml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .contains("FAILED  Value carries <nothing>")
                .contains("The verdict is ENDURANCE, not COLLAPSE.")
                .contains("C1.a was not found.")
                .contains("The rule VE-1 fired.")
                .contains("at mine.yaml:2:5");
        assertThat(Files.readString(folder.resolve("out.xml")))
                .contains("failures=\"1\"")
                .contains("Value carries &lt;nothing>");
        assertThat(CommandRun.run(folder, "test", "mine.yaml", "--format", "json")
                        .out())
                .contains("\"failed\" : 1")
                .contains("rulesThatNoTestFires");
    }

    @Test
    void aTestThatFailsSaysWhichNumbersOfTheVerdictDiffer() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                tests:
                  - name: A low value is steady
                    coded: {IV: LOW}
                    expect: {motive: 2, holds: [0, 1], strain: 1, margin: 1, steady: YES, hollow: YES, ended: ATTACK,
                      risk: [RUR]}
                """);
        CommandRun run = CommandRun.run(folder, "test", "mine.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .contains("The motive is 1, not 2.")
                .contains("What holds the alliance is 0, not 0 to 1.")
                .contains("The strain is 0, not 1.")
                .contains("The margin is 0, not 1.")
                .contains("The verdict is not steady.")
                .contains("The verdict is not hollow.")
                .contains("The alliance ended by none, not ATTACK.")
                .contains("Members at risk are none, not RUR.");
    }

    @Test
    void anyOfSeveralExpectedVerdictsWillDo() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                tests:
                  - name: Not endurance
                    coded: {IV: UNKNOWN}
                    expect: {verdict: [COLLAPSE, UNDETERMINED], magnitude: NONE, margin: [-1, 2]}
                """);
        assertThat(CommandRun.run(folder, "test", "mine.yaml").exitCode()).isZero();
    }

    @Test
    void numbersThatCannotBeMeantAreToldAtTheirPlace() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), """
                tests:
                  - name: One
                    coded: {IV: LOW}
                    expect: {margin: much, motive: [3, 1], steady: PERHAPS, ended: PEACE}
                """);
        CommandRun run = CommandRun.run(folder, "test", "bad.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("bad.yaml:4:22: error: margin must be a whole number, or the least and the greatest.")
                .contains("The least motive (3) is above the greatest (1).")
                .contains("steady must be YES or NO.")
                .contains("\"PEACE\" is not an end of an alliance.");
    }

    @Test
    void everyMistakeInATestIsToldAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), """
                tests:
                  - name: One
                    coded: {C1.q: SLIGHT, C1.a: SLIHGT}
                    expect: {verdict: ENDURES, fired: [VE-55], present: [E9]}
                  - facts: a.yaml
                    coded: {IV: LOW}
                    expects: {verdict: COLLAPSE}
                """);
        CommandRun run = CommandRun.run(folder, "test", "bad.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("bad.yaml:3:13: error: \"C1.q\" is not a mechanism.")
                .contains("bad.yaml:3:33: error: \"SLIHGT\" is not a value for C1.a.")
                .contains("Did you mean SLIGHT?")
                .contains("\"ENDURES\" is not a verdict.")
                .contains("There is no rule with the id VE-55.")
                .contains("\"expects\" is not a key of a test.")
                .contains("The test has no name.")
                .contains("A test has either facts")
                .doesNotContain("\tat ");
        assertThat(CommandRun.run(folder, "test", "nowhere").err()).contains("There is no file or folder \"nowhere\".");
    }
}
