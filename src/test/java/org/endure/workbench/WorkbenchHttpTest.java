package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.words.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, what can be named, and how files are saved; over HTTP, as an attacker would try. */
class WorkbenchHttpTest {

    private static final String RULE_FILE = "rules/collapse/doubts-about-commitment.drl";

    @TempDir
    Path folder;

    private Workbench workbench = open(Path.of("."));
    private Visitor stranger = new Visitor(workbench.address());
    private Visitor browser = stranger;

    private static Workbench open(Path folder) {
        try {
            return Workbench.open(
                    new Workbench.Settings(folder, "", "walt", List.of(), Language.ENGLISH, "test"),
                    new DrlRuleParser());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        workbench.close();
        workbench = open(folder);
        stranger = new Visitor(workbench.address());
        browser = stranger.letIn();
    }

    @AfterEach
    void end() {
        workbench.close();
    }

    @Test
    void thisComputerAloneIsListenedTo() throws IOException {
        assertThat(workbench.address().getHost()).isEqualTo("127.0.0.1");
        for (NetworkInterface each : java.util.Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : java.util.Collections.list(each.getInetAddresses())) {
                if (!address.isLoopbackAddress() && address instanceof java.net.Inet4Address) {
                    assertThat(isOpen(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private boolean isOpen(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, stranger.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "[::1]", "0.0.0.0"})
    void aRequestForAnotherHostIsMisdirected(String host) throws IOException {
        assertThat(browser.with("Host", host).get("/").status()).isEqualTo(421);
        assertThat(stranger.with("Host", host)
                        .get("/open?token=" + stranger.token())
                        .status())
                .isEqualTo(421);
    }

    @Test
    void localhostIsAnotherNameOfThisServer() throws IOException {
        assertThat(browser.with("Host", "localhost:" + browser.port()).get("/").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1", "file://"})
    void aRequestFromAnotherPageIsRefused(String origin) throws IOException {
        assertThat(browser.with("Origin", origin).get("/api/files").status()).isEqualTo(403);
        assertThat(browser.with("Origin", origin)
                        .post("/api/end", Map.of("tab", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theOwnPageMaySayWhereItComesFrom() throws IOException {
        assertThat(browser.with("Origin", "http://127.0.0.1:" + browser.port())
                        .with("Sec-Fetch-Site", "same-origin")
                        .get("/api/files")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aRequestFromAnotherSiteIsRefused(String site) throws IOException {
        assertThat(browser.with("Sec-Fetch-Site", site).get("/").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/start",
                "/api/files",
                "/api/file?path=rules/theory.yaml",
                "/page/main.js",
                "/lib/crelt.js"
            })
    void nothingIsServedWithoutTheCookie(String path) throws IOException {
        assertThat(stranger.get(path).status()).isEqualTo(403);
        assertThat(stranger.with("Cookie", "endure-%d=guess".formatted(stranger.port()))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(browser.get(path).status()).isEqualTo(200);
    }

    @Test
    void theTokenIsLongAndLetsInOnce() throws IOException {
        assertThat(stranger.token()).hasSizeGreaterThanOrEqualTo(192 / 6);
        assertThat(stranger.get("/open?token=" + stranger.token()).status()).isEqualTo(403);
        assertThat(stranger.get("/open?token=").status()).isEqualTo(403);
    }

    @Test
    void theCookieIsForThisServerAloneAndHiddenFromScripts() throws IOException {
        Workbench other = open(folder);
        try {
            Visitor visitor = new Visitor(other.address());
            Visitor.Answer answer = visitor.get("/open?token=" + visitor.token());
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo("/");
            assertThat(answer.header("Set-Cookie"))
                    .startsWith("endure-%d=".formatted(visitor.port()))
                    .contains("HttpOnly", "SameSite=Strict", "Path=/");
        } finally {
            other.close();
        }
    }

    @Test
    void thePageRunsNothingButItsOwnScripts() throws IOException {
        Visitor.Answer page = browser.get("/");
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
                .contains("require-trusted-types-for 'script'", "trusted-types 'none'")
                .doesNotContain("unsafe", "*");
        String nonce = policy.replaceAll(".*script-src 'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"%s\"".formatted(nonce));
        assertThat(browser.get("/").header("Content-Security-Policy")).doesNotContain(nonce);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void ourModulesNeverParseMarkup() throws IOException {
        List<String> pages;
        try (Stream<Path> modules = Files.list(Path.of("src/main/resources/workbench"))) {
            pages = modules.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(".js"))
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(10);
        for (String each : pages) {
            Visitor.Answer module = browser.get("/page/" + each);
            assertThat(module.status()).as(each).isEqualTo(200);
            assertThat(module.body())
                    .as(each)
                    .doesNotContain(
                            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser");
        }
    }

    @Test
    void everyModuleOfTheEditorIsInTheProgram() throws IOException {
        String page = browser.get("/").body();
        java.util.regex.Matcher module =
                java.util.regex.Pattern.compile("\"(/lib/[^\"]+\\.js)\"").matcher(page);
        int count = 0;
        while (module.find()) {
            assertThat(browser.get(module.group(1)).status())
                    .as(module.group(1))
                    .isEqualTo(200);
            count++;
        }
        assertThat(count).isEqualTo(16);
    }

    @Test
    void aBodyMustBeSaidToBeJson() throws IOException {
        assertThat(browser.with("Content-Type", "text/plain")
                        .send("POST /api/answer", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(browser.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST /api/answer", "a=b")
                        .status())
                .isEqualTo(415);
        assertThat(browser.send("POST /api/answer", "{}").status()).isEqualTo(415);
        assertThat(browser.with("Content-Type", "application/json")
                        .send("POST /api/answer", "{")
                        .status())
                .isEqualTo(400);
        assertThat(browser.with("Content-Type", "application/json")
                        .send("POST /api/answer", "[]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        assertThat(browser.put("facts/large.yaml", "x".repeat(Request.LARGEST), "none")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aRequestThatNeverArrivesIsGivenUp() {
        assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.yaml",
                "facts/../../secret.yaml",
                "facts/./a.yaml",
                "facts//a.yaml",
                "/etc/hosts.yaml",
                "C:/a.yaml",
                "..\\secret.yaml",
                ".hidden.yaml",
                "facts/.git/a.yaml",
                ".endure-unsaved/a.yaml",
                "notes.txt",
                "rules/README.md",
                "logback.xml",
                "facts/a.yaml/",
                "facts/a\u0000.yaml",
                ""
            })
    void onlyRulesFactsAndBibliographiesInsideTheFolderCanBeNamed(String path) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "x");
        String encoded = java.net.URLEncoder.encode(path, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(browser.get("/api/file?path=" + encoded).status()).isEqualTo(403);
        assertThat(browser.put(path, "x", "none").status()).isEqualTo(403);
        String tab = tab();
        assertThat(browser.post("/api/answer", Map.of("tab", tab, "edited", Map.of(path, "x")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLinkThatLeadsOutIsNeitherReadNorWritten(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.yaml"), "secret: 1\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("away"), outside);
        for (String path : List.of("link.yaml", "away/secret.yaml")) {
            assertThat(browser.get("/api/file?path=" + path).status()).isEqualTo(403);
            assertThat(browser.put(path, "mine", "none").status()).isEqualTo(403);
        }
        assertThat(browser.put("away/new.yaml", "mine", "none").status()).isEqualTo(403);
        assertThat(outside.resolve("secret.yaml")).hasContent("secret: 1\n");
        assertThat(outside.resolve("new.yaml")).doesNotExist();
    }

    @Test
    void aSaveSaysWhichVersionItReplaces() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "a: 1\n");
        Visitor.Answer read = browser.get("/api/file?path=mine.yaml");
        String version = read.json().get("version").stringValue();
        assertThat(read.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(browser.put("mine.yaml", "a: 2\n", "").status()).isEqualTo(428);
        assertThat(browser.put("mine.yaml", "a: 2\n", "another").status()).isEqualTo(412);
        assertThat(folder.resolve("mine.yaml")).hasContent("a: 1\n");
        assertThat(browser.put("mine.yaml", "a: 2\n", version).status()).isEqualTo(200);
        assertThat(folder.resolve("mine.yaml")).hasContent("a: 2\n");
        assertThat(browser.put("mine.yaml", "a: 3\n", version).status()).isEqualTo(412);
        assertThat(browser.put("mine.yaml", "a: 3\n", "none").status()).isEqualTo(412);
        assertThat(folder.resolve("mine.yaml")).hasContent("a: 2\n");
    }

    @Test
    void aFileThatAnotherProgramWroteIsKeptBesideTheFirstSave() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "a: 1\n");
        String version =
                browser.get("/api/file?path=mine.yaml").json().get("version").stringValue();
        browser.put("mine.yaml", "a: 2\n", version);
        assertThat(folder.resolve("mine.yaml.backup-1")).hasContent("a: 1\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .contains("mine.yaml")
                    .noneMatch(each -> each.endsWith(".tmp"));
        }
    }

    @Test
    void theFirstSaveOfABundledRuleCopiesTheRulesItIsReadWith() throws IOException {
        Visitor.Answer read = browser.get("/api/file?path=" + RULE_FILE);
        assertThat(read.json().get("bundled").booleanValue()).isTrue();
        String text = read.json().get("text").stringValue();
        assertThat(folder.resolve("rules")).doesNotExist();
        Visitor.Answer saved = browser.put(
                RULE_FILE, text + "// mine\n", read.json().get("version").stringValue());
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().get("bundled").booleanValue()).isFalse();
        assertThat(folder.resolve(RULE_FILE)).content().endsWith("// mine\n");
        assertThat(folder.resolve("rules/parameters.yaml")).exists();
        assertThat(folder.resolve("rules/verdict")).isDirectory();
        assertThat(browser.get("/api/shipped?path=" + RULE_FILE)
                        .json()
                        .get("text")
                        .stringValue())
                .isEqualTo(text);
    }

    @Test
    void anUnknownTabIsToldToLoadAgain() throws IOException {
        assertThat(browser.post("/api/answer", Map.of("tab", "another")).status())
                .isEqualTo(410);
        assertThat(browser.get("/api/events?tab=another").status()).isEqualTo(410);
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(browser.get("/api/file?path=facts/none.yaml").status()).isEqualTo(404);
        assertThat(browser.get("/lib/../page/main.js").status()).isEqualTo(404);
        assertThat(browser.get("/page/../../secret.js").status()).isEqualTo(404);
        assertThat(browser.send("DELETE /api/file?path=rules/theory.yaml", "").status())
                .isEqualTo(404);
    }

    @Test
    void thePageCanEndTheWorkbenchAndWhatIsNotSavedIsKept() throws Exception {
        String tab = tab();
        browser.post("/api/answer", Map.of("tab", tab, "edited", Map.of("facts/mine.yaml", "not: saved\n")));
        assertThat(browser.post("/api/end", Map.of("tab", tab)).status()).isEqualTo(204);
        workbench.await();
        workbench.close();
        assertThat(folder.resolve(".endure-unsaved/facts/mine.yaml")).hasContent("not: saved\n");
        start();
        assertThat(browser.get("/api/start")
                        .json()
                        .get("drafts")
                        .get("facts/mine.yaml")
                        .stringValue())
                .isEqualTo("not: saved\n");
        browser.post("/api/discard", Map.of("path", "facts/mine.yaml"));
        assertThat(browser.get("/api/start").json().get("drafts").isEmpty()).isTrue();
        assertThat(folder.resolve(".endure-unsaved")).doesNotExist();
    }

    @Test
    void aBrowserThatHangsUpEndsItsTab() throws Exception {
        String tab = tab();
        browser.post("/api/answer", Map.of("tab", tab, "edited", Map.of("facts/mine.yaml", "not: saved\n")));
        try (Socket socket = new Socket("127.0.0.1", browser.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: ".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(browser.get("/api/files").status()).isEqualTo(200);
    }

    private String tab() throws IOException {
        return browser.get("/api/start").json().get("tab").stringValue();
    }
}
