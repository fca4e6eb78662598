package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Markdown report and its bibliography are what pandoc, and thus Quarto, turn into Word, with every citation resolved. */
class PandocReportTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final Pattern CITED = Pattern.compile("@(?:\\{([^}]+)}|([A-Za-z0-9_:.-]*[A-Za-z0-9_]))");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCitationHasItsEntryInTheBibliography() throws IOException {
        report();
        String bibliography = Files.readString(folder.resolve("out/report.bib"));
        Matcher cited = CITED.matcher(Files.readString(folder.resolve("out/report.md")));
        List<String> keys = new ArrayList<>();
        while (cited.find()) {
            keys.add(cited.group(1) == null ? cited.group(2) : cited.group(1));
        }
        assertThat(keys).contains("thesis").hasSizeGreaterThan(80);
        assertThat(keys).allSatisfy(key -> assertThat(bibliography).contains("{" + key + ",\n"));
    }

    @Test
    void pandocTurnsItIntoWordAndResolvesEveryCitation() throws IOException, InterruptedException {
        report();
        assumeTrue(pandoc("--version").isEmpty(), "pandoc is not installed.");
        assertThat(pandoc("report.md", "--citeproc", "-o", "report.docx"))
                .as("warnings of pandoc")
                .isEmpty();
        try (ZipFile word = new ZipFile(folder.resolve("out/report.docx").toFile())) {
            String text = new String(
                    word.getInputStream(word.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.replaceAll("<[^>]*>", ""))
                    .contains("US-Japan alliance", "TRU-02.2", "Smith and McClean 2017", "Comparative Connections")
                    .doesNotContain("???", "@thesis");
        }
    }

    @Test
    void chromiumPrintsItAsPdfWithoutLatex() throws IOException, InterruptedException {
        report();
        assumeTrue(pandoc("--version").isEmpty(), "pandoc is not installed.");
        assertThat(pandoc("report.md", "--citeproc", "--standalone", "-o", "print.html"))
                .as("warnings of pandoc")
                .isEmpty();
        Path pdf = folder.resolve("out/report.pdf");
        assumeTrue(printed(pdf), "Chromium is not installed.");
        byte[] bytes = Files.readAllBytes(pdf);
        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1).length - 1)
                .as("pages")
                .isGreaterThan(10);
    }

    private boolean printed(Path pdf) throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "chromium",
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--print-to-pdf=" + pdf,
                                    folder.resolve("out/print.html").toUri().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("chromium.txt").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void report() {
        assertThat(CommandRun.run(folder, "report", CENTRAL, "-o", "out").exitCode())
                .isZero();
    }

    /** What pandoc says; a word if it cannot be run or fails. */
    private String pandoc(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("pandoc"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Files.createDirectories(folder.resolve("out")).toFile())
                    .redirectOutput(folder.resolve("printed.txt").toFile())
                    .start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said : "failed " + said;
        } catch (IOException e) {
            return "missing";
        }
    }
}
