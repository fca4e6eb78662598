package org.endure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.CommandRun;
import org.endure.declaration.DeclaredVisits;
import org.endure.table.Table;
import org.endure.validation.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as a user submits them, to a cluster of processes on this machine. */
class SubmittedBatchTest {

    private static final int ROWS = 20_000;
    private static final int SECONDS = 1_200;

    /** Libraries that Spark has not, which endure.jar has to bring. */
    private static final Pattern OF_ENDURE = Pattern.compile(
            ".*/(org/drools|org/kie|info/picocli|org/snakeyaml|com/google/re2j|ch/qos|org/duckdb|junit)/.*");

    @TempDir
    private Path folder = Path.of("");

    private static final Path HOME = Path.of("target/spark/home").toAbsolutePath();

    /** Lays Spark out as its distribution does: a folder with its jars. */
    @BeforeAll
    static void layOut() throws IOException {
        Path jars = Files.createDirectories(HOME.resolve("jars"));
        for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (each.endsWith(".jar") && !OF_ENDURE.matcher(each).matches()) {
                Path jar = Path.of(each).toAbsolutePath();
                Path link = jars.resolve(jar.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, jar);
                }
            }
        }
    }

    @Test
    void anExecutorThatIsKilledCostsNoRowAndDeclaredTypesAreKnownInEveryProcess()
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(23);
        String[] rows = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = Tables.random("a" + i / 10, 1900 + i % 10, random);
        }
        Tables.write(folder, rows);
        DeclaredVisits.write(folder, "ships", "Integer", "ships : 4", "{ships} came");
        Process driver = submitted(
                "local-cluster[2,1,1024]",
                "table.csv",
                "--coding",
                "alliance-years",
                "-o",
                "spread",
                "--rules",
                "mine");
        try {
            awaitResultsUnderWay(driver);
            List<ProcessHandle> executors = driver.descendants()
                    .filter(each -> each.info().command().orElse("").endsWith("java"))
                    .toList();
            assertThat(executors).hasSize(2);
            executors.get(0).destroyForcibly();
            assertThat(driver.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            List<ProcessHandle> all = driver.descendants().toList();
            driver.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
        String log = Files.readString(folder.resolve("err")) + Files.readString(folder.resolve("out"));
        assertThat(driver.exitValue()).as(log).isZero();
        assertThat(log).contains("Lost executor");
        assertThat(Files.readString(folder.resolve("out"))).contains("20,000 rows in spread.");
        CommandRun alone = CommandRun.run(
                folder, "batch", "table.csv", "--coding", "alliance-years", "-o", "alone", "--rules", "mine");
        assertThat(alone.exitCode()).as(alone.err()).isZero();
        assertThat(results("spread")).isEqualTo(results("alone")).hasSize(ROWS);
    }

    @Test
    void aMistakeOfTheUsersEndsWithTwo() throws IOException, InterruptedException {
        Process driver = submitted("local[1]", "none.csv", "--coding", "alliance-years", "-o", "never");
        assertThat(driver.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("err"))).contains("none.csv: error: There is no file \"none.csv\".");
        assertThat(driver.exitValue()).isEqualTo(2);
    }

    /** What bin/spark-submit does. */
    private Process submitted(String master, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                HOME.resolve("jars") + "/*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=localhost",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.sql.files.maxPartitionBytes=128k",
                "--conf",
                "spark.sql.files.openCostInBytes=0",
                "--jars",
                Path.of("target/endure.jar").toAbsolutePath().toString(),
                Path.of("target/endure-spark.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    private void awaitResultsUnderWay(Process driver) throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS * 10 && driver.isAlive(); i++) {
            Path under = folder.resolve("spread/_temporary");
            if (Files.isDirectory(under)) {
                try (Stream<Path> files = Files.walk(under)) {
                    if (files.anyMatch(each -> each.getFileName().toString().startsWith("part-"))) {
                        return;
                    }
                } catch (java.io.UncheckedIOException e) {
                    // a file was put in place in the meantime
                }
            }
            driver.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("No results: " + Files.readString(folder.resolve("err")));
    }

    private List<List<String>> results(String into) throws IOException {
        List<List<String>> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(into))) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                try (Table table = Table.open(each.toString(), each)) {
                    table.forEach(row -> results.add(row.cells()));
                }
            }
        }
        return results;
    }
}
