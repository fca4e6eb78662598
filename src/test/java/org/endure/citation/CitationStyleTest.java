package org.endure.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.endure.CommandRun;
import org.endure.bibliography.Item;
import org.endure.bibliography.Library;
import org.endure.citation.FormattedReference.Setting;
import org.endure.diagnostic.InvalidInputException;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bibliographies are set in the citation style that the reader asks for, whatever a user's entries hold. */
class CitationStyleTest {

    private static final String CENTRAL = "facts/us-japan/2017-2018-trump-abe.yaml";

    private static final Item BOOK = item("""
            @incollection{book,
              author = {Mearsheimer, John J. and {Ministry of Truth}},
              title = {Structural Realism \\& Other Tales},
              booktitle = {Theories},
              editor = {family=Dunne, given=Tim and Smith, Steve},
              publisher = {Oxford University Press},
              date = {2013-05}
            }
            """, "book");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH  | Mearsheimer, John J., and Ministry of Truth. (2013) Structural Realism & Other Tales. In Theories, edited by Tim Dunne and Steve Smith. Oxford University Press.
            SWEDISH  | Mearsheimer, John J., och Ministry of Truth. (2013) Structural Realism & Other Tales. I Theories, redigerad av Tim Dunne och Steve Smith. Oxford University Press.
            """)
    void referencesAreSetInTheStyleWithTheWordsOfTheLanguage(Language language, String reference) {
        assertThat(text(BOOK, language)).isEqualTo(reference);
    }

    @Test
    void theStyleSaysWhatIsSetInItalics() {
        FormattedReference set = CitationStyle.shipped()
                .references(List.of(BOOK), Language.ENGLISH)
                .get(0);
        assertThat(set.runs())
                .contains(new FormattedReference.Run("Theories", java.util.Set.of(Setting.ITALIC)))
                .filteredOn(run -> run.settings().contains(Setting.SMALL_CAPITALS))
                .extracting(FormattedReference.Run::text)
                .containsExactly("Mearsheimer, John J., and Ministry of Truth");
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        Item hostile = item("@book{x'y, title = {<fo:inline onload='x'> ]]> &lt; <script>}, year = 2001}", "x'y");
        assertThat(text(hostile, Language.ENGLISH))
                .containsIgnoringCase("<script>")
                .containsIgnoringCase("<fo:inline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xii--xv             | xii–xv
            S12--S15            | S12–S15
            IV-2--IV-9          | IV-2–IV-9
            12:3--12:9          | 12:3–12:9
            7+                  | 7+
            xii--xv, 3, 7+      | xii–xv, 3, 7+
            A1, A4              | A1, A4
            """)
    void pagesThatAreNotPlainNumbersAreNeitherShortenedNorFilledUp(String written, String printed) {
        Item article = item(
                "@article{a, author={Roe, J.}, title={T}, journal={J}, volume={1}, year={2001}, pages={" + written
                        + "}}",
                "a");
        assertThat(CitationStyle.shippedNames())
                .isNotEmpty()
                .allSatisfy(style -> assertThat(
                                CitationStyle.shipped(style)
                                        .orElseThrow()
                                        .references(List.of(article), Language.ENGLISH)
                                        .stream()
                                        .flatMap(each -> each.runs().stream())
                                        .map(FormattedReference.Run::text)
                                        .collect(Collectors.joining()))
                        .as(style)
                        .contains(printed));
    }

    @Test
    void theReferencesStandInTheOrderOfTheStyle() {
        Item later = item("@book{a, author = {Walt, S.}, title = {T}}", "a");
        assertThat(CitationStyle.shipped().references(List.of(later, BOOK), Language.ENGLISH))
                .extracting(FormattedReference::key)
                .containsExactly("book", "a");
    }

    @Test
    void anotherStyleIsUsedIfAskedFor() throws IOException {
        String style = """
                <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
                  <info><title>Titles</title><id>titles</id><updated>2026-01-01T00:00:00+00:00</updated></info>
                  <citation><layout><text variable="title"/></layout></citation>
                  <bibliography><layout suffix="!"><text variable="title" font-weight="bold"/></layout></bibliography>
                </style>
                """;
        Path file = Files.writeString(folder.resolve("titles.csl"), style);
        CommandRun run = CommandRun.run(folder, "assess", CENTRAL, "--format", "html", "--style", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("<b>Is this the end of the West as we know it?</b><span>!</span>");
    }

    @Test
    void aFileThatIsNoStyleIsToldWhereAndWhy() {
        assertThatThrownBy(() -> CitationStyle.of("x.csl", "<style>\n<oops</style>"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.diagnostics().get(0).text())
                                .startsWith("x.csl:2:6: error: This style cannot be read: "));
        assertThatThrownBy(() -> CitationStyle.of("x.csl", "<html/>")).hasMessageContaining("begins with <html>");
        String dependent = "<style xmlns=\"http://purl.org/net/xbiblio/csl\"><info>"
                + "<link rel=\"independent-parent\" href=\"http://p\"/></info></style>";
        assertThatThrownBy(() -> CitationStyle.of("x.csl", dependent))
                .hasMessageContaining("only refers to another, http://p");
        assertThatThrownBy(() ->
                        CitationStyle.of("x.csl", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:/etc/passwd\">]><a>&b;</a>"))
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void aReportSpeaksTheLanguageAskedFor() throws IOException {
        CommandRun run = CommandRun.run(
                folder, "report", CENTRAL, "-o", folder.resolve("out").toString(), "--lang", "sv");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("<html lang=\"sv\">");
    }

    private static Item item(String text, String key) {
        Library library = new Library();
        library.add("f.bib", text);
        return Objects.requireNonNull(library.entry(key)).item();
    }

    private static String text(Item entry, Language language) {
        return CitationStyle.shipped()
                .references(List.of(entry), language)
                .get(0)
                .text();
    }
}
