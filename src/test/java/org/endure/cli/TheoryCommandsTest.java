package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that show, choose and compare theories. */
class TheoryCommandsTest {

    private static final String US_JAPAN = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final Path NATO =
            Path.of("src/test/resources/variants/h01-nato-1992.yaml").toAbsolutePath();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/theory");

    @TempDir
    private Path folder;

    @Test
    void listTellsEveryTheoryWithItsClaim() throws IOException {
        Golden.file(GOLDEN.resolve("list.txt"), answered("theory", "list"));
    }

    @Test
    void showTellsLayersRulesAndWhatIsWithdrawn() throws IOException {
        Golden.file(GOLDEN.resolve("liberalism.txt"), answered("theory", "show", "liberalism"));
        assertThat(answered("theory", "show", "threat-only", "--format", "json"))
                .contains("\"name\" : \"threat-only\"")
                .contains("\"ground\" : \"NOT_CHOSEN\"")
                .contains("\"reason\" : \"threat-only does not take verdict/holds.drl\"")
                .contains("\"layer\" : \"walt\"");
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/mine.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "One group that needs the alliance holds it slightly"
                  @disabled("we doubt it")
                when
                then
                end
                """);
        assertThat(answered("theory", "show", "walt", "--rules", "mine", "--format", "json"))
                .contains("\"ground\" : \"DISABLED\"")
                .contains("\"reason\" : \"we doubt it\"");
    }

    @Test
    void aTheoryIsChosenByName() {
        assertThat(answered("assess", US_JAPAN, "--theory", "liberalism"))
                .startsWith("US-Japan alliance, 2017–2018, by the theory liberalism\n")
                .doesNotContain("Intrinsic value");
        CommandRun run = CommandRun.run(folder, "assess", US_JAPAN, "--theory", "liberalims");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no theory \"liberalims\".", "liberalism");
    }

    @Test
    void compareSetsTheoriesSideBySide() throws IOException {
        Files.copy(NATO, folder.resolve("h01-nato-1992.yaml"));
        assertThat(answered(
                        "compare",
                        "h01-nato-1992.yaml",
                        "--theory",
                        "walt",
                        "--theory",
                        "threat-only",
                        "--format",
                        "csv"))
                .contains(",walt,ENDURANCE,NOT_COMPARED,,,")
                .contains(
                        ",threat-only,COLLAPSE,NOT_COMPARED,,-PI-1; -PI-2; -PI-3; -PI-5; -PI-6; ~verdict.needed.strain-0,");
    }

    @Test
    void compareTellsTheoriesOfOneNameApartAndSaysWhatChangesNothing() throws IOException {
        Files.copy(NATO, folder.resolve("h01-nato-1992.yaml"));
        for (String copy : List.of("mine", "yours", "theirs")) {
            copyRules();
            Files.move(folder.resolve("rules"), folder.resolve(copy));
        }
        edit("yours/verdict/trend.drl", "$several", "$many");
        edit("theirs/parameters.yaml", "value: 0.25", "value: 0.3");
        assertThat(answered(
                        "compare", "h01-nato-1992.yaml", "--theory", "mine", "--theory", "yours", "--theory", "theirs"))
                .contains("mine              yours             theirs\n")
                .contains("\nyours: the same rules and cut-offs as mine.\n")
                .contains("\ntheirs: 1 rule or cut-off differs from mine; no verdict, trend or finding changes.\n");
        edit("theirs/parameters.yaml", "value: 0.3", "value: 0.25");
        edit("theirs/parameters.yaml", "verdict.needed.strain-0:\n  value: 1", "verdict.needed.strain-0:\n  value: 2");
        assertThat(answered("diff", "h01-nato-1992.yaml", "--theory", "mine", "--against", "theirs"))
                .contains("cut-off verdict.needed.strain-0 from 2 to 1 (motive and holds together, 0 to 6)");
    }

    @Test
    void compareNeedsTwoTheories() {
        CommandRun run = CommandRun.run(folder, "compare", US_JAPAN, "--theory", "walt");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There must be two theories to compare");
    }

    @Test
    void rulesOfTheWorkingFolderThatDifferAreToldFirst() throws IOException {
        copyRules();
        assertThat(answered("theory", "show", "walt")).startsWith("Theory walt");
        edit("rules/parameters.yaml", "value: 6", "value: 5");
        Files.delete(folder.resolve("rules/endurance/elite-interests.drl"));
        assertThat(answered("theory", "show", "walt"))
                .startsWith("The folder rules of the working folder is used; it differs from the rules that come with"
                        + " Endure (1 file changed, 0 added, 1 missing).\nTheory walt");
        assertThat(answered("theory", "show", "walt", "--format", "json"))
                .contains("\"workingRules\" : \"The folder rules");
    }

    @Test
    void diffTellsWhichRulesChangedSinceTheLastCommitAndWhatThatChanges() throws Exception {
        assumeThat(git("--version")).isZero();
        copyRules();
        assertThat(git("init", "-q")).isZero();
        assertThat(git("add", "rules")).isZero();
        assertThat(git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "rules"))
                .isZero();
        edit(
                "rules/endurance/shared-values.drl",
                "extent == GoalExtent.MINOR, $area : area, $fact : id )\n"
                        + "then\n  insertLogical( new Indication( \"E5x.v\", Direction.COLLAPSE, Nature.CONDUCT, \"ALLIANCE\", $area,"
                        + " \"-\", Magnitude.SLIGHT",
                "extent == GoalExtent.MINOR, $area : area, $fact : id )\n"
                        + "then\n  insertLogical( new Indication( \"E5x.v\", Direction.COLLAPSE, Nature.CONDUCT, \"ALLIANCE\", $area,"
                        + " \"-\", Magnitude.MODERATE");
        edit("rules/parameters.yaml", "value: 6", "value: 5");
        edit(
                "rules/method/significance.drl",
                "ChangeLimit( $fact, Magnitude.SLIGHT )",
                "ChangeLimit( $fact, Magnitude.MODERATE )");
        edit(
                "rules/verdict/trend.drl",
                "insertLogical( new TrendWeight( $direction, Magnitude.SLIGHT ) )",
                "insertLogical( new TrendWeight( $direction, Magnitude.MODERATE ) )");
        Files.delete(folder.resolve("rules/endurance/elite-interests.drl"));
        String diff = answered("diff", US_JAPAN);
        assertThat(diff)
                .contains("cut-off threat.high from 6 to 5 (points of 8)")
                .contains("removed: E3-1 ")
                .contains("edited: E5xv-1 ")
                .contains("ENDURANCE, moderately weakened, where it was ENDURANCE, slightly")
                .contains(
                        "with rule TR-10 \"A difference outside the security core counts slightly in the whole\" as edited")
                .contains("finding changed: E5x.v/ALLIANCE/TRADE, slight to moderate");
    }

    @Test
    void diffSaysWhereThereIsNothingToCompareWith() throws IOException {
        copyRules();
        CommandRun run = CommandRun.run(folder, "diff", US_JAPAN);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("so that there is no last commit to compare with")
                .doesNotContain("\tat ");
        CommandRun option = CommandRun.run(folder, "diff", US_JAPAN, "--against=--upload-pack");
        assertThat(option.err()).contains("is neither a folder nor a commit");
    }

    @Test
    void diffComparesWithAnotherFolder() {
        assertThat(answered("diff", US_JAPAN, "--against", "rules/variants/threat-only", "--format", "json"))
                .contains("\"against\" : \"rules/variants/threat-only\"", "\"change\" : \"ADDED\"", "\"id\" : \"PI-1\"")
                .contains("\"decisive\" : [ ]");
    }

    private String answered(String... arguments) {
        CommandRun run = CommandRun.run(folder, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private static String[] concat(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
    }

    private void copyRules() throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file.toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void edit(String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        String text = Files.readString(file).replace("\r\n", "\n");
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private int git(String... arguments) throws InterruptedException {
        try {
            return new ProcessBuilder(concat(List.of("git"), List.of(arguments)))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        }
    }
}
