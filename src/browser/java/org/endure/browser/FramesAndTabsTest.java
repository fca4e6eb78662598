package org.endure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Graph and timeline in their frames, renaming, two tabs on one file, and what the form of a new fact tells. */
@EnabledIf(value = "org.endure.browser.OpenPage#hasChromium", disabledReason = "Chromium is not installed")
class FramesAndTabsTest {

    private static final String SHIPPED = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String FACTS = "facts/pact/2017.yaml";
    private static final String PACT = """
            alliance: {id: pact, name: Pact, members: [USA, JPN], leader: USA}
            period: 2017/2018
            searched: []
            baseline: []
            facts:
              - {type: Context, id: P-1, sentence: "A speaks.", date: 2017, area: TRADE, evidence: STATEMENT, missing: m}
            """;
    private static final String SCENARIO = """
            overlay: other
            base: 2017.yaml
            author: me
            reason: to try it
            remove:
              - id: P-1
            """;

    @TempDir
    Path folder;

    private void writePact() throws IOException {
        Files.createDirectories(folder.resolve("facts/pact/scenarios"));
        Files.writeString(folder.resolve(FACTS), PACT);
        Files.writeString(folder.resolve("facts/pact/scenarios/other.yaml"), SCENARIO);
    }

    @Test
    void graphAndTimelineAreDrawnInFramesThatRunNoScript() throws IOException {
        try (OpenPage page = new OpenPage(folder, SHIPPED, Language.ENGLISH)) {
            page.page.click("#part-graph");
            Frame graph = frame(page, "part=graph");
            graph.waitForSelector("svg");
            assertThat(graph.innerText("body")).contains("Facts", "Rules", "TRU-");
            page.page.click("#part-timeline");
            Frame timeline = frame(page, "part=timeline");
            timeline.waitForSelector("text=2009–2016");
            assertThat(timeline.innerText("body")).contains("2017–2018", "ENDURANCE");
            assertThat(page.page.getAttribute(".panel iframe", "sandbox")).isEmpty();
            assertThat(page.page.getAttribute("#large", "href")).contains("part=timeline");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void howSureTheAnswerIsIsTriedAgainAfterEachEdit() throws IOException {
        try (OpenPage page = new OpenPage(folder, SHIPPED, Language.ENGLISH)) {
            page.page.click("#part-sure");
            page.wait(".panel table");
            String before = page.page.innerText(".panel");
            assertThat(before).contains("1000 draws", "endurance");
            page.cursorBehind("stated: MAIN");
            for (int i = 0; i < "MAIN".length(); i++) {
                page.page.keyboard().press("Backspace");
            }
            page.page.keyboard().type("NONE");
            page.page.waitForFunction("was => document.querySelector('.panel').innerText !== was", before);
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static Frame frame(OpenPage page, String url) {
        page.wait(".panel iframe[src*='%s']".formatted(url));
        for (int i = 0; i < 200; i++) {
            for (Frame each : page.page.frames()) {
                if (each.url().contains(url)) {
                    return each;
                }
            }
            page.page.waitForTimeout(50);
        }
        throw new AssertionError("No frame " + url);
    }

    @Test
    void anIdIsRenamedInAllFilesThatUseIt() throws IOException {
        writePact();
        try (OpenPage page = new OpenPage(folder, FACTS, Language.ENGLISH)) {
            page.open(FACTS);
            page.cursorBehind("P-1");
            page.page.keyboard().press("ArrowLeft");
            page.page.keyboard().press("F2");
            page.page.fill("#rename", "P-9");
            page.answers(() -> page.page.keyboard().press("Enter"));
            page.wait("#unsaved >> text=2 files not saved");
            page.page.keyboard().press("Control+s");
            page.gone("#unsaved:not(:empty)");
            assertThat(folder.resolve(FACTS)).hasContent(PACT.replace("P-1", "P-9"));
            assertThat(folder.resolve("facts/pact/scenarios/other.yaml")).hasContent(SCENARIO.replace("P-1", "P-9"));
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void twoTabsThatEditOneFileLoseNoText() throws IOException {
        writePact();
        try (OpenPage first = new OpenPage(folder, FACTS, Language.ENGLISH);
                Page second = first.page.context().newPage()) {
            second.navigate(first.page.url());
            second.waitForSelector("body[data-answer]");
            typeAtEnd(second, "# by the second");
            typeAtEnd(first.page, "# by the first");
            first.page.keyboard().press("Control+s");
            first.gone("#unsaved:not(:empty)");
            assertThat(folder.resolve(FACTS)).content().contains("# by the first");

            assertThat(second.waitForSelector(".conflict").innerText()).contains("# by the first", "# by the second");
            assertThat(second.innerText(".cm-content")).contains("# by the second");
            assertThat(folder.resolve(FACTS)).content().doesNotContain("# by the second");

            second.click(".conflict .go");
            first.wait(".cm-content >> text=# by the second");
            assertThat(folder.resolve(FACTS)).content().contains("# by the second");
            assertThat(first.complaints()).isEmpty();
        }
    }

    private static void typeAtEnd(Page page, String text) {
        page.click(".cm-content");
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
        page.waitForSelector("#unsaved:not(:empty)");
    }

    @Test
    void theFormTellsWhatDecidesAndWhatAnAnswerDoesToTheMargin() throws IOException {
        writePact();
        try (OpenPage page = new OpenPage(folder, FACTS, Language.JAPANESE)) {
            page.page.click("#view-code");
            page.wait("#fact-form");
            assertThat(page.text("#so-far")).contains("判定不能");
            page.wait(".decide li");
            List<String> words = page.page.locator(".opts .nm").allInnerTexts();
            assertThat(words).hasSizeGreaterThan(10).noneMatch(each -> each.matches("[A-Za-z_ ]+"));
            page.page.fill("#q-sentence", "Both name China as a threat.");
            page.page.fill("#q-date", "2017");
            page.page.selectOption("#q-area", "THREAT_DIPLOMACY");
            page.page.check("[name=q-evidence][value=STATEMENT]");
            page.page.fill("#q-perceiver", "USA, JPN");
            page.page.fill("#q-threat", "CHN");
            page.page.check("[name=q-stated][value=MAIN]");
            String now = page.text("#so-far b");
            page.wait("#with-answer");
            assertThat(page.text("#with-answer")).contains("この回答で");
            page.answers(() -> page.page.click("#fact-form .go"));
            page.wait(".cov td >> text=1");
            assertThat(page.text("#so-far b")).isNotEmpty();
            assertThat(now).isEqualTo("判定不能");

            page.page.click("#step-searched");
            page.wait("#searched-form");
            page.page.click("#searched-form .acts .btn");
            page.answers(() -> page.page.click("#searched-form .go"));
            page.gone("#unsaved:not(:empty)");
            assertThat(folder.resolve(FACTS)).content().contains("searched: [C1.a, ", "type: ThreatPerception");
            assertThat(page.complaints()).isEmpty();
        }
    }
}
