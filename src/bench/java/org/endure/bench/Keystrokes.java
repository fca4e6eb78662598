package org.endure.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.words.Language;
import org.endure.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the workbench as its page sees it: the first answer, and the answer to each keystroke in a rule and in a fact set. Prints
 * lines {@code name=value}: times in milliseconds, the processor time of the thread that answers likewise, and live memory in MiB.
 */
public final class Keystrokes implements AutoCloseable {

    private static final String FACTS = "facts/us-japan/2017-2018-trump-abe.yaml";
    private static final String RULES = "rules/collapse/doubts-about-commitment.drl";
    private static final int EDITS = 100;
    private static final int WARM_UPS = 60;
    private static final long LONGEST_WAIT = 60;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Workbench workbench;
    private final String base;
    private final String tab;
    private int number;

    private Keystrokes(Path folder) throws IOException, InterruptedException {
        workbench = Workbench.open(
                new Workbench.Settings(folder, FACTS, "walt", List.of(), Language.ENGLISH, "measured"),
                new DrlRuleParser());
        URI address = workbench.address();
        base = "http://127.0.0.1:" + address.getPort();
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
        tab = get("/api/start").get("tab").asString();
        Thread listening = new Thread(this::listen);
        listening.setDaemon(true);
        listening.start();
    }

    /**
     * Measures.
     *
     * @param arguments a folder to work in; then {@code first} for the first answer since Java was started, {@code times} for answers to
     *     keystrokes as well, or {@code memory} for memory after 1,000 edits
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Keystrokes keystrokes = new Keystrokes(Path.of(arguments[0]))) {
            keystrokes.ask(Map.of());
            if (arguments[1].equals("memory")) {
                keystrokes.memory();
            } else {
                tell("first", ManagementFactory.getRuntimeMXBean().getUptime());
            }
            if (arguments[1].equals("times")) {
                keystrokes.times("rule", RULES, "polarity in (");
                keystrokes.times("fault", RULES, "CredibilityKind");
                keystrokes.times("fact", FACTS, "sentence: \"");
            }
        }
        System.exit(0);
    }

    private static void tell(String name, double value) {
        System.out.println("workbench.%s=%.1f".formatted(name, value));
    }

    private void times(String name, String path, String behind) throws IOException, InterruptedException {
        String text = get("/api/file?path=" + path).get("text").asString();
        int at = text.indexOf(behind) + behind.length();
        for (int edit = 0; edit < WARM_UPS; edit++) {
            ask(Map.of(path, edited(text, at, edit)));
        }
        List<Double> waits = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int edit = 0; edit < EDITS; edit++) {
            TimeUnit.MILLISECONDS.sleep(50);
            long start = System.nanoTime();
            long cpu = work();
            ask(Map.of(path, edited(text, at, edit)));
            waits.add((System.nanoTime() - start) / 1e6);
            TimeUnit.MILLISECONDS.sleep(50);
            work.add((work() - cpu) / 1e6);
        }
        waits.sort(null);
        work.sort(null);
        tell(name + ".median", waits.get(EDITS / 2));
        tell(name + ".worst", waits.get(EDITS - 1));
        tell(name + ".work", work.get(EDITS / 2));
    }

    private void memory() throws IOException, InterruptedException {
        String text = get("/api/file?path=" + RULES).get("text").asString();
        int at = text.indexOf("polarity in (") + "polarity in (".length();
        double before = 0;
        for (int edit = 0; edit < 10 * EDITS; edit++) {
            ask(Map.of(RULES, edited(text, at, edit)));
            if (edit == EDITS) {
                before = live();
            }
        }
        tell("memory.early", before);
        tell("memory.late", live());
    }

    /** Processor time that the answering thread has taken, in nanoseconds. */
    private long work() {
        for (ThreadInfo each : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (each != null && each.getThreadName().equals("workbench-answers")) {
                return threads.getThreadCpuTime(each.getThreadId());
            }
        }
        throw new IllegalStateException("No thread answers.");
    }

    /** Another text at each edit: in turn with and without blanks behind the place, and a comment that grows at the end. */
    private static String edited(String text, int at, int edit) {
        return text.substring(0, at) + " ".repeat(edit % 3) + text.substring(at) + "// " + edit + "\n";
    }

    private static double live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0 / 1024.0;
    }

    /** Asks with these texts and waits for the answer. */
    private JsonNode ask(Map<String, String> edited) throws IOException, InterruptedException {
        number++;
        post(Map.of(
                "tab",
                tab,
                "number",
                number,
                "theory",
                "walt",
                "facts",
                FACTS,
                "language",
                "en",
                "edited",
                edited,
                "open",
                edited.keySet().stream().findFirst().orElse(FACTS),
                "base",
                "edit",
                "part",
                "proof"));
        while (true) {
            JsonNode answer = answers.poll(LONGEST_WAIT, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("The workbench does not answer.");
            }
            if (answer.get("number").asInt() == number) {
                return answer;
            }
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return mapper.readTree(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private void post(Map<String, Object> body) throws IOException, InterruptedException {
        client.send(
                request("/api/answer")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(request("/api/events?tab=" + tab).build(), HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            boolean isAnswer = false;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    isAnswer = line.equals("event: answer");
                } else if (isAnswer && line.startsWith("data: ")) {
                    answers.add(mapper.readTree(line.substring("data: ".length())));
                }
            }
        } catch (IOException e) {
            answers.clear(); // the workbench ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        workbench.close();
    }
}
