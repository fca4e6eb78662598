package org.endure.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.endure.consultation.Consultation;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.peers.ClipsCore;
import org.endure.peers.CoreCases;
import org.endure.peers.CoreRules;
import org.endure.rule.RuleBase;
import org.endure.scenario.CaseReader;
import org.endure.sensitivity.SurenessTrial;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what cannot be measured from outside a program, and prints it as lines {@code name=value}, which {@code src/bench/run}
 * puts together with the rest.
 */
public final class Measures {

    private static final int SAVES = 20;
    private static final int DRAWS = 10_000;
    private static final int EDITS = 1_000;
    private static final int EDITS_QUICK = 50;
    private static final long LONGEST_WAIT = 60;
    private static final List<Integer> FACTS = List.of(12, 25, 50, 100);

    /** How often the mechanisms of the core are there, for about 40, 100, 200 and 400 rules. */
    private static final List<Integer> TIMES = List.of(1, 3, 8, 17);

    private final Path folder;
    private final boolean quick;

    private Measures(Path folder, boolean quick) {
        this.folder = folder;
        this.quick = quick;
    }

    /**
     * Measures one thing.
     *
     * @param arguments {@code throughput}, {@code clips}, {@code draws}, {@code live}, {@code library}, {@code watch} or {@code workbench}, a
     *     folder to work in, {@code quick} or {@code full}; for the last two also the rule file that is edited, by its path in that folder, and the
     *     command that watches or opens the workbench
     */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, RunnerException, ExecutionException {
        Measures measures = new Measures(Path.of(arguments[1]), arguments[2].equals("quick"));
        switch (arguments[0]) {
            case "throughput" -> measures.throughput();
            case "clips" -> measures.clips();
            case "draws" -> measures.draws();
            case "live" -> measures.live();
            case "library" -> measures.library();
            case "workbench" ->
                measures.workbench(arguments[3], Arrays.asList(arguments).subList(4, arguments.length));
            case "watch" ->
                measures.watch(arguments[3], Arrays.asList(arguments).subList(4, arguments.length));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private static void tell(String name, double value) {
        System.out.println("%s=%.1f".formatted(name, value));
    }

    private void throughput() throws RunnerException {
        String drools = CoreBenchmark.class.getName() + "\\.(droolsWithTrace|pooledWithoutTrace)";
        run(options(CoreBenchmark.class.getName() + "\\..*").exclude(drools), "one");
        run(options(drools).forks(quick ? 1 : 3), "one");
        ChainedOptionsBuilder growing =
                options(CoreBenchmark.class.getName() + "\\.(droolsWithTrace|directWithoutTrace)");
        run(growing.param("facts", texts(FACTS.subList(1, FACTS.size()))), "facts");
        ChainedOptionsBuilder larger =
                options(CoreBenchmark.class.getName() + "\\.(droolsWithTrace|directWithoutTrace)");
        run(larger.param("times", texts(TIMES.subList(1, TIMES.size()))), "rules");
        run(
                options(CoreBenchmark.class.getName() + "\\.(droolsWithTrace|directWithoutTrace)")
                        .threads(2),
                "two");
        run(options(TheoryBenchmark.class.getName() + "\\..*"), "theory");
        for (int times : TIMES) {
            tell("size.rules." + times, CoreRules.core(times).rules().size());
        }
        tell("size.walt", TheoryBenchmark.rules("walt").rules().size());
        tell("size.facts", TheoryBenchmark.facts(TheoryBenchmark.rules("walt")).size());
    }

    /** What a bibliography costs of which nobody cites most entries, in milliseconds. */
    private void library() throws RunnerException {
        run(options(LibraryBenchmark.class.getName() + "\\..*"), "entries");
    }

    private static String[] texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toArray(String[]::new);
    }

    /** Drools needs some ten seconds of warming until its rate stays; from one run of Java to the next it differs by a tenth or two. */
    private ChainedOptionsBuilder options(String benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks)
                .forks(1)
                .jvmArgs("-Xmx1g")
                .warmupIterations(quick ? 2 : 6)
                .measurementIterations(quick ? 1 : 4)
                .warmupTime(TimeValue.seconds(2))
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
    }

