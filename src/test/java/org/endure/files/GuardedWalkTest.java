package org.endure.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.endure.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders are gone through once, and links lead out of none. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GuardedWalkTest {

    private static final String FACTS =
            "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1990\nbaseline: []\nfacts: []\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeCirclesAndALinkOut() throws IOException {
        Files.createDirectories(folder.resolve("set/below"));
        Files.writeString(folder.resolve("set/a.yaml"), FACTS);
        Files.writeString(folder.resolve("set/below/b.yaml"), FACTS);
        for (String name : new String[] {"one", "two", "below/up"}) {
            Files.createSymbolicLink(folder.resolve("set/" + name), folder.resolve("set"));
        }
        Files.createSymbolicLink(folder.resolve("set/inside.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(folder.resolve("set/.#a.yaml"), Path.of("user@host"));
    }

    @Test
    void circlesComeToAnEndAndEachFileIsFoundOnce() throws IOException {
        FileTree.Walked walked = FileTree.of(folder).walk("set", path -> path.endsWith(".yaml"), true);
        assertThat(walked.files()).containsExactly("set/a.yaml", "set/below/b.yaml", "set/inside.yaml");
        assertThat(walked.faults()).isEmpty();
        assertThat(GuardedWalk.of(folder.resolve("set")).files()).hasSize(3);
    }

    @Test
    void everyCommandThatReadsAFolderComesToAnEnd() {
        assertThat(CommandRun.run(folder, "check", "set").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "assess", "set").exitCode()).isZero();
        assertThat(CommandRun.run(folder, "report", "set", "-o", "out").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "watch", "set/a.yaml", "--once").exitCode())
                .isZero();
        assertThat(CommandRun.run(folder, "test", "set").err()).doesNotContain("\tat ");
    }

    @Test
    void aLinkThatLeadsOutIsToldAndNothingOfItIsShown() throws IOException {
        Files.writeString(folder.resolve("secret"), "the secret");
        Path rules = Files.createDirectories(folder.resolve("mine"));
        for (String name : new String[] {"x.drl", "parameters.yaml", "theory.yaml"}) {
            Path link = Files.createSymbolicLink(rules.resolve(name), folder.resolve("secret"));
            for (CommandRun run : new CommandRun[] {
                CommandRun.run(folder, "check", "mine"),
                CommandRun.run(folder, "assess", "set/a.yaml", "--rules", "mine"),
                CommandRun.run(folder, "watch", "set/a.yaml", "--once", "--rules", "mine")
            }) {
                assertThat(run.exitCode()).as(name).isEqualTo(2);
                assertThat(run.out() + run.err())
                        .contains("mine/" + name)
                        .contains("is a link that leads out of its folder")
                        .doesNotContain("the secret");
            }
            Files.delete(link);
        }
        Files.createSymbolicLink(folder.resolve("set/out.yaml"), folder.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("set/all"), folder);
        CommandRun checked = CommandRun.run(folder, "check", "set");
        assertThat(checked.err())
                .contains("set/all: error: ")
                .contains("set/out.yaml: error: ")
                .doesNotContain("the secret");
        assertThat(CommandRun.run(folder, "assess", "set").exitCode()).isEqualTo(2);
    }
}
