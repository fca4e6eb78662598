package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No path in a fact set leads outside its folder, by a link either. */
class LinksTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBaselineOrBibliographyThatIsALinkToElsewhereIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("secret"));
        Files.createDirectories(folder.resolve("set"));
        Files.writeString(folder.resolve("secret/a.bib"), "@book{x, title={X}}");
        Files.writeString(
                folder.resolve("secret/old.yaml"),
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1980\nbaseline: []\nfacts: []\n");
        try {
            Files.createSymbolicLink(folder.resolve("set/a.bib"), Path.of("../secret/a.bib"));
            Files.createSymbolicLink(folder.resolve("set/old.yaml"), Path.of("../secret/old.yaml"));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this file system has no links");
        }
        Files.writeString(
                folder.resolve("set/now.yaml"),
                "alliance: {id: a, name: A, members: [USA, JPN]}\nperiod: 1990\nbaseline: [old.yaml]\nbibliography: [a.bib]\nfacts: []\n");
        assertThat(new CaseReader(FileTree.of(folder)).check(java.util.List.of("set/now.yaml"), null))
                .filteredOn(Diagnostic::isError)
                .extracting(each -> each.code() + " " + each.at())
                .containsExactly("path-leads-out set/now.yaml:3:12", "path-leads-out set/now.yaml:4:16");
    }
}
