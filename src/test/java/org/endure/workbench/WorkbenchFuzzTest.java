package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a request says, the workbench answers within seconds, tells no stranger anything, and writes nothing outside its folder. A
 * short run; at length: {@code -Dfuzz.requests=5000 -Dfuzz.seed=1}.
 */
class WorkbenchFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> METHODS =
            List.of("GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "XYZ");
    private static final List<String> PATHS = List.of(
            "/",
            "/open?token=x",
            "/api/file?path=set.yaml",
            "/api/file?path=../secret.yaml",
            "/api/file?path=%2e%2e%2fsecret.yaml",
            "/api/file?path=..%5csecret.yaml",
            "/api/file?path=/etc/passwd",
            "/api/file?path=set.yaml%00",
            "/api/file?path=",
            "/api/file",
            "/api/answer?path=set.yaml",
            "/api/ask",
            "/api/check",
            "/api/files",
            "/api/new",
            "/api/search?q=%",
            "/api/%zz",
            "/page/../../secret.yaml",
            "/workbench.css",
            "/rules/walt/../../../secret.yaml",
            "//secret.yaml",
            "/\u65e5");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "{",
            "{\"text\":\"alliance: {}\"}",
            "{\"text\":7}",
            "{\"path\":\"../secret.yaml\",\"text\":\"x\"}",
            "{\"question\":\"why\",\"path\":\"set.yaml\",\"what\":\"\\u0000\"}",
            "{\"text\":\"!!java.net.URL ['http://x']\"}",
            "{\"members\":[\"USA\",\"JPN\"],\"period\":\"1/0\",\"path\":\"../n.yaml\"}",
            "[".repeat(5000),
            "\ufeff\ud83d\ude00");
    private static final List<String> VERSIONS = List.of("", "\"1\"", "*", "\"\u00e9\"");

    @TempDir
    Path outside;

    @Test
    void anyRequestIsAnsweredAndNothingOutsideIsReadOrWritten() throws IOException {
        Path folder = Files.createDirectory(outside.resolve("inside"));
        Files.writeString(outside.resolve("secret.yaml"), "secret: \"hidden word\"\n");
        Files.writeString(
                folder.resolve("set.yaml"),
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 2017\nfacts: []\n");
        try (Workbench workbench = Workbench.open(
                new Workbench.Settings(folder, "", "walt", List.of(), Language.ENGLISH, "test"), new DrlRuleParser())) {
            Visitor stranger = new Visitor(workbench.address());
            Visitor browser = stranger.letIn();
            int requests = Integer.getInteger("fuzz.requests", 150);
            long seed = Long.getLong("fuzz.seed", 1);
            for (int i = 0; i < requests; i++) {
                Random random = new Random(seed + i);
                boolean known = random.nextInt(4) > 0;
                Visitor visitor = odd(known ? browser : stranger, random);
                String start = one(METHODS, random) + " " + changed(one(PATHS, random), random);
                String body = one(BODIES, random);
                Map<String, String> before = files(known ? outside.resolve("secret.yaml") : outside);
                Visitor.Answer answer = assertTimeoutPreemptively(LONGEST, () -> sent(visitor, start, body), start);

                assertThat(answer.status()).as(start + " " + body).isBetween(200, 499);
                assertThat(answer.body()).as(start).doesNotContain("hidden word", "root:", "\tat ");
                assertThat(files(known ? outside.resolve("secret.yaml") : outside))
                        .as(start)
                        .isEqualTo(before);
                if (!known && start.contains("/api/")) {
                    assertThat(answer.status()).as(start).isGreaterThanOrEqualTo(400);
                }
            }
            try (Stream<Path> all = Files.list(outside)) {
                assertThat(all.map(each -> each.getFileName().toString()))
                        .containsExactlyInAnyOrder("inside", "secret.yaml");
            }
            assertThat(browser.get("/").status()).isEqualTo(200);
        }
    }

    /** The answer; that of a server that hung up on a body that it did not want is 413. */
    private static Visitor.Answer sent(Visitor visitor, String start, String body) throws IOException {
        try {
            return visitor.send(start, body);
        } catch (SocketException hungUp) {
            if (body.isEmpty()) {
                throw hungUp;
            }
            return new Visitor.Answer(413, Map.of(), "");
        }
    }

    private static Visitor odd(Visitor visitor, Random random) {
        Visitor odd = visitor.with("If-Match", one(VERSIONS, random))
                .with("Content-Type", random.nextBoolean() ? "application/json" : "text/plain");
        return switch (random.nextInt(8)) {
            case 0 -> odd.with("Host", "example.org");
            case 1 -> odd.with("Origin", "http://example.org");
            case 2 -> odd.with("Cookie", "x=" + "y".repeat(random.nextInt(3000)));
            case 3 -> odd.with("X-Odd", "a".repeat(random.nextInt(9000)));
            default -> odd;
        };
    }

    private static String changed(String path, Random random) {
        if (random.nextInt(3) > 0) {
            return path;
        }
        int at = random.nextInt(path.length());
        String piece = one(List.of("/", "..", "%2f", "%", "?", "&", "=", "a".repeat(3000), ";", "%00"), random);
        return path.substring(0, at) + piece + path.substring(at);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(each.toString(), Files.readString(each));
            }
        }
        return files;
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
