package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.EndureProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs made to make the program run for ever, or out of memory: each is refused at its place, and soon. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class AttackTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks").toAbsolutePath();
    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess FACTS",
                "why FACTS",
                "why-not FACTS COLLAPSE",
                "flip FACTS",
                "sure FACTS",
                "watch FACTS --once",
                "report FACTS -o out",
                "compare FACTS",
                "diff FACTS",
                "what-if FACTS scenario.yaml"
            })
    void aRuleThatCombinesEverythingIsStoppedAndNamedInEveryCommand(String command) throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(ATTACKS.resolve("join4/x.drl"), folder.resolve("mine/x.drl"));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                "overlay: s\nbase: us-japan\nreason: r\nauthor: a\nremove: []\nchange: []\nadd: []\n");
        String line = command.startsWith("diff") ? "diff --against rules " + FACTS : command.replace("FACTS", FACTS);
        CommandRun run = CommandRun.run(folder, (line + " --rules mine").split(" "));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        if (!command.startsWith("diff") && !command.startsWith("what-if")) {
            assertThat(run.out() + run.err())
                    .contains("mine/x.drl:3:1: error: \"Z\" combines facts in more ways than can be tried")
                    .containsPattern("It combines Observation \\(\\d+ facts\\) with Observation \\(\\d+ facts\\)");
        }
    }

    @Test
    void whetherAnInferenceIsStoppedDoesNotDependOnTheDay() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.copy(ATTACKS.resolve("join4/x.drl"), folder.resolve("mine/x.drl"));
        CommandRun first = CommandRun.run(folder, "assess", FACTS, "--rules", "mine");
        assertThat(CommandRun.run(folder, "assess", FACTS, "--rules", "mine")).isEqualTo(first);
    }

    @Test
    void abbreviationsThatGrowBeyondBoundsAreRefusedAtTheirPlace() throws IOException {
        assertThat(checked(copied("b_strbomb")).err())
                .contains("s.bib:1:294: error: With its macros, this value is longer than 200,000 characters.");
    }

    @Test
    void aLongAbbreviationThatManyEntriesUseIsCutAndToldOnce() throws IOException {
        StringBuilder bib =
                new StringBuilder("@string{s0 = \"").append("x".repeat(900_000)).append("\"}\n");
        for (int i = 0; i < 100; i++) {
            bib.append("@article{k%d, title = s0, author=\"X\", year=2017}\n".formatted(i));
        }
        Path work = copied("y_bade3");
        Files.writeString(work.resolve("s.bib"), bib);
        Files.writeString(
                work.resolve("f.yaml"),
                Files.readString(work.resolve("f.yaml")).replace("k1", "k99").replace("\\UFFFFFFFF", ""));
        assertThat(warned(work))
                .containsOnlyOnce("This value is longer than 200,000 characters")
                .contains("s.bib:1:15: warning: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'\\\"', ''",
        "'\\''{', Braces are nested more than 100 deep here.",
        "'{', Braces are nested more than 100 deep here.",
        "'a # ', 'The macro \"a\" is not defined; its name is used.'",
        "'\\c \\c', ''"
    })
    void whatIsNestedTooDeeplyInABibliographyIsReadSoonAndToldAtItsPlace(String part, String told) throws IOException {
        Path work = copied("y_bade3");
        Files.writeString(
                work.resolve("f.yaml"), Files.readString(work.resolve("f.yaml")).replace("\\UFFFFFFFF", ""));
        String field = part.contains("#")
                ? part.repeat(20_000) + "a"
                : "{" + part.repeat(20_000) + "x" + "}".repeat(part.endsWith("{") ? 20_001 : 1);
        Files.writeString(work.resolve("s.bib"), "@article{k1, author={A}, year=2017, title=" + field + "}");
        String warnings = warned(work);
        assertThat(warnings).hasSizeLessThan(20_000);
        if (!told.isEmpty()) {
            assertThat(warnings).containsPattern("s\\.bib:1:\\d+: warning: " + Pattern.quote(told));
        }
    }

    @Test
    void anEscapeThatStandsForNoCharacterIsToldAtItsPlace() throws IOException {
        CommandRun run = checked(copied("y_bade3"));
        assertThat(run.err()).contains("f.yaml:13:16: error: \\UFFFFFFFF stands for no character.");
    }

    @Test
    void stylesThatCouldNotComeToAnEndAreRefusedAtTheirLine() throws IOException {
        String cycle = Files.readString(ATTACKS.resolve("macrocycle.csl"));
        assertThat(style(cycle)).contains("s.csl:1:").contains("uses itself");
        String start = cycle.substring(0, cycle.indexOf("<macro"));
        String deep = "<group>".repeat(5000) + "<text variable=\"title\"/>" + "</group>".repeat(5000);
        String end = "<citation><layout><text variable=\"title\"/></layout></citation><bibliography><layout>%s</layout>"
                + "</bibliography></style>";
        assertThat(style(start + end.formatted(deep))).contains("s.csl:1:").contains("nested more than 60 deep");
        StringBuilder macros = new StringBuilder("<macro name=\"m0\"><text variable=\"title\"/></macro>");
        for (int i = 1; i < 20; i++) {
            macros.append("<macro name=\"m%d\">%s</macro>"
                    .formatted(i, "<text macro=\"m%d\"/>".formatted(i - 1).repeat(10)));
        }
        assertThat(style(start + macros + end.formatted("<text macro=\"m19\"/>")))
                .contains("use each other so often");
    }

    @Test
    void controlCharactersAndDepthInTheYamlOfATheoryAreToldAtTheirPlace() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("my/mine"));
        Files.writeString(rules.resolve("theory.yaml"), "name: a\u0001b\n");
        assertThat(refused("check", "my/mine").err()).contains("my/mine/theory.yaml:1:8: error: The character U+0001");
        Files.writeString(rules.resolve("theory.yaml"), "name: " + "[".repeat(5000) + "]".repeat(5000) + "\n");
        assertThat(refused("check", "my/mine").err())
                .contains("my/mine/theory.yaml:1:27: error: The file is nested more");
        Files.writeString(rules.resolve("theory.yaml"), "name: \"\\UFFFFFFFF\"\n");
        assertThat(refused("check", "my/mine").err())
                .contains("my/mine/theory.yaml:1:8: error: \\UFFFFFFFF stands for no character.");
    }

    @Test
    void memoryThatRunsOutIsToldWithTheOptionThatHelps() throws IOException {
        StringBuilder facts = new StringBuilder("""
                alliance: {id: pact, name: Pact, members: [NOR, SWE]}
                period: 1996/1999
                baseline: []
                sources: {book: {kind: SCHOLAR, reference: A book.}}
                facts:
                """);
        for (int i = 0; i < 60_000; i++) {
            facts.append(
                    "- {type: Meeting, id: F-%d, sentence: s, area: TRADE, evidence: DEED, actor: NOR, sources: book}\n"
                            .formatted(i));
        }
        Files.writeString(folder.resolve("large.yaml"), facts);
        EndureProcess run = EndureProcess.shell(folder, "-Xmx48m", "$ENDURE assess large.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("Memory ran out: Java may use ")
                .contains("-Xmx256m")
                .doesNotContain("\tat ");
    }

    private String style(String csl) throws IOException {
        Files.writeString(folder.resolve("s.csl"), csl);
        return refused("report", FACTS, "-o", "out", "--style", "s.csl").err();
    }

    private Path copied(String attack) throws IOException {
        Path work = Files.createDirectories(folder.resolve(attack));
        try (Stream<Path> all = Files.list(ATTACKS.resolve(attack))) {
            for (Path each : all.toList()) {
                Files.copy(each, work.resolve(each.getFileName().toString()));
            }
        }
        return work;
    }

    /** What is told of a bibliography that is read all the same. */
    private static String warned(Path work) {
        CommandRun run = CommandRun.run(work, "check", "f.yaml");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("\tat ", "error:");
        return run.err();
    }

    private static CommandRun checked(Path work) {
        CommandRun run = CommandRun.run(work, "check", "f.yaml");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }

    private CommandRun refused(String... arguments) {
        CommandRun run = CommandRun.run(folder, arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("\tat ");
        return run;
    }
}
