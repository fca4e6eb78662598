package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A corpus of bad fact sets, a file per way to be wrong, named by the defect, each with its report. */
class BadFactSetsTest {

    private static final Path FOLDER = Path.of("src/test/resources/bad/facts");

    @ParameterizedTest
    @MethodSource("badFactSets")
    void everyDefectIsToldAtItsPlace(String name) throws IOException {
        List<Diagnostic> found = new CaseReader(FileTree.of(FOLDER)).check(List.of(name + ".yaml"), null);
        String report = found.stream().map(Diagnostic::text).collect(Collectors.joining());
        Path golden = FOLDER.resolve(name + ".err");
        if (Boolean.getBoolean("golden.record")) {
            Files.writeString(golden, report);
        }
        assertThat(found).anyMatch(Diagnostic::isError);
        assertThat(report).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyReportHasItsFactSet() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(Path::toString).filter(file -> file.endsWith(".err")))
                    .allSatisfy(file ->
                            assertThat(Path.of(file.replace(".err", ".yaml"))).exists())
                    .hasSizeGreaterThan(60);
        }
    }

    @Test
    void allFaultsOfAllFilesStandInOneReport() {
        List<Diagnostic> found =
                new CaseReader(FileTree.of(FOLDER)).check(List.of("bad-constant.yaml", "bad-date.yaml"), null);

        assertThat(found)
                .extracting(each -> each.at().toString())
                .containsExactly("bad-constant.yaml:16:12", "bad-date.yaml:10:11");
    }

    static List<String> badFactSets() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - 5))
                    .sorted()
                    .toList();
        }
    }
}
