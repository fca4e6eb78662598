package org.endure.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Edits a rule file and a fact set in turn in a workbench, as its page does, and waits for each answer. */
final class WorkbenchRun {

    private static final long LONGEST_WAIT = 60;
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern TAB = Pattern.compile("\"tab\"\\s*:\\s*\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Long> answers = new LinkedBlockingQueue<>();
    private final URI address;
    private final String cookie;
    private final String tab;

    private WorkbenchRun(URI opened) throws IOException, InterruptedException {
        HttpResponse<String> entry = client.send(
                HttpRequest.newBuilder(opened).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        this.address = opened;
        this.cookie = entry.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> start =
                client.send(request("/api/start").build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher named = TAB.matcher(start.body());
        if (!named.find()) {
            throw new IllegalStateException("The workbench names no tab: " + start.body());
        }
        this.tab = named.group(1);
    }

    /**
     * Milliseconds from each edit to its answer, in order; fewer than there were edits if the workbench ceased to answer.
     *
     * @param folder the folder in which the workbench runs
     * @param rules the rule file that is edited, by its path in that folder
     * @param facts the fact set that is edited
     * @param command what starts the workbench
     */
    static List<Double> waits(Path folder, String rules, String facts, int edits, List<String> command)
            throws IOException, InterruptedException {
        Process workbench = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            WorkbenchRun run = new WorkbenchRun(address(workbench));
            run.listen();
            return run.edit(
                    Files.readString(folder.resolve(rules)),
                    rules,
                    Files.readString(folder.resolve(facts)),
                    facts,
                    edits);
        } finally {
            workbench.destroy();
        }
    }

    private static URI address(Process workbench) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(workbench.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group());
            }
        }
        throw new IllegalStateException("The workbench told no address.");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Cookie", cookie);
    }

    /** Notes when answers come. */
    private void listen() throws IOException, InterruptedException {
        InputStream events = client.send(
                        request("/api/events?tab=" + tab).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("event: answer")) {
                        answers.add(System.nanoTime());
                    }
                }
            } catch (IOException e) {
                answers.clear();
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private List<Double> edit(String ruleText, String rules, String factText, String facts, int edits)
            throws IOException, InterruptedException {
        List<Double> waits = new ArrayList<>();
        for (int edit = 0; edit < edits; edit++) {
            String changedRules = ruleText.replaceFirst("@because\\(\"", "@because(\"in edit %d, ".formatted(edit / 2));
            String changedFacts = factText + "# edit %d%n".formatted((edit + 1) / 2);
            String body = JSON.writeValueAsString(Map.of(
                    "tab",
                    tab,
                    "number",
                    edit + 1,
                    "facts",
                    facts,
                    "edited",
                    Map.of(rules, changedRules, facts, changedFacts)));
            long start = System.nanoTime();
            int status = client.send(
                            request("/api/answer")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            Long told = answers.poll(LONGEST_WAIT, TimeUnit.SECONDS);
            if (status >= 300 || told == null) {
                return waits;
            }
            waits.add((told - start) / 1e6);
        }
        return waits;
    }
}
