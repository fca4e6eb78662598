package org.endure.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No input, of whatever kind, makes a command crash, hang, run code or lose a file. A short run; at length:
 *
 * <pre>mvn test -Dtest=FuzzTest -Dfuzz.inputs=10000 -Dfuzz.seed=1</pre>
 *
 * <p>Inputs that fail are kept in {@code target/fuzz}. What one of them shows becomes a case under {@code src/test/resources/attacks}.
 */
class FuzzTest {

    private static final int LAST_WITH_SECURITY_MANAGER = 23;

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void noInputCrashesHangsRunsCodeOrLosesAFile() throws IOException, InterruptedException {
        assumeTrue(
                Runtime.version().feature() <= LAST_WITH_SECURITY_MANAGER,
                "what an input does is watched by a SecurityManager, which this Java does not have");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.security.manager=allow",
                        "-Duser.language=en",
                        "-Xmx1g",
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dendure.cache=" + temporary.resolve("cache"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzRun.class.getName(),
                        System.getProperty("fuzz.inputs", "450"),
                        System.getProperty("fuzz.seed", "1"),
                        new File("target/fuzz").getAbsolutePath())
                .redirectErrorStream(true)
                .start();
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(told);
        assertThat(run.waitFor()).as(told).isZero();
    }
}
