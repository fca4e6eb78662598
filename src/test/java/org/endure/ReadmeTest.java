package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.endure.report.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say is what the program does. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String OVERLAY = "facts/us-japan/scenarios/x4-senkaku-refused.yaml";

    /** How the heading begins of the one section, besides the first and the last, that the page shows in full. */
    private static final String SHOWN = "what has changed";

    @Test
    void theReadmeShowsTheRealOutput(@TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.block(README, "text", shortened(run.out()));
    }

    /** Leaves of each section its heading, except for the first, the last and the one shown in full. */
    private static String shortened(String answer) {
        List<String> sections = List.of(answer.split("\n\n"));
        return IntStream.range(0, sections.size())
                .mapToObj(i -> {
                    String section = sections.get(i);
                    boolean whole = i == 0
                            || i == sections.size() - 1
                            || section.toLowerCase(Locale.ROOT).startsWith(SHOWN);
                    return whole
                            ? section
                            : section.lines().findFirst().orElse("").strip() + "\n  [...]";
                })
                .collect(Collectors.joining("\n\n"));
    }

    /** Commands that serve until they are stopped. */
    private static final Set<String> SERVE = Set.of("workbench", "lsp");

    @Test
    void theCommandsThatTheReadmeOffersRunAsTheyStand(@TempDir Path folder) throws IOException {
        List<String> commands = Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("`endure "))
                .map(line -> line.replaceFirst(".*?`endure ([^`]+)`.*", "$1"))
                .map(command -> command.replace("FACTS", CENTRAL).replace("OVERLAY", OVERLAY))
                .map(command -> SERVE.contains(command) ? command + " --help" : command)
                .toList();
        assertThat(commands).hasSizeGreaterThan(8);
        assertThat(CommandRun.run(folder, "init", ".").exitCode()).isZero();
        for (String command : commands) {
            CommandRun run = CommandRun.run(folder, command.split(" "));
            assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
        }
    }

    @Test
    void theReadmeBuildsUnpacksAndTestsAsItSays() throws IOException {
        String readme = Files.readString(README);
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>([^<]+)</version>.*", "$1");
        assertThat(readme)
                .contains("mvn -q -DskipTests package\n")
                .contains("unzip -q -o target/endure.zip -d target\n")
                .contains("PATH=\"$PWD/target/endure-%s:$PATH\"".formatted(version))
                .contains("```sh\nmvn -q verify\n```");
        assertThat(Files.readString(Path.of("CITATION.cff"))).contains("\nversion: %s\n".formatted(version));
        assertThat(Files.readString(Path.of(".ci/run"))).contains("mvn -B -q -ntp verify");
    }

    @Test
    void thePageOnTheTheoryIsCurrent() throws IOException {
        Golden.file(Path.of("rules/README.md"), new RuleTable(ShippedTheory.rules()).markdown());
    }
}
