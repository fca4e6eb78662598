package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report stands alone: in a real browser, without network, and with whatever a user wrote in it harmless. */
class PageTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theReportIsOneFolderThatNeedsNothingElse() throws IOException {
        CommandRun run = CommandRun.run(folder, "report", FACTS, "-o", "out");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("out").toFile().list())
                .containsExactlyInAnyOrder(
                        ".endure-written",
                        "index.html",
                        "report.bib",
                        "report.md",
                        "assessment.json",
                        "findings.csv",
                        "graph.dot",
                        "provenance.json");
        String page = Files.readString(folder.resolve("out/index.html"));
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("@import")
                .contains("prefers-color-scheme: dark")
                .contains("@media print")
                .contains("<html lang=");
        assertThat(Files.readString(folder.resolve("out/report.md")))
                .contains("bibliography: report.bib", "# US-Japan alliance, 2017\u20132018", "## Facts");
        assertThat(Files.readString(folder.resolve("out/graph.dot")))
                .startsWith("digraph endure {")
                .contains("VE-10");
        assertThat(CommandRun.run(folder, "report", FACTS, "-o", "out").exitCode())
                .as("its own files")
                .isZero();
        Files.writeString(folder.resolve("out/report.md"), "mine");
        assertThat(CommandRun.run(folder, "report", FACTS, "-o", "out").err()).contains("nothing is overwritten");
    }

    @Test
    void thePageGivesTheAnswerFirstAndEachClaimItsRuleAndFacts() {
        String page =
                CommandRun.run(folder, "assess", FACTS, "--format", "html").out();
        assertThat(page)
                .containsSubsequence(
                        "class=\"abstract\"",
                        "id=\"verdict\"",
                        "id=\"margin-drawing\"",
                        "id=\"timeline\"",
                        "id=\"threats\"",
                        "id=\"credibility\"",
                        "id=\"goals\"",
                        "id=\"findings\"",
                        "id=\"flips\"",
                        "class=\"grid\"",
                        "id=\"absences\"",
                        "id=\"sources\"");
        List<String> findings = Stream.of(page.split("<article")).skip(1).toList();
        assertThat(findings)
                .hasSizeGreaterThan(5)
                .allSatisfy(finding -> assertThat(finding)
                        .contains("class=\"margin\"><span class=\"nowrap\"", "class=\"fact\" href=\"#fact-"));
    }

    @Test
    void provenanceLeadsFromTheVerdictToSources() throws IOException {
        JsonNode prov = JsonMapper.shared()
                .readTree(CommandRun.run(folder, "assess", FACTS, "--format", "prov")
                        .out());
        JsonNode entities = prov.get("entity");
        for (String relation : List.of("used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith")) {
            assertThat(prov.get(relation).size()).as(relation).isPositive();
        }
        prov.get("used").forEach(each -> {
            assertThat(entities.has(each.get("prov:entity").asString())).isTrue();
            assertThat(prov.get("activity").has(each.get("prov:activity").asString()))
                    .isTrue();
        });
        prov.get("wasDerivedFrom")
                .forEach(each -> assertThat(
                                entities.has(each.get("prov:usedEntity").asString()))
                        .isTrue());
    }

    @Test
    void findingsComeAsATableForStatistics() {
        List<String> lines = CommandRun.run(folder, "assess", "facts/us-japan", "--format", "csv")
                .out()
                .lines()
                .toList();
        assertThat(lines.get(0)).startsWith("alliance,period,theory,verdict,robust,trend");
        assertThat(lines.size()).isGreaterThan(20);
        assertThat(lines).anyMatch(line -> line.startsWith("us-japan,2017-2018,walt,ENDURANCE,YES,WEAKENED,SLIGHT,"));
    }

    @Test
    void whatAUserWroteIsTextInEveryForm() throws IOException {
        String hostile = "<script>alert(1)</script> \\\"q\\\" & \\u202Eevil\\u001B[31m | *b*";
        Files.writeString(folder.resolve("a.yaml"), """
                alliance: {id: a, name: "%s", members: [USA, JPN]}
                period: 1990
                baseline: []
                sources: {s: {kind: SCHOLAR, reference: "%s"}}
                facts:
                  - {type: CodedMechanism, id: X-1, sentence: "%s", area: TRADE, evidence: CONDITION, sources: [s], code: C2.b, magnitude: SLIGHT}
                """.formatted(hostile, hostile, hostile));
        for (String format : List.of("text", "html", "markdown", "dot", "json", "csv")) {
            CommandRun run = CommandRun.run(folder, "assess", "a.yaml", "--format", format);
            assertThat(run.exitCode()).as(format + run.err()).isZero();
            assertThat(run.out())
                    .as(format)
                    .doesNotContain("\u001B")
                    .doesNotContain(format.equals("json") ? "\u001B" : "\u202E");
            if (format.equals("html") || format.equals("markdown")) {
                assertThat(run.out()).as(format).doesNotContain("<script>alert");
            }
        }
    }

    @Test
    void aRealBrowserShowsThePageWithoutErrorsAndWithoutTheNetwork() throws Exception {
        Path browser = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(browser != null, "there is no Chromium on this machine");
        CommandRun.run(folder, "report", "facts/us-japan", "-o", "out");
        Path page = folder.resolve("out/index.html");
        Path opened = folder.resolve("opened.html");
        String unlocked = Files.readString(page).replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(unlocked).doesNotContain("Content-Security-Policy");
        Files.writeString(opened, unlocked.replace("</body>", """
                                <script>
                                const first = document.querySelector("details");
                                const before = first.open;
                                first.querySelector("summary").click();
                                document.title = "folds " + (first.open !== before)
                                    + "; sections " + document.querySelectorAll("section").length
                                    + "; pictures " + document.querySelectorAll("svg").length
                                    + "; requests " + performance.getEntriesByType("resource").length
                                    + "; wide " + (document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1);
                                </script></body>"""));
        String dom = run(browser, "--dump-dom", opened.toUri().toString());
        assertThat(dom)
                .containsPattern(
                        "<title>folds true; sections [1-9]\\d*; pictures [1-9]\\d*; requests 0; wide true</title>");
        Path picture = folder.resolve("page.png");
        run(
                browser,
                "--screenshot=" + picture,
                "--window-size=1000,1400",
                "--force-dark-mode",
                page.toUri().toString());
        assertThat(picture).isNotEmptyFile();
    }

    private String run(Path browser, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("browser.log").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("browser.log"))).doesNotContain("CONSOLE");
        return out;
    }
}
