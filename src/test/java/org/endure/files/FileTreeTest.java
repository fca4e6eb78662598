package org.endure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {

    @TempDir
    Path folder;

    private Path working;

    @BeforeEach
    void workingFolder() throws IOException {
        working = Files.createDirectory(folder.resolve("working"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileOfTheBundleIsReadWhereTheWorkingFolderHasNone(boolean jar) throws IOException {
        FileTree files = FileTree.of(working, jar ? jar() : classes());

        assertThat(files.read("facts/us-japan/a.yaml")).isEqualTo("bundled a");
        assertThat(files.isBundled("facts/us-japan/a.yaml")).isTrue();

        write("facts/us-japan/a.yaml", "mine");

        assertThat(files.read("facts/us-japan/a.yaml")).isEqualTo("mine");
        assertThat(files.isBundled("facts/us-japan/a.yaml")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderOfTheBundleIsListedAndWalked(boolean jar) throws IOException {
        FileTree files = FileTree.of(working, jar ? jar() : classes());

        assertThat(files.isFolder("facts/us-japan")).isTrue();
        assertThat(files.isFolder("facts/us-japan/a.yaml")).isFalse();
        assertThat(files.list("facts/us-japan"))
                .containsExactly("facts/us-japan/a.yaml", "facts/us-japan/b.yaml", "facts/us-japan/older");
        assertThat(files.list("facts")).containsExactly("facts/us-japan");
        assertThat(files.walk("facts", ".yaml"))
                .containsExactly("facts/us-japan/a.yaml", "facts/us-japan/b.yaml", "facts/us-japan/older/c.yaml");
        assertThat(files.walk("facts/./us-japan/older/", ".yaml")).containsExactly("facts/./us-japan/older/c.yaml");
    }

    @Test
    void aFolderOfTheWorkingFolderIsListedAlone() throws IOException {
        FileTree files = FileTree.of(working, jar());
        write("facts/us-japan/z.yaml", "mine");

        assertThat(files.list("facts/us-japan")).containsExactly("facts/us-japan/z.yaml");
    }

    @Test
    void onlyRulesAndFactsAreBundled() throws IOException {
        FileTree files = FileTree.of(working, jar());

        assertThat(files.isFile("META-INF/secret.txt")).isFalse();
        assertThat(files.isFolder("META-INF")).isFalse();
    }

    @Test
    void theProgramFindsItsOwnFilesWhereverItRuns() {
        assertThat(FileTree.of(working).isFolder("nowhere")).isFalse();
    }

    @Test
    void aMissingFileIsToldWithItsSibling() throws IOException {
        FileTree files = FileTree.of(working, classes());
        write("facts/korea/2003-2008.yaml", "x");

        assertThat(fault(files, "facts/korea/2003-2007.yaml").text()).isEqualTo("""
                facts/korea/2003-2007.yaml: error: There is no file or folder "facts/korea/2003-2007.yaml".
                  Did you mean facts/korea/2003-2008.yaml?
                """);
        assertThat(fault(files, "facts/us-japan/c.yaml").advice()).isEqualTo("Did you mean facts/us-japan/a.yaml?");
        assertThat(fault(files, "fcats/x.yaml").advice()).isEqualTo("There is no folder \"fcats\" either.");
        assertThatThrownBy(() -> files.list("fact"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Did you mean facts?");
    }

    @Test
    void aFolderWhereAFileBelongsIsTold() throws IOException {
        FileTree files = FileTree.of(working, classes());

        assertThat(fault(files, "facts/us-japan").text()).isEqualTo("""
                facts/us-japan: error: "facts/us-japan" is a folder, but a file belongs here.
                  Name a file in it, such as facts/us-japan/a.yaml.
                """);
    }

    @Test
    void aByteOrderMarkIsDropped() throws IOException {
        FileTree files = FileTree.of(working, classes());
        write("bom.yaml", "\ufeffa: ö\r\n");

        assertThat(files.read("bom.yaml")).isEqualTo("a: ö\r\n");
    }

    @Test
    void aByteThatIsNotUtf8IsToldWithItsPlace() throws IOException {
        FileTree files = FileTree.of(working, classes());
        Files.write(
                working.resolve("latin.yaml"),
                "a: 日本\nname: Sm\u00f6rg\u00e5s # x\n".replace("日本", "x").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault(files, "latin.yaml").text()).isEqualTo("""
                latin.yaml:2:9: error: The byte 0xf6 is not UTF-8.
                  2 | name: Sm�rg�s # x
                    |         ^
                  Save the file with the encoding UTF-8.
                """);
    }

    @Test
    void utf16IsToldByName() throws IOException {
        FileTree files = FileTree.of(working, classes());
        Files.write(working.resolve("wide.yaml"), "\ufeffa: b".getBytes(StandardCharsets.UTF_16LE));

        assertThat(fault(files, "wide.yaml").message()).isEqualTo("The file is UTF-16, not UTF-8.");
    }

    @Test
    void aFileAboveTheLimitIsRefused() throws IOException {
        FileTree files = FileTree.of(working, classes());
        Files.write(working.resolve("huge.yaml"), new byte[FileTree.LARGEST + 1]);

        assertThat(fault(files, "huge.yaml").message()).isEqualTo("The file \"huge.yaml\" is larger than 10 MB.");
    }

    @Test
    void aPathThatIsNoneIsTold() throws IOException {
        FileTree files = FileTree.of(working, classes());

        assertThat(fault(files, "a\0b").text()).startsWith("a\\u0000b: error: \"a\\u0000b\" is not a path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.bib", "/etc/passwd", "a/../../x", "C:/x", "..\\x", "a\\..\\..\\x"})
    void aPathThatLeadsOutIsKnown(String path) {
        assertThat(PathText.staysInside(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bib", "./x.bib", "a/../x", "a/b/..", "日本 2017.bib"})
    void aPathThatStaysInsideIsKnown(String path) {
        assertThat(PathText.staysInside(path)).isTrue();
    }

    private static Diagnostic fault(FileTree files, String path) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> files.read(path));
        assertThat(thrown.diagnostics()).hasSize(1);
        return thrown.diagnostics().get(0);
    }

    private void write(String path, String text) throws IOException {
        Path file = working.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path classes() throws IOException {
        Path root = folder.resolve("classes");
        for (String[] file : BUNDLED) {
            Path path = root.resolve(file[0]);
            Files.createDirectories(path.getParent());
            Files.writeString(path, file[1]);
        }
        return root;
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("endure test.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String[] file : BUNDLED) {
                zip.putNextEntry(new ZipEntry(file[0]));
                zip.write(file[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static final String[][] BUNDLED = {
        {"facts/us-japan/b.yaml", "bundled b"},
        {"facts/us-japan/a.yaml", "bundled a"},
        {"facts/us-japan/older/c.yaml", "bundled c"},
        {"rules/threat/fading.drl", "bundled rule"},
        {"META-INF/secret.txt", "secret"}
    };
}
