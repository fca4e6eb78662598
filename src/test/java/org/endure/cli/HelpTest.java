package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The help text shows every command once, under its task, on one line of a terminal. */
class HelpTest {

    private static final int COLUMNS = 80;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandHasOneLineUnderItsTask() {
        List<String> lines = help();
        List<String> named = new ArrayList<>();
        Commands.BY_TASK.forEach((task, names) -> {
            int heading = lines.indexOf(task);
            assertThat(heading).as(task).isPositive();
            assertThat(lines.subList(heading + 1, heading + 1 + names.size()))
                    .zipSatisfy(
                            names,
                            (line, name) -> assertThat(line)
                                    .startsWith("  " + name + " ")
                                    .endsWith("."));
            named.addAll(names);
        });
        assertThat(named).doesNotHaveDuplicates().hasSize(commands().size()).containsAll(commands());
    }

    @Test
    void noLineIsCut() {
        for (String command : commands()) {
            assertThat(lines(CommandRun.run(folder, command, "--help")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
        }
        assertThat(help()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
    }

    /** The commands as an unknown one has them listed. */
    private List<String> commands() {
        String listed = CommandRun.run(folder, "zzzzzzz").err();
        listed = listed.substring(listed.indexOf("The commands are: ") + "The commands are: ".length());
        return Arrays.asList(listed.substring(0, listed.indexOf('.')).split(", "));
    }

    private List<String> help() {
        return lines(CommandRun.run(folder, "--help"));
    }

    private static List<String> lines(CommandRun run) {
        assertThat(run.exitCode()).isZero();
        return run.out().lines().toList();
    }
}
