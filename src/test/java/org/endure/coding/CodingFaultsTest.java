package org.endure.coding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.drools.DrlRuleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the file of a coding is a mistake in it, never a failure of the program. */
class CodingFaultsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aControlCharacterIsReportedAtItsPlace() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/coding.yaml"), "name: mine\nsentence: a\u0001b\n");
        assertThatThrownBy(() -> new CodingReader(FileTree.of(folder), new DrlRuleParser()).read("mine"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mine/coding.yaml:2:12")
                .hasMessageContaining("U+0001");
    }
}
