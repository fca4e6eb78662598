package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs write into CSL-JSON and biblatex never stops a report. */
class CslTypesTest {

    private static final String FACTS = """
            alliance: {id: a, name: A, members: [USA, JPN]}
            period: 2017
            baseline: []
            bibliography: [%s]
            facts:
              - {type: Context, id: A-1, sentence: s, area: TRADE, evidence: STATEMENT, actor: USA, sources: [j1]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anUnknownTypeIsSetAsADocumentAndToldAtItsPlace() throws IOException {
        Files.writeString(folder.resolve("s.json"), "[{\"id\": \"j1\", \"type\": \"article-j{\", \"title\": \"T\"}]");
        reported("s.json");
        CommandRun check = CommandRun.run(folder, "check", "f.yaml");
        assertThat(check.out() + check.err())
                .contains(
                        "s.json:1:23: warning: \"article-j{\" is not a type of CSL; the source is set as a document.");
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("T");
    }

    @Test
    void aSpanOfADayAndAMonthIsSet() throws IOException {
        Files.writeString(
                folder.resolve("s.json"),
                "[{\"id\": \"j1\", \"type\": \"book\", \"title\": \"T\", \"issued\": {\"date-parts\": [[2015, 3, 1], [2016, 4]]}}]");
        reported("s.json");
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("2015");
        Files.writeString(folder.resolve("s.bib"), "@book{j1, title = {T}, date = {2015-03-01/2016}}");
        reported("s.bib");
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("2015");
    }

    private CommandRun reported(String bibliography) throws IOException {
        Files.writeString(folder.resolve("f.yaml"), FACTS.formatted(bibliography));
        CommandRun run = CommandRun.run(folder, "report", "f.yaml", "-o", "out");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }
}
