package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Runs scripts in R; a test that needs it is skipped where R is not installed. */
final class Rscript {

    private Rscript() {}

    /** Runs a script of the tests' resources, and reads the table of names and values that it writes to its last argument. */
    static Map<String, Double> run(String script, Path result, Object... arguments)
            throws IOException, InterruptedException {
        Path program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "Rscript"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(program != null, "R is not installed on this machine");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--vanilla",
                Path.of("src/test/resources/r", script).toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        command.add(result.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        Map<String, Double> values = new TreeMap<>();
        try (CSVParser rows = CSVParser.parse(
                result,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : rows) {
                String value = row.get("value");
                values.put(row.get("name"), value.equals("NA") ? Double.NaN : Double.parseDouble(value));
            }
        }
        return values;
    }
}
