package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.endure.bibliography.Library;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read and told is the same on a system with another encoding and language. */
class ForeignSystemTest {

    @TempDir
    Path folder;

    @Test
    void theSystemsEncodingAndLanguageAreNoMatter() throws IOException, InterruptedException {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        main(here.toString());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Dfile.encoding=windows-1252",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForeignSystemTest.class.getName(),
                        there.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(there)).isEqualTo(Files.readString(here)).contains("İstanbul", "日本語");
    }

    /** Writes what is read and told into a file. */
    public static void main(String... args) throws IOException {
        StringBuilder all = new StringBuilder();
        CaseReader bad = new CaseReader(FileTree.of(Path.of("src/test/resources/bad/facts")));
        for (String name : BadFactSetsTest.badFactSets()) {
            all.append(bad.check(List.of(name + ".yaml"), null).stream()
                    .map(Diagnostic::text)
                    .collect(Collectors.joining()));
        }
        Case good = new CaseReader(FileTree.of(Path.of("src/test/resources/good/facts"))).read("now.yaml");
        good.facts().forEach(fact -> all.append(fact).append('\n'));
        Library library = new Library();
        library.add("f.bib", "@BOOK{i, TITLE = {{\\.I}stanbul}}");
        all.append(library.entry("i")).append(good.hash());
        Files.write(Path.of(args[0]), all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
