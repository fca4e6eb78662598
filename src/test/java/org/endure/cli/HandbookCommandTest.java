package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handbook is written where the user says, replaces nothing of the user's, and opens where the user asks. */
class HandbookCommandTest {

    private static final URI ADDRESS = URI.create("file:///tmp/handbook.html");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theHandbookIsWrittenToTheFileNamed() throws IOException {
        CommandRun run = CommandRun.run(folder, "handbook", "-o", "handbook.html");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("The handbook is in handbook.html; open it in a browser.\n");
        assertThat(Files.readString(folder.resolve("handbook.html"))).contains("<title>Endure: the handbook</title>");
        assertThat(CommandRun.run(folder, "handbook", "-o", "handbook.html").exitCode())
                .as("its own file")
                .isZero();
    }

    @Test
    void aFileOfTheUserIsKept() throws IOException {
        Files.writeString(folder.resolve("mine.html"), "mine");
        CommandRun run = CommandRun.run(folder, "handbook", "-o", "mine.html");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("mine.html"))).isEqualTo("mine");
    }

    @Test
    void aTopicIsNamedInTheAddress() {
        assertThat(CommandRun.run(folder, "handbook", "C2.b", "-o", "handbook.html")
                        .out())
                .contains("handbook.html#codebook-c2-b");
    }

    @Test
    void anUnknownTopicIsRefusedWithThePagesThereAre() {
        CommandRun run = CommandRun.run(folder, "handbook", "C9", "-o", "handbook.html");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no topic \"C9\"", "tutorial", "coding-guide");
        assertThat(folder.resolve("handbook.html")).doesNotExist();
    }

    @Test
    void withoutAFileOrATerminalThePathIsPrinted() {
        CommandRun run = CommandRun.run(folder, "handbook");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("The handbook is in ").contains("handbook.html; open it in a browser.");
    }

    @Test
    void theBrowserIsOpenedAsTheSystemDoesIt() {
        assertThat(Browser.command("Windows 11", Map.of(), ADDRESS))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", ADDRESS.toString());
        assertThat(Browser.command("Mac OS X", Map.of(), ADDRESS)).containsExactly("open", ADDRESS.toString());
        assertThat(Browser.command("Linux", Map.of("DISPLAY", ":0"), ADDRESS))
                .isEqualTo(List.of("xdg-open", ADDRESS.toString()));
        assertThat(Browser.command("Linux", Map.of(), ADDRESS)).as("no screen").isEmpty();
    }
}
