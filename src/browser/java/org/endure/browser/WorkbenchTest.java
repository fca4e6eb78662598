package org.endure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a scholar does on the page, in a real browser. */
@EnabledIf(value = "org.endure.browser.OpenPage#hasChromium", disabledReason = "Chromium is not installed")
class WorkbenchTest {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String RULES = "rules/collapse/doubts-about-commitment.drl";
    private static final Path PICTURES = Path.of("target", "browser");

    @TempDir
    Path folder;

    private OpenPage open() throws IOException {
        return new OpenPage(folder, FACTS, Language.ENGLISH);
    }

    @Test
    void anEditOfARuleIsAnsweredFixedAndSaved() throws IOException {
        folder = Files.createDirectory(folder.resolve("my-work"));
        try (OpenPage page = open()) {
            assertThat(page.text(".head .word")).contains("ENDURANCE");
            page.open(RULES);
            page.wait(".lens");
            page.cursorBehind("Polarity.DOUBT");
            page.answers(() -> page.page.keyboard().type("S"));
            assertThat(page.text(".fix")).contains("DOUBTS");
            assertThat(page.text(".head .wait")).contains("1 error");
            page.page.keyboard().press("Home");
            page.page.keyboard().press("Home");
            page.page.evaluate("() => document.querySelector('.fix').scrollIntoView({block: 'center'})");
            page.page.waitForTimeout(300);
            page.picture(PICTURES.resolve("workbench.png"));
            page.answers(() -> page.page.click(".fix .go"));
            assertThat(page.page.querySelector(".fix")).isNull();
            assertThat(page.page.querySelector(".head .wait")).isNull();

            page.open("rules/parameters.yaml");
            page.page.click(".cm-content");
            page.page.keyboard().press("Control+End");
            page.answers(() -> page.page.keyboard().type("\n# mine"));
            page.page.keyboard().press("Control+s");
            page.wait(".estat >> text=Your file");
            assertThat(folder.resolve("rules/parameters.yaml")).content().endsWith("# mine");
            assertThat(folder.resolve(RULES)).exists();
            page.picture(PICTURES.resolve("rule.png"));
            assertThat(page.complaints()).isEmpty();
            assertThat(page.requests())
                    .allMatch(each -> each.startsWith("data:") || each.startsWith("http://127.0.0.1:"));
        }
    }

