package org.endure.report.validation;

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
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a backtest stands alone, leads from every wrong case to its why and why not, and sorts in a real browser. */
class BacktestPageTest {

    private static final List<Path> BROWSERS = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private static final String HOSTILE = """
            case_id,name,members,years,assessment_date,power,iv,iv_text,e1_preconditions,code,direction,magnitude,fact,verdict,outcome_year,flag
            X1,"A <script>alert(1)</script>\u202e pact","France, Russia",1894-1917,1905-12,,HIGH,"</p><script>alert(2)</script>",not met,C2.b,collapse,slight,"<img src=x onerror=alert(3)>",COLLAPSED,1917,
            X2,B pact,"France, Russia",1894-1917,1906-12,,NONE,None,not met,C2.b,collapse,slight,Doubt.,ENDURED,1917,
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageShowsScoresCurvesErasMechanismsBaselinesAndVariants() {
        String page = page("--theory", "walt", "--theory", "threat-only", "--against", "fitted");
        assertThat(page)
                .contains(">Probability of collapse<")
                .contains(">no skill in this era<")
                .contains(">better than the base rate<")
                .contains("Scores in their parts")
                .contains("id=\"contests\"")
                .contains(">theory less fitted<")
                .startsWith("<!DOCTYPE html>")
                .contains("walt and threat-only before history")
                .contains(">additive count<")
                .contains("id=\"roc-picture\"")
                .contains("id=\"pr-picture\"")
                .contains("id=\"t1-calibration-picture\"")
                .contains("id=\"t2-timeline-picture\"")
                .contains(">By era<")
                .contains(">The leader bears the costs<")
                .contains("Variants tried on these data so far: 2, in 2 runs")
                .contains("Hanley and McNeil")
                .contains("prefers-color-scheme: dark")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain("@import");
    }

    @Test
    void everyWrongCaseLeadsToItsWhyAndWhyNotInThePage() {
        String page = page();
        Matcher links = Pattern.compile("<td><a href=\"#(t1-case-\\d+)\">").matcher(page);
        int found = 0;
        while (links.find()) {
            found++;
            int told = page.indexOf("id=\"" + links.group(1) + "\"");
            assertThat(told).as(links.group(1)).isPositive();
            String account = page.substring(told, page.indexOf("</details>", told));
            assertThat(account).contains(">Why ").contains(">Why not ").contains("endure why-not facts/cases/");
        }
        Matcher heading = Pattern.compile("walt has (\\d+) of 44 cases wrong").matcher(page);
        assertThat(heading.find()).isTrue();
        assertThat(found).isEqualTo(Integer.parseInt(heading.group(1)));
    }

    @Test
    void whatAUserWroteIsText() throws Exception {
        Files.writeString(folder.resolve("l<i>st.csv"), HOSTILE);
        CommandRun run = CommandRun.run(folder, "backtest", "l<i>st.csv", "--format", "html");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("l&lt;i&gt;st.csv")
                .contains("&lt;script&gt;alert(2)")
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .doesNotContain("\u202e");
        assertThat(run.out().split("<script")).as("only our own script").hasSize(2);
    }

    @Test
    void anAnswerInAFileOverwritesNothing() throws IOException {
        CommandRun first = CommandRun.run(folder, "backtest", "--format", "html", "-o", "page.html");
        assertThat(first.out()).isEqualTo("Written to page.html.%n".formatted());
        Files.writeString(folder.resolve("page.html"), "mine");
        CommandRun second = CommandRun.run(folder, "backtest", "--format", "html", "-o", "page.html");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("nothing is overwritten");
    }

    @Test
    void aRealBrowserSortsTheTablesWithoutErrorsAndWithoutTheNetwork() throws Exception {
        Path browser = BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(browser != null, "there is no Chromium on this machine");
        String page = page();
        Path opened = folder.resolve("opened.html");
        // the probe below would be refused by the page's own policy, which is checked by the page as it is
        Files.writeString(
                opened,
                page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                        .replace("</body>", """
                                <script>
                                const table = document.querySelector("table.sortable");
                                const button = table.querySelectorAll("th button")[2];
                                const column = () => Array.from(table.tBodies[0].rows)
                                    .map(row => Number(row.cells[2].dataset.sort));
                                const rising = list => list.every((value, i) => i === 0 || list[i - 1] <= value);
                                button.focus();
                                const focused = document.activeElement === button;
                                button.click();
                                const up = rising(column());
                                button.click();
                                const down = rising(column().reverse());
                                location.hash = "#t1-case-1";
                                document.title = "focus " + focused + "; up " + up + "; down " + down
                                    + "; sort " + table.querySelector("[aria-sort]").getAttribute("aria-sort")
                                    + "; requests " + performance.getEntriesByType("resource").length
                                    + "; wide " + (document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1);
                                </script></body>"""));
        assertThat(dom(browser, opened))
                .contains("<title>focus true; up true; down true; sort descending; requests 0; wide true</title>");
        Path asItIs = Files.writeString(folder.resolve("page.html"), page);
        assertThat(dom(browser, asItIs)).as("the policy lets our script run").contains("<button type=\"button\">AUC");
    }

    private String page(String... more) {
        List<String> arguments = new ArrayList<>(List.of("backtest", "--format", "html"));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.run(folder, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private String dom(Path browser, Path page) throws Exception {
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--window-size=420,900",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectError(folder.resolve("browser.log").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(folder.resolve("browser.log"))).doesNotContain("CONSOLE");
        return out;
    }
}
