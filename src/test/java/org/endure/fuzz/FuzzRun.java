package org.endure.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.endure.Main;
import org.jspecify.annotations.Nullable;

/**
 * Gives synthetic inputs of every kind to the commands that read them, in one Java, and watches: no command may end with a bug or take
 * long, start a process, open a connection, initialise a class that only an input names, or write or lose a file that it should not.
 *
 * <p>Arguments: how many inputs, the first seed, and a folder for the inputs that fail.
 */
@SuppressWarnings("removal")
public final class FuzzRun {

    private static final long LONGEST_SECONDS = Long.getLong("fuzz.seconds", 10);
    private static final int MOST_WAITS = 12;
    private static final long WARM_UP_SECONDS = 120;
    private static final String SPRUNG = "endure.fuzz.sprung";
    private static final List<String> MAY_APPEAR =
            List.of("report", "out", "logs", "new", "variants.csv.backup", ".endure-written");
    private static final Map<String, byte[]> SOUND = sound();

    private final Path project;
    private final List<String> broken = new ArrayList<>();
    private final Map<Integer, Integer> exits = new TreeMap<>();
    private String told = "";
    private long longest;
    private String slowest = "";
    private final ExecutorService worker = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "fuzz", 1 << 20);
        thread.setDaemon(true);
        return thread;
    });

    private FuzzRun(Path project) {
        this.project = project;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream console = System.out;
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        Path kept = Path.of(arguments[2]);
        Path project = Files.createTempDirectory("fuzz");
        FuzzRun run = new FuzzRun(project);
        run.reset();
        run.acceptTheSound();
        Guard guard = new Guard(List.of(kept, Path.of(System.getProperty("java.io.tmpdir"))));
        System.setSecurityManager(guard);
        Map<FuzzKind, int[]> results = new EnumMap<>(FuzzKind.class);
        int failures = 0;
        for (int i = 0; i < count; i++) {
            FuzzKind kind = FuzzKind.values()[i % FuzzKind.values().length];
            long each = seed + i / FuzzKind.values().length;
            String fault = run.input(kind, each, guard, results.computeIfAbsent(kind, any -> new int[2]));
            if (fault != null) {
                failures++;
                Files.createDirectories(kept);
                Path file = kept.resolve(
                        "%s-%d-%s".formatted(kind, each, Path.of(kind.file()).getFileName()));
                Files.write(file, Mutation.of(kind, each).getBytes(StandardCharsets.UTF_8));
                console.printf("%s: %s%n", file, fault);
            }
        }
        results.forEach((kind, counts) -> console.printf("%s: %d accepted, %d refused%n", kind, counts[0], counts[1]));
        console.printf(
                "Exit codes: %s. Longest: %.1f s of processor time, %s%n", run.exits, run.longest / 1e9, run.slowest);
        console.printf("%d inputs, %d failures%n", count, failures);
        System.exit(failures == 0 ? 0 : 1);
    }

    /** Every command on the sound inputs: were one refused, its mutations would be too, and nothing would be tried. */
    private void acceptTheSound() throws IOException {
        for (FuzzKind kind : FuzzKind.values()) {
            for (String input : kind == FuzzKind.ARGUMENTS ? kind.seeds() : List.of(kind.sound())) {
                reset();
                System.setIn(Framing.of(kind, input));
                for (List<String> command : kind.commands(input)) {
                    int exit = command(command, WARM_UP_SECONDS);
                    if (exit != 0) {
                        throw new IllegalStateException("exit %d of a sound input: %s %s %s"
                                .formatted(exit, String.join(" ", command), told, broken));
                    }
                }
            }
        }
    }

    /** The project as it is before an input comes. */
    private void reset() throws IOException {
        if (Files.exists(project)) {
            try (Stream<Path> all = Files.walk(project)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        for (Map.Entry<String, byte[]> each : SOUND.entrySet()) {
            Path file = project.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    private static Map<String, byte[]> sound() {
        Map<String, byte[]> sound = new TreeMap<>();
        sound.put("own/coded/parameters.yaml", FuzzKind.resource("coded.yaml").getBytes(StandardCharsets.UTF_8));
        for (FuzzKind kind : FuzzKind.values()) {
            sound.put(kind.file(), kind.sound().getBytes(StandardCharsets.UTF_8));
        }
        return sound;
    }

    /** What went wrong with an input; null if nothing. */
    private String input(FuzzKind kind, long seed, Guard guard, int[] counts) throws IOException {
        reset();
        String input = Mutation.of(kind, seed);
        Files.write(project.resolve(kind.file()), input.getBytes(StandardCharsets.UTF_8));
        System.setIn(Framing.of(kind, input));
        Map<String, String> before = files();
        for (List<String> command : kind.commands(input)) {
            broken.clear();
            long start = processorTime();
            int exit = command(command, LONGEST_SECONDS);
            exits.merge(exit, 1, Integer::sum);
            if (processorTime() - start > longest) {
                longest = processorTime() - start;
                slowest = "%s %d: %s".formatted(kind, seed, String.join(" ", command));
            }
            Map<String, String> after = files();
            before.forEach((file, content) -> {
                if (!content.equals(after.get(file)) && !isLogThatGrew(kind, file, content, after.get(file))) {
                    broken.add("%s was changed or lost".formatted(file));
                }
            });
            after.keySet().stream()
                    .filter(file -> kind != FuzzKind.ARGUMENTS
                            && !before.containsKey(file)
                            && MAY_APPEAR.stream().noneMatch(file::startsWith))
                    .forEach(file -> broken.add("%s appeared".formatted(file)));
            guard.taken().forEach(broken::add);
            if (System.clearProperty(SPRUNG) != null) {
                broken.add("a class that only the input names was initialised");
            }
            if (!broken.isEmpty()) {
                return String.join(" ", command) + ": " + String.join("; ", broken);
            } else if (exit != 0) {
                counts[1]++;
                return null;
            }
        }
        counts[0]++;
        return null;
    }

    /** A log of runs grows by a line; a damaged one at its end goes, and a backup is kept then. */
    private static boolean isLogThatGrew(FuzzKind kind, String file, String before, @Nullable String after) {
        return kind == FuzzKind.RUN_LOG
                && file.equals(kind.file())
                && after != null
                && after.startsWith(before.substring(0, before.stripTrailing().lastIndexOf('\n') + 1));
    }

    /** Runs a command. That an editor left without a word is exit code 1 in the protocol, and no bug. */
    private int command(List<String> arguments, long seconds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Future<Integer> run = worker.submit(() -> Main.run(
                project,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new)));
        long start = processorTime();
        try {
            int exit = await(run, start, seconds);
            told = err.toString(StandardCharsets.UTF_8);
            boolean left = arguments.equals(List.of("lsp")) && exit == 1;
            if (exit != 0 && exit != 2 && !left || told.contains("\tat ") || told.contains("bug in Endure")) {
                broken.add("exit %d: %s".formatted(exit, told.lines().limit(12).toList()));
            }
            return exit;
        } catch (TimeoutException e) {
            broken.add("more than %d seconds".formatted(seconds));
        } catch (ExecutionException | InterruptedException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            broken.add("%s %s"
                    .formatted(cause, Stream.of(cause.getStackTrace()).limit(8).toList()));
        }
        return -1;
    }

    /** Waits until a command is done, or has had so many seconds, also of the processor, which may be busy with other programs. */
    private static int await(Future<Integer> run, long start, long seconds)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (int i = 1; ; i++) {
            try {
                return run.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (processorTime() - start > TimeUnit.SECONDS.toNanos(seconds) || i > MOST_WAITS) {
                    throw e;
                }
            }
        }
    }

    /** Nanoseconds of processor time that this Java has had. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(project)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        project.relativize(each).toString().replace(File.separatorChar, '/'),
                        Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** Notes what no command may do. */
    private static final class Guard extends SecurityManager {

        private final List<Path> open;
        private final List<String> done = new ArrayList<>();

        Guard(List<Path> open) {
            this.open = open;
        }

        synchronized List<String> taken() {
            List<String> taken = List.copyOf(done);
            done.clear();
            return taken;
        }

        private synchronized void refuse(String what) {
            done.add(what);
            throw new SecurityException(what);
        }

        @Override
        public void checkPermission(Permission permission) {}

        @Override
        public void checkPermission(Permission permission, Object context) {}

        @Override
        public void checkExec(String command) {
            refuse("a process was started: " + command);
        }

        @Override
        public void checkConnect(String host, int port) {
            refuse("a connection was opened: " + host);
        }

        @Override
        public void checkConnect(String host, int port, Object context) {
            checkConnect(host, port);
        }

        @Override
        public void checkWrite(String file) {
            Path path = Path.of(file).toAbsolutePath();
            if (open.stream().noneMatch(path::startsWith)) {
                refuse("a file was written: " + file);
            }
        }

        @Override
        public void checkDelete(String file) {
            checkWrite(file);
        }
    }
}
