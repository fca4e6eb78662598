package org.endure.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds the jar and a new enough Java, says what is missing, and sets the options of the JVM. */
class LauncherTest {

    private static final List<String> LONG = List.of(
            "batch rows.csv --coding alliance-years",
            "backtest rows.csv",
            "watch facts/x.yaml",
            "workbench",
            "lsp",
            "--lang sv batch rows.csv --coding alliance-years",
            "flip facts/x.yaml --max 3",
            "flip --max=3 facts/x.yaml",
            "sure facts/x.yaml --draws 20000",
            "sure --draws=99999 facts/x.yaml",
            "sure facts/x.yaml --draws 1000000");

    private static final List<String> SHORT = List.of(
            "",
            "--help",
            "assess facts/x.yaml",
            "assess batch.yaml",
            "flip facts/x.yaml --max 2",
            "flip facts/x.yaml --time 30",
            "sure facts/x.yaml",
            "sure facts/x.yaml --draws 10000 --seed 345678",
            "sure facts/x.yaml --draws 19999");

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void anInstallationInAnAwkwardPlace() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        home = Files.createDirectories(folder.resolve("Prögram 日本 files"));
        Files.copy(Path.of("src/main/launch/endure"), home.resolve("endure"));
        executable(home.resolve("endure"));
        Files.writeString(jar(), "a jar");
    }

    @Test
    void itRunsTheJarBesideItWithEveryArgumentAsItWasGiven() throws Exception {
        java("17.0.15");
        assertThat(run(home.resolve("endure"), "assess", "my facts.yaml"))
                .isEqualTo("0 <-XX:TieredStopAtLevel=1> <-jar> <" + home.toRealPath()
                        + "/endure.jar> <assess> <my facts.yaml>\n");
    }

    @Test
    void aCommandThatRunsLongIsCompiledInFull() throws Exception {
        java("17.0.15");
        for (String each : LONG) {
            assertThat(run(home.resolve("endure"), each.split(" ", -1))).startsWith("0 <-jar> <");
        }
        for (String each : SHORT) {
            assertThat(run(home.resolve("endure"), each.split(" ", -1))).startsWith("0 <-XX:TieredStopAtLevel=1> <");
        }
    }

    @Test
    void itFindsTheJarThroughALink() throws Exception {
        java("21");
        Path link = Files.createSymbolicLink(folder.resolve("endure"), Path.of("Prögram 日本 files/endure"));
        assertThat(run(link, "--help")).contains("<" + home.toRealPath() + "/endure.jar> <--help>");
    }

    @Test
    void theFirstShortCommandMakesAnArchiveThatLaterOnesUse() throws Exception {
        java("17.0.15");
        assertThat(run(home.resolve("endure"), "assess")).doesNotContain("SharedArchiveFile");
        Path archive = madeArchive();
        assertThat(run(home.resolve("endure"), "batch"))
                .contains("<-Xshare:auto> <-XX:SharedArchiveFile=" + archive + "> <-jar> <")
                .endsWith("<batch>\n");
        assertThat(archive.getFileName().toString()).matches("classes-\\d+-17\\.0\\.15-\\d+\\.jsa");
        assertThat(calls()).hasSize(3);
    }

    @Test
    void anArchiveOfAnotherJarOrAnotherJavaIsNotUsed() throws Exception {
        java("17.0.15");
        run(home.resolve("endure"), "assess");
        Path ofFirstJar = madeArchive();

        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        assertThat(run(home.resolve("endure"), "assess")).doesNotContain("SharedArchiveFile");
        await(() -> run(home.resolve("endure"), "batch").contains("SharedArchiveFile=" + ofFirstJar));

        Files.writeString(jar(), "another jar");
        assertThat(run(home.resolve("endure"), "assess")).doesNotContain("SharedArchiveFile");
        await(() -> !Files.exists(ofFirstJar));
        Path ofSecondJar = madeArchive();

        java("21.0.1");
        assertThat(run(home.resolve("endure"), "assess")).doesNotContain("SharedArchiveFile");
        await(() -> archives().size() == 2);
        assertThat(ofSecondJar).exists();
    }

    @Test
    void aJavaThatCannotMakeAnArchiveIsAskedOnce() throws Exception {
        java("17.0.15");
        Files.createFile(folder.resolve("full"));
        for (int i = 0; i < 3; i++) {
            assertThat(run(home.resolve("endure"), "assess")).startsWith("0 <-XX:TieredStopAtLevel=1> <-jar> <");
        }
        await(() -> calls().size() >= 4);
        assertThat(calls().stream().filter(each -> each.contains("ArchiveClassesAtExit")))
                .hasSize(1);
        assertThat(archives()).isEmpty();
    }

    @Test
    void withoutACacheFolderThatCanBeWrittenNothingIsMadeAndNothingIsSaid() throws Exception {
        java("17.0.15");
        Files.writeString(folder.resolve("cache"), "a file where a folder would be");
        for (int i = 0; i < 2; i++) {
            assertThat(run(home.resolve("endure"), "assess"))
                    .isEqualTo("0 <-XX:TieredStopAtLevel=1> <-jar> <" + home.toRealPath() + "/endure.jar> <assess>\n");
        }
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aLongCommandMakesNoArchive() throws Exception {
        java("17.0.15");
        run(home.resolve("endure"), "batch");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    /** The launcher for Windows cannot be run here; what both must say is compared instead. */
    @Test
    void bothLaunchersUseTheSameOptionsMessagesAndCommands() throws IOException {
        String unix = Files.readString(Path.of("src/main/launch/endure"));
        String windows = Files.readString(Path.of("src/main/launch/endure.cmd"));
        for (String part : List.of(
                "-X[\\w:+-]+",
                "-Xlog:disable -Xlog:all=error:stderr",
                "assess facts/[\\w./-]+",
                "endure: Java is missing\\. Install[^(^]*",
                "endure: Java 17 or later is needed, but",
                "https://[\\w./]+",
                "ENDURE_JAVA_OPTIONS",
                "\\b(batch|backtest|watch)\\b")) {
            assertThat(found(part, windows)).as(part).isNotEmpty().isEqualTo(found(part, unix));
        }
    }

    private static Set<String> found(String part, String text) {
        return Pattern.compile(part)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Path jar() {
        return home.resolve("endure.jar");
    }

    private List<Path> archives() {
        try (Stream<Path> files = Files.list(folder.resolve("cache/endure"))) {
            return files.filter(each -> each.toString().endsWith(".jsa")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path madeArchive() throws Exception {
        await(() -> !archives().isEmpty());
        return archives().get(0);
    }

    /** The arguments of each run of Java. */
    private List<String> calls() {
        try {
            return Files.readAllLines(folder.resolve("calls"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void await(Callable<Boolean> wanted) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!wanted.call()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void theVersionThatJavaWroteDownIsReadBeforeItIsAsked() throws Exception {
        java("17.0.15");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Made up\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertThat(run(home.resolve("endure"), "assess"))
                .startsWith("2 endure: Java 17 or later is needed")
                .contains("is Java 11.");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Made up\"\n");
        assertThat(run(home.resolve("endure"), "assess")).startsWith("0 <-XX:TieredStopAtLevel=1> <-jar> <");
    }

    @Test
    void anOldJavaIsNamedWithWhatToDo() throws Exception {
        java("1.8.0_402");
        assertThat(run(home.resolve("endure"), "--help"))
                .startsWith("2 endure: Java 17 or later is needed, but ")
                .contains("is Java 8.");
    }

    @Test
    void aMissingJavaIsSaidPlainly() throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        assertThat(run(home.resolve("endure"), "--help"))
                .startsWith("2 endure: Java is missing. Install Java 17 or later");
    }

    /** A Java that prints its version or its arguments. It makes archives unless there is a file that says it cannot. */
    private void java(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = "-version" ]; then echo 'openjdk version "%s" 2025-04-15' >&2; exit; fi
                echo "$*" >>'%s'
                for each in "$@"; do
                  case $each in -XX:ArchiveClassesAtExit=*) [ -f '%s' ] || printf classes >"${each#*=}" ;; esac
                done
                for each in "$@"; do printf '<%%s> ' "$each"; done | sed 's/ $//'
                echo
                """.formatted(version, folder.resolve("calls"), folder.resolve("full")));
        executable(java);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Exit code and what was printed, on a path with only the synthetic java and the tools of a shell. */
    private String run(Path launcher, String... arguments) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Files.writeString(tools.resolve("sleep"), "#!/bin/sh\n");
        executable(tools.resolve("sleep"));
        for (String tool : List.of(
                "sed",
                "head",
                "cut",
                "dirname",
                "readlink",
                "cksum",
                "mkdir",
                "chmod",
                "find",
                "nice",
                "touch",
                "mv",
                "rm")) {
            if (!Files.exists(tools.resolve(tool))) {
                Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(whereIs(tool)));
                executable(tools.resolve(tool));
            }
        }
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + tools);
        Process process = builder.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    private static Path whereIs(String tool) {
        for (String place : new String[] {"/bin/", "/usr/bin/"}) {
            if (Files.isExecutable(Path.of(place + tool))) {
                return Path.of(place + tool);
            }
        }
        throw new IllegalStateException("This system has no " + tool + ".");
    }
}