    @Test
    void aScenarioIsSwitchedAndSavedWithAuthorAndReason() throws IOException {
        try (OpenPage page = open()) {
            page.page.click("#view-ask");
            page.wait(".switches input[type=checkbox]");
            page.page.fill("#sc-name", "Less threat");
            page.page.fill("#sc-author", "A. Scholar");
            page.page.fill("#sc-reason", "What if one fact did not count?");
            page.answers(() -> page.page.uncheck("[data-fact='TRU-78.1']"));
            assertThat(page.text(".chg-list")).contains("TRU-78.1");
            page.page.click("#sc-save");
            Path saved = folder.resolve("facts/us-japan/scenarios/less-threat.yaml");
            page.gone("#unsaved:not(:empty)");
            assertThat(saved).content().contains("author: \"A. Scholar\"", "remove:", "TRU-78.1");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aSearchTellsItsProgressAndItsCommand() throws IOException {
        try (OpenPage page = open()) {
            page.page.click("#view-ask");
            page.page.click("[data-kind=flip]");
            page.page.click("#search");
            page.wait(".results pre");
            assertThat(page.text(".cmd code")).isEqualTo("endure flip " + FACTS + " --max 1");
            page.page.click("[data-kind='why-not']");
            page.page.fill("#about", "COLLAPSE");
            page.page.click("#search");
            page.wait(".results pre");
            page.page.click("[data-kind=compare]");
            page.page.click("#search");
            page.wait(".results iframe");
            page.page.click("[data-kind=sure]");
            page.page.selectOption("#sure-count", "10000");
            page.page.click("#search");
            page.page.click("#cancel");
            page.wait(".results >> text=cancelled");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void anEditedFileThatIsChangedOutsideKeepsItsTextAndShowsBoth() throws IOException {
        Files.createDirectories(folder.resolve("facts/us-japan"));
        Path mine = folder.resolve("facts/us-japan/notes.bib");
        Files.writeString(mine, "% one\n");
        try (OpenPage page = open()) {
            page.open("facts/us-japan/notes.bib");
            Files.writeString(mine, "% two\n");
            page.wait(".cm-content >> text=% two");
            page.page.click(".cm-content");
            page.page.keyboard().press("Control+End");
            page.page.keyboard().type("% mine");
            Files.writeString(mine, "% three\n");
            assertThat(page.text(".conflict")).contains("% mine", "% three");
            assertThat(page.text(".cm-content")).contains("% mine");
            page.page.click(".conflict .go");
            page.wait(".estat");
            page.page.waitForTimeout(500);
            assertThat(mine).content().contains("% mine").doesNotContain("% three");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aNewAllianceIsCodedAsAForm() throws IOException {
        try (OpenPage page = open()) {
            page.page.click("#view-begin");
            page.page.fill("#n-members", "USA, KOR");
            page.page.fill("#n-period", "2003-2008");
            page.page.click("#new-alliance .go");
            page.wait("#fact-form");
            Path file = folder.resolve("facts/usa-kor/2003-2008.yaml");
            assertThat(file).exists();
            page.wait(".cov");
            assertThat(page.text(".what-is")).contains("South Korea");
            page.page.fill("#q-sentence", "The United States names North Korea as a threat.");
            page.page.fill("#q-date", "2003");
            page.page.selectOption("#q-area", "THREAT_DIPLOMACY");
            page.page.check("[name=q-evidence][value=STATEMENT]");
            page.page.fill("#q-perceiver", "USA");
            page.page.fill("#q-threat", "PRK");
            page.page.check("[name=q-stated][value=MAIN]");
            page.picture(PICTURES.resolve("new-alliance.png"));
            page.page.click("#fact-form .go");
            page.wait(".cov >> text=1 fact");
            assertThat(file).content().contains("type: ThreatPerception", "names North Korea");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void thePageHasNoSeriousFaultOfAccess() throws IOException {
        try (OpenPage page = open()) {
            for (String view : List.of("edit", "ask", "begin", "code")) {
                page.page.click("#view-" + view);
                page.page.waitForTimeout(500);
                List<String> faults = new ArrayList<>();
                new AxeBuilder(page.page)
                        .exclude(List.of("iframe"))
                        .analyze()
                        .getViolations()
                        .forEach(each -> {
                            if (List.of("serious", "critical").contains(each.getImpact())) {
                                faults.add(each.getId() + ": "
                                        + each.getNodes().get(0).getHtml());
                            }
                        });
                assertThat(faults).as(view).isEmpty();
            }
        }
    }

    @Test
    void theKeyboardAloneReachesEditorAndAnswer() throws IOException {
        try (OpenPage page = open()) {
            page.page.keyboard().press("Tab");
            assertThat(page.page.evaluate("() => document.activeElement.className"))
                    .isEqualTo("skip");
            page.page.focus("#part-proof");
            page.page.keyboard().press("ArrowRight");
            page.wait("#part-threats[aria-selected=true]");
            page.wait(".panel table");
            page.page.focus(".cm-content");
            page.page.keyboard().press("Escape");
            page.page.keyboard().press("Tab");
            page.page.keyboard().press("F8");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void thePageSpeaksSwedishAndJapaneseInLightDarkAndNarrow() throws IOException {
        for (Language each : Language.values()) {
            for (boolean dark : new boolean[] {false, true}) {
                int width = dark ? 390 : 1400;
                try (OpenPage page = new OpenPage(folder, FACTS, each, width, 900, dark)) {
                    assertThat(page.page.getAttribute("html", "lang")).isEqualTo(each.code());
                    assertThat(page.page.evaluate("() => document.documentElement.scrollWidth"))
                            .isEqualTo(width);
                    page.picture(PICTURES.resolve("%s-%d.png".formatted(each.code(), width)));
                    assertThat(page.complaints()).isEmpty();
                }
            }
        }
    }

    @Test
    void editsAreAnsweredQuicklyAndMemoryStaysFlat() throws IOException {
        try (OpenPage page = open()) {
            page.open(RULES);
            page.cursorBehind("case: mixed signals");
            page.page.waitForTimeout(3000);
            List<Double> millis = new ArrayList<>();
            long before = 0;
            for (int i = 0; i < 100; i++) {
                String key = String.valueOf((char) ('a' + i % 26));
                page.answers(() -> page.page.keyboard().type(key));
                millis.add(((Number) page.page.evaluate("() => Number(document.body.dataset.millis)")).doubleValue());
                if (i == 20) {
                    before = live();
                }
            }
            long after = live();
            Collections.sort(millis);
            String told = "keystroke to verdict: median %.0f ms, 90 percent %.0f ms; live heap %d MB, then %d MB"
                    .formatted(millis.get(50), millis.get(90), before >> 20, after >> 20);
            Files.createDirectories(PICTURES);
            Files.writeString(PICTURES.resolve("latency.txt"), told + "\n");
            assertThat(after - before).as(told).isLessThan(20L << 20);
        }
    }

    private static long live() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
