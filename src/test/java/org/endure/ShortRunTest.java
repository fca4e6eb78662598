package org.endure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are soon over do without Java's second compiler; nothing else differs, and a Java that cannot do so runs as it is. */
public class ShortRunTest {

    /** Commands that run long. */
    public static final List<String> LONG = List.of(
            "batch rows.csv --coding alliance-years",
            "backtest rows.csv",
            "watch facts/x.yaml",
            "flip facts/x.yaml --max 3",
            "flip --max=3 facts/x.yaml",
            "sure facts/x.yaml --draws 20000",
            "sure --draws=99999 facts/x.yaml",
            "sure facts/x.yaml --draws 1000000");

    /** Commands that are soon over. */
    public static final List<String> SHORT = List.of(
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

    @Test
    void commandsThatRunLongAreToldFromOthers() {
        assertThat(LONG).noneMatch(each -> ShortRun.is(each.split(" ", -1)));
        assertThat(SHORT).allMatch(each -> ShortRun.is(each.split(" ", -1)));
    }

    @Test
    void theSecondCompilerIsLeftOutAlsoWhereThePathOfFilesIsAwkward() throws Exception {
        assumeTrue(System.getProperty("java.vm.name", "").contains("HotSpot")
                || System.getProperty("java.vm.name", "").contains("OpenJDK"));
        Path awkward = Files.createDirectory(folder.resolve("with a space"));
        assertThat(probe("-Djava.io.tmpdir=" + awkward))
                .contains("c2 directives")
                .contains("Exclude:true");
        try (Stream<Path> left = Files.list(awkward)) {
            assertThat(left.toList()).isEmpty();
        }
    }

    @Test
    void whereNothingCanBeWrittenJavaRunsAsItIs() throws Exception {
        assertThat(probe("-Djava.io.tmpdir=" + folder.resolve("none"))).doesNotContain("Exclude:true");
    }

    /** The directives of a Java of its own after it was asked to leave the second compiler out. */
    private static String probe(String option) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(told).isZero();
        return told;
    }

    /** Leaves the second compiler out and prints the directives that hold. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] arguments) throws Exception {
            ShortRun.leaveOutSecondCompiler();
            System.out.println(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesPrint",
                            new Object[0],
                            new String[0]));
        }
    }
}
