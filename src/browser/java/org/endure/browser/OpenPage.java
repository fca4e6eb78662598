package org.endure.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.words.Language;
import org.endure.workbench.Workbench;

/** A workbench in a folder of its own, and its page in Chromium. */
final class OpenPage implements AutoCloseable {

    /** Longest time that a selector is waited for, in milliseconds; long, since build machines are slow. */
    private static final int LONGEST = 120_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Workbench workbench;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    final Page page;

    /** A page in a window of the usual size. */
    OpenPage(Path folder, String facts, Language language) throws IOException {
        this(folder, facts, language, 1400, 900, false);
    }

    OpenPage(Path folder, String facts, Language language, int width, int height, boolean dark) throws IOException {
        workbench = Workbench.open(
                new Workbench.Settings(folder, facts, "walt", List.of(), language, "test"), new DrlRuleParser());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(
                                dark
                                        ? com.microsoft.playwright.options.ColorScheme.DARK
                                        : com.microsoft.playwright.options.ColorScheme.LIGHT))
                .newPage();
        page.setDefaultTimeout(LONGEST);
        page.onPageError(complaints::add);
        page.onConsoleMessage(each -> {
            if (each.type().equals("error") && !each.text().contains("status of")) {
                complaints.add(each.text());
            }
        });
        page.onRequest(each -> requests.add(each.url()));
        page.navigate(workbench.address().toString());
        answered(1);
    }

    /** Whether pages can be opened. */
    static boolean hasChromium() {
        return chromium().isPresent();
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Number of the last question that was answered. */
    int number() {
        return Integer.parseInt(String.valueOf(page.evaluate("() => document.body.dataset.answer || '0'")));
    }

    /** Waits until a question of at least this number is answered. */
    void answered(int number) {
        long end = System.nanoTime() + LONGEST * 1_000_000L;
        page.waitForSelector("body[data-answer]");
        while (number() < number) {
            if (System.nanoTime() > end) {
                throw new AssertionError("No answer to question %d.".formatted(number));
            }
            page.waitForTimeout(20);
        }
    }

    /** Waits for the answer to what is done. */
    void answers(Runnable action) {
        int before = number();
        action.run();
        answered(before + 1);
    }

    /** Opens a file in the editor. */
    void open(String path) {
        page.evaluate("path => document.querySelector(`a[data-path='${path}']`).click()", path);
        page.waitForSelector("[role=tab][aria-selected=true] >> text=" + path.substring(path.lastIndexOf('/') + 1));
    }

    /** Puts the cursor behind the first place where a text stands in the editor. */
    void cursorBehind(String text) {
        page.click(".cm-content");
        page.keyboard().press("Control+f");
        page.click(".cm-search input[name=search]");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowRight");
    }

    ElementHandle wait(String selector) {
        return page.waitForSelector(selector);
    }

    /** Waits until nothing matches. */
    void gone(String selector) {
        page.waitForSelector(
                selector,
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    String text(String selector) {
        return page.waitForSelector(selector).innerText();
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        workbench.close();
    }
}
