package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bibliographies that scholars brought and that failed once, as the commands read and print them. */
class BroughtBibliographiesTest {

    private static final Path FOLDER = Path.of("src/test/resources/bibliography");
    private static final Pattern REFERENCE =
            Pattern.compile("<span class=\"reference\">(.*?)</span>\\s*<span class=\"remark\"", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyNameIsAWarningAtItsPlace() throws IOException {
        assertThat(brought("and-and-crash"))
                .contains("sources.bib:1:32: warning: A name is empty here.")
                .contains("1 note or warning");
        assertThat(printed("apa")).containsExactly("Roe, R., &amp; Poe, P. (2014). X.");
    }

    @Test
    void aChapterHasTheBookAndTheYearOfTheEntryItRefersTo() throws IOException {
        assertThat(brought("crossref-subtitle")).isEqualTo("No mistakes; 0 notes and warnings.\n");
        assertThat(printed("apa.csl"))
                .containsExactly(
                        "Roe, J. (1987). Origins: Of Things. Press.",
                        "Roe, J. (1991). Chapter. In P. Poe (Ed.), Volume: A Subtitle (pp. 1–9). Press.",
                        "Roe, J. (2001). Four. J. https://doi.org/10.1000/x",
                        "Roe, J. (2001). Page. https://example.org/a");
    }

    @Test
    void issueVolumeAndPagesStandWhereEachStylePutsThem() throws IOException {
        brought("issue-as-page");
        assertThat(printed("apa"))
                .containsExactly(
                        "Roe, J. (1997). Title. Journal, 39(1), 156–179.", "Roe, J. (1998). Second (No. 7). Inst.");
        assertThat(printed("chicago"))
                .containsExactly(
                        "Roe, Jane. 1997. “Title.” Journal 39 (1): 156–79.", "Roe, Jane. 1998. Second. No. 7. Inst.");
        assertThat(printed("chicago-notes"))
                .containsExactly(
                        "Roe, Jane. Second. No. 7. Inst, 1998.",
                        "Roe, Jane. “Title.” Journal 39, no. 1 (1997): 156–79.");
        assertThat(printed("mla"))
                .containsExactly(
                        "Roe, Jane. Second. no. 7, Inst, 1998.",
                        "Roe, Jane. “Title.” Journal, vol. 39, no. 1, 1997, pp. 156–79.");
        assertThat(printed("harvard"))
                .containsExactly(
                        "Roe, J. (1997) “Title,” Journal, 39(1), pp. 156–179.", "Roe, J. (1998) Second. 7. Inst.");
        assertThat(printed("isa"))
                .containsExactly("Roe, Jane. (1998) Second. Inst.", "Roe, Jane. (1997) Title. Journal 39: 156–179.");
        assertThat(printed("sist02"))
                .containsExactly(
                        "(1) Roe, Jane. Title. Journal. 1997, vol. 39, no. 1, pp. 156–179.",
                        "(2) Roe, Jane. Second. Inst, 1998, 7.");
        assertThat(printed("karlstad"))
                .containsExactly(
                        "Roe, J. (1997). Title. Journal, 39(1), 156–179.", "Roe, J. (1998). Second. Inst. No. 7.");
    }

    @Test
    void everyLetterThatLatexCanWriteIsPrinted() throws IOException {
        assertThat(brought("latex-letters")).isEqualTo("No mistakes; 0 notes and warnings.\n");
        assertThat(printed("apa"))
                .containsExactlyInAnyOrder(
                        "Erdoğu, A., Çelen, B., Milošić, C., Erdősi, D., Satōn, E., &amp; Françou, F. (2014). Five.",
                        "García, A. (2014). Two.",
                        "Kadır, A. (2014). One.",
                        "Roe, R. (2014). Eight. http://example.org/~roe/a_b",
                        "Roe, R. (2014). Power and 20 years.",
                        "Roe, R. (2014). The 21st century: pacta &amp; 5% – end.",
                        "Tuđin, A. (2014). Four.",
                        "Łukasz, A., &amp; Wałęski, B. (2014). Three.");
    }

    @Test
    void noNameIsLost() throws IOException {
        assertThat(brought("names-lost")).isEqualTo("No mistakes; 0 notes and warnings.\n");
        assertThat(printed("apa"))
                .containsExactlyInAnyOrder(
                        "bin Salem, O., &amp; Roe, J. (2014). One.",
                        "Del Hoyo, J., Poe, A., &amp; Moe, J. (2014). Two.",
                        "Lok, J., van den Hoven, K., &amp; Roe, J. (2014). Three.",
                        "Quincy, G. J. (2014). Seven.",
                        "Roe, J., et al. (2014). Eight.",
                        "Roe, Jr., M., &amp; Poe, J. (2014). Six.",
                        "Smit, J., &amp; Jonas, A. (2014). Five.",
                        "van den Hoven, K., &amp; Roe, J. (2014). Four.");
        assertThat(printed("isa")).contains("Roe, Jane, et al. (2014) Eight.");
    }

    @Test
    void cslJsonIsABibliography() throws IOException {
        assertThat(brought("not-bibtex")).isEqualTo("No mistakes; 0 notes and warnings.\n");
        assertThat(printed("apa")).containsExactly("Roe, R. (2001). X.");
    }

    @Test
    void anotherFormatIsAnErrorWhereItIsNamed() throws IOException {
        brought("not-bibtex");
        Files.writeString(folder.resolve("library.json"), "<?xml version=\"1.0\"?><xml><records></records></xml>");
        CommandRun run = CommandRun.run(folder, "check", "f.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("f.yaml:4:16: error: This is EndNote XML, not a bibliography that can be read.")
                .doesNotContain("is in no bibliography");
    }

    @ParameterizedTest
    @CsvSource({"1,2000", "2,2669", "3,3500", "4,4300", "5,5000"})
    void aWholeLibraryGivesAVerdictAndOneNote(int seed, int entries) throws IOException {
        brought("names-lost");
        Files.writeString(
                folder.resolve("sources.bib"),
                Files.readString(folder.resolve("sources.bib")) + GeneratedLibrary.of(entries, new Random(seed)));
        CommandRun check = CommandRun.run(folder, "check", "f.yaml");
        assertThat(check.exitCode()).isZero();
        assertThat(check.err())
                .containsOnlyOnce("note:")
                .doesNotContain("warning")
                .contains("%,d of %,d sources are not cited".formatted(entries, entries + 8));
        assertThat(CommandRun.run(folder, "assess", "f.yaml").exitCode()).isZero();
    }

    @Test
    void entriesThatNobodyCitesAreNotSetInAStyle() throws IOException {
        brought("names-lost");
        List<String> cited = printed("apa");
        Files.writeString(
                folder.resolve("sources.bib"),
                Files.readString(folder.resolve("sources.bib")) + GeneratedLibrary.of(5000, new Random(1)));

        assertThat(printed("apa")).isEqualTo(cited);
    }

    @Test
    void anUnknownStyleIsToldTheShippedOnes() throws IOException {
        brought("names-lost");
        CommandRun run = CommandRun.run(folder, "assess", "f.yaml", "--format", "html", "--style", "oxford");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There is no citation style \"oxford\".").contains("apa, chicago");
    }

    /** Copies what was brought, and returns what check says of it. */
    private String brought(String name) throws IOException {
        for (Path file : Files.list(FOLDER.resolve(name)).toList()) {
            Files.copy(file, folder.resolve(file.getFileName().toString()));
        }
        CommandRun check = CommandRun.run(folder, "check", "f.yaml");
        assertThat(check.exitCode()).isZero();
        return check.err() + check.out();
    }

    /** The references as a style prints them, without their settings. */
    private List<String> printed(String style) throws IOException {
        Path out = Files.createTempDirectory(folder, "out-").resolve(style);
        CommandRun run = CommandRun.run(folder, "report", "f.yaml", "-o", out.toString(), "--style", style);
        assertThat(run.exitCode()).isZero();
        Matcher reference = REFERENCE.matcher(Files.readString(out.resolve("index.html")));
        return reference
                .results()
                .map(each -> each.group(1).replaceAll("<[^>]*>", ""))
                .toList();
    }
}
