package org.endure.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.endure.ShortRunTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher finds the jar and a Java that is new enough, wherever it lies, and says plainly what is missing. */
class LauncherTest {

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void anInstallationInAnAwkwardPlace() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        home = Files.createDirectories(folder.resolve("Prögram 日本 files"));
        Files.copy(Path.of("src/main/launch/endure"), home.resolve("endure"));
        executable(home.resolve("endure"));
    }

    @Test
    void itRunsTheJarBesideItWithEveryArgumentAsItWasGiven() throws Exception {
        java("17.0.15");
        assertThat(run(home.resolve("endure"), "assess", "my facts.yaml"))
                .isEqualTo("0 <-XX:TieredStopAtLevel=1> <-Dendure.tuning=off> <-jar> <" + home.toRealPath()
                        + "/endure.jar> <assess> <my facts.yaml>\n");
    }

    @Test
    void aCommandThatRunsLongIsCompiledInFull() throws Exception {
        java("17.0.15");
        for (String each : ShortRunTest.LONG) {
            assertThat(run(home.resolve("endure"), each.split(" ", -1))).startsWith("0 <-jar> <");
        }
        for (String each : ShortRunTest.SHORT) {
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
    void classesOnceKeptAreUsed() throws Exception {
        java("17.0.15");
        assertThat(run(home.resolve("endure"), "warm-up"))
                .startsWith("0 Classes are kept in ")
                .contains("/endure/classes-17.jsa");
        assertThat(kept()).hasContent("classes");
        assertThat(run(home.resolve("endure"), "assess"))
                .contains("<-Xshare:auto> <-XX:SharedArchiveFile=" + kept() + "> <-jar> <")
                .endsWith("<assess>\n");
    }

    @Test
    void aJavaThatCannotKeepClassesRunsAsBefore() throws Exception {
        java("17.0.15");
        Files.createFile(folder.resolve("full"));
        assertThat(run(home.resolve("endure"), "warm-up"))
                .startsWith("2 endure: This Java cannot keep classes; Endure runs without them as before.");
        assertThat(kept()).doesNotExist();
        assertThat(run(home.resolve("endure"), "assess"))
                .startsWith("0 <-XX:TieredStopAtLevel=1> <-Dendure.tuning=off> <-jar> <");
    }

    private Path kept() {
        return folder.resolve("cache/endure/classes-17.jsa");
    }

    @Test
    void theVersionThatJavaWroteDownIsReadBeforeItIsAsked() throws Exception {
        java("17.0.15");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Made up\"\nJAVA_VERSION=\"11.0.2\"\n");
        assertThat(run(home.resolve("endure"), "assess"))
                .startsWith("2 endure: Java 17 or later is needed")
                .contains("is Java 11.");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Made up\"\n");
        assertThat(run(home.resolve("endure"), "assess"))
                .startsWith("0 <-XX:TieredStopAtLevel=1> <-Dendure.tuning=off> <-jar> <");
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

    /** A java that tells its version and, else, its arguments; it keeps classes unless there is a file that says it cannot. */
    private void java(String version) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = "-version" ]; then echo 'openjdk version "%s" 2025-04-15' >&2; exit; fi
                for each in "$@"; do
                  case $each in -XX:ArchiveClassesAtExit=*) [ -f '%s' ] || printf classes >"${each#*=}" ;; esac
                done
                for each in "$@"; do printf '<%%s> ' "$each"; done | sed 's/ $//'
                echo
                """.formatted(version, folder.resolve("full")));
        executable(java);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Exit code and what was printed, on a path with only the made-up java and the tools of a shell. */
    private String run(Path launcher, String... arguments) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool :
                new String[] {"sed", "head", "cut", "dirname", "readlink", "mktemp", "mkdir", "chmod", "mv", "rm"}) {
            if (!Files.exists(tools.resolve(tool))) {
                Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(whereIs(tool)));
                executable(tools.resolve(tool));
            }
        }
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(launcher.toString());
        builder.command().addAll(java.util.List.of(arguments));
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