    private static void run(ChainedOptionsBuilder options, String group) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        for (RunResult each : results) {
            String name = each.getParams().getBenchmark();
            String parameters = each.getParams().getParamsKeys().stream()
                    .filter(key ->
                            group.equals(key) || group.equals("rules") && key.equals("times") || key.equals("theory"))
                    .map(key -> "." + each.getParams().getParam(key))
                    .findFirst()
                    .orElse("");
            tell(
                    group + "." + name.substring(name.lastIndexOf('.') + 1) + parameters,
                    each.getPrimaryResult().getScore());
        }
    }

    private void clips() throws IOException, InterruptedException {
        double seconds = quick ? 1 : 3;
        String staged = ClipsCore.program(ClipsCore.Way.STAGED);
        List<List<Fact>> cases = CoreCases.several(CoreBenchmark.CASES, FACTS.get(0));
        tell("clips.staged", ClipsCore.perSecond(folder, staged, cases, seconds));
        tell("clips.logical", ClipsCore.perSecond(folder, ClipsCore.program(ClipsCore.Way.LOGICAL), cases, seconds));
        for (int facts : FACTS.subList(1, FACTS.size())) {
            List<List<Fact>> larger = CoreCases.several(CoreBenchmark.CASES, facts);
            tell("clips.facts." + facts, ClipsCore.perSecond(folder, staged, larger, seconds));
        }
        for (int times : TIMES.subList(1, TIMES.size())) {
            tell("clips.rules." + times, ClipsCore.perSecond(folder, CoreRules.clips(staged, times), cases, seconds));
        }
        List<List<Fact>> one = List.of(TheoryBenchmark.facts(CoreRules.core()));
        tell("clips.draws", ClipsCore.perSecond(folder, staged, one, seconds));
    }

    /** Draws a second by the core on the fact set of 2017-2018, warmed, on one core; CLIPS runs the same facts over and over. */
    private void draws() throws InterruptedException, ExecutionException {
        RuleBase core = CoreRules.core();
        Consultation consultation = Consultation.direct(core);
        org.endure.scenario.Case judged = new CaseReader(FileTree.of(Path.of(""))).read(TheoryBenchmark.FACTS);
        ForkJoinPool one = new ForkJoinPool(1);
        double best = 0;
        for (int round = 0; round < (quick ? 3 : 6); round++) {
            long seed = round;
            long start = System.nanoTime();
            one.submit(() -> SurenessTrial.run(consultation.infer(judged), DRAWS, seed, done -> {}))
                    .get();
            best = Math.max(best, DRAWS * 1e9 / (System.nanoTime() - start));
        }
        tell("draws", best);
    }

    /** The whole default theory on the fact set of 2017-2018 inside one warmed Java, in milliseconds. */
    private void live() {
        RuleBase walt = TheoryBenchmark.rules("walt");
        Consultation consultation = Consultation.direct(walt);
        org.endure.scenario.Case judged = new CaseReader(FileTree.of(Path.of(""))).read(TheoryBenchmark.FACTS);
        int rounds = quick ? 3 : 11;
        tell("live.worth", median(rounds * 5, round -> consultation.assess(judged)));
        tell(
                "live.sure",
                median(rounds, round -> SurenessTrial.run(consultation.infer(judged), DRAWS, round, done -> {})));
    }

    /** The median time of a work in milliseconds, over so many rounds after as many to warm up. */
    private static double median(int rounds, LongFunction<?> work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            long start = System.nanoTime();
            work.apply(round);
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times.subList(rounds, 2 * rounds).stream().sorted().toList().get(rounds / 2);
    }

    /** From an edit in the workbench to its answer, in milliseconds, and how many of the edits were answered. */
    private void workbench(String edited, List<String> command) throws IOException, InterruptedException {
        int edits = quick ? EDITS_QUICK : EDITS;
        List<Double> waits = new ArrayList<>(WorkbenchRun.waits(folder, edited, TheoryBenchmark.FACTS, edits, command));
        tell("workbench.edits", edits);
        tell("workbench.answered", waits.size());
        if (!waits.isEmpty()) {
            waits.sort(null);
            tell("workbench.median", waits.get(waits.size() / 2));
        }
    }

    /** From the save of a rule file to the last line of the answer, in milliseconds. */
    private void watch(String edited, List<String> command) throws IOException, InterruptedException {
        Process watching = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path file = folder.resolve(edited);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<Double> waits = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(watching.getInputStream(), StandardCharsets.UTF_8))) {
            BlockingQueue<Long> lines = new ArrayBlockingQueue<>(10_000);
            Thread reader = new Thread(() -> {
                try {
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        lines.add(System.nanoTime());
                    }
                } catch (IOException e) {
                    lines.clear();
                }
            });
            reader.setDaemon(true);
            reader.start();
            lines.poll(LONGEST_WAIT, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(quick ? 4 : 8);
            for (int save = 1; save <= SAVES; save++) {
                lines.clear();
                String changed = text.replaceFirst("@because\\(\"", "@because(\"in edit %d, ".formatted(save));
                long start = System.nanoTime();
                Files.writeString(file, changed, StandardCharsets.UTF_8);
                Long told = lines.poll(LONGEST_WAIT, TimeUnit.SECONDS);
                if (told == null) {
                    watching.destroy();
                    throw new IllegalStateException("watch does not answer.");
                }
                waits.add((told - start) / 1e6);
                TimeUnit.MILLISECONDS.sleep(300);
            }
            // the reader holds the lock that closing needs until its stream ends
            watching.destroy();
        } finally {
            watching.destroy();
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        waits.sort(null);
        tell("watch.median", waits.get(waits.size() / 2));
        tell("watch.worst", waits.get(waits.size() - 1));
    }
}
