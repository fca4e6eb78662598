package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.report.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages say is what the program does. */
class ReadmeTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";

    /** Sections of the answer of which the page shows the heading alone. */
    private static final Set<String> LEFT_OUT =
            Set.of("Threats", "Credibility", "Contradictions among the facts", "Not found");

    @Test
    void theReadmeShowsTheRealOutput(@TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.block(Path.of("README.md"), "text", shortened(run.out()));
    }

    private static String shortened(String answer) {
        return Arrays.stream(answer.split("\n\n"))
                .map(section -> {
                    String heading = section.lines().findFirst().orElse("");
                    return LEFT_OUT.contains(heading) ? heading + "\n  [...]" : section;
                })
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String help = CommandRun.run(Path.of(""), "--help").out();
        List<String> commands = help.lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .filter(line -> !line.startsWith("   "))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands)
                .isNotEmpty()
                .allSatisfy(command -> assertThat(readme).contains("`" + command));
    }

    @Test
    void thePageOnTheTheoryIsCurrent() throws IOException {
        Golden.file(Path.of("rules/README.md"), new RuleTable(ShippedTheory.rules()).markdown());
    }

    @Test
    void theCommandsOfThePageRunAsTheyStand(@TempDir Path folder) throws IOException {
        for (String heading : List.of("## Bring your own alliance", "## Test a theory on history")) {
            String readme = Files.readString(Path.of("README.md"));
            int start = readme.indexOf("```sh\n", readme.indexOf(heading)) + "```sh\n".length();
            List<String> commands = readme.substring(start, readme.indexOf("```", start))
                    .lines()
                    .toList();
            assertThat(commands).isNotEmpty();
            for (String command : commands) {
                assertThat(command).startsWith("endure ");
                CommandRun run = CommandRun.run(
                        folder, command.substring("endure ".length()).split(" "));
                assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
            }
        }
    }
}
