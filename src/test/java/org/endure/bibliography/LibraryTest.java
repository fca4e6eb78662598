package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.endure.bibliography.ItemDate.Point;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries are read as they are exported; what cannot be read is told at its place. */
class LibraryTest {

    @Test
    void aSecondEntryOfAKeyIsWarnedOfAndTheFirstKept() {
        Library library = read("@book{a, title={One}}\n@book{a, title={Two}}");

        assertThat(reference(library, "a")).isEqualTo("\"One\".");
        assertThat(told(library, Set.of("a"))).containsExactly("WARNING duplicate-citation-key f.bib:2:7");
    }

    @Test
    void aBrokenEntryIsAnErrorOnlyIfItIsCited() {
        String text = "@book{a, title={One} year=1}\n@book{, title={x}}\n@book{b, title={Two}}";

        assertThat(told(read(text), Set.of("a")))
                .containsExactly(
                        "ERROR bad-bibtex f.bib:1:22", "WARNING bad-bibtex f.bib:2:7", "NOTE unused-source f.bib:3:7");
        assertThat(told(read(text), Set.of("b")))
                .containsExactly("WARNING bad-bibtex f.bib:2:7", "WARNING bad-bibtex f.bib:1:22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@book{a,\n title={One\n}\n\n@book{b,\n title={Two}\n}\n",
                "@book{a,\n title={One},\n\n@book{b,\n title={Two}\n}\n",
                "@book{a,\n title=\"One,\n}\n\n@book{b,\n title={Two}\n}\n",
                "@book{a,\n title={One}}}\n\n@book{b,\n title={Two}\n}\n",
                "@string{a = {One}\n\n@book{b,\n title={Two}\n}\n",
                "@book(a,\n title={One)\n\n@book(b,\n title={Two}\n)\n"
            })
    void anEntryThatIsNotClosedSpoilsNoOther(String text) {
        assertThat(reference(read(text), "b")).isEqualTo("\"Two\".");
    }

    @Test
    void aMacroMeansWhatItMeantBeforeTheEntryAndMayBeJoined() {
        Library library = read("@string{fa = \"Foreign Affairs\"}\n@article{a, journal = fa # { Weekly}}\n"
                + "@string(fa = {Fabian Antiquities})\n@article{b, journal = FA}");

        assertThat(reference(library, "a")).isEqualTo("Foreign Affairs Weekly.");
        assertThat(reference(library, "b")).isEqualTo("Fabian Antiquities.");
    }

    @Test
    void macrosThatDoubleEachOtherEndInAWarningNotInAllMemory() {
        StringBuilder text = new StringBuilder("@string{m0 = {0123456789}}\n");
        for (int i = 1; i < 64; i++) {
            text.append("@string{m%d = m%d # m%d}\n".formatted(i, i - 1, i - 1));
        }
        text.append("@book{a, title = m63 # m63}");
        Library library = read(text.toString());

        assertThat(told(library, Set.of("a"))).anyMatch(each -> each.startsWith("ERROR value-too-long"));
        assertThat(item(library, "a").text("title").length()).isLessThanOrEqualTo(BibFile.LONGEST_VALUE);
    }

    @Test
    void inheritanceThatLeadsBackOrNowhereIsAWarningAtTheKey() {
        Library library = read("@inbook{a, title = {A}, crossref = {b}}\n@book{b, crossref = {a}}\n"
                + "@inbook{c, title = {C}, crossref = {nobody}}");

        assertThat(told(library, Set.of("a", "c")))
                .containsExactly("WARNING circular-inheritance f.bib:2:22", "WARNING unknown-parent f.bib:3:37");
    }

    @Test
    void aDateOfTheChildIsNotMixedWithThatOfItsParent() {
        Library library = read("@incollection{a, title = {A}, year = 2001, crossref = {b}}\n"
                + "@collection{b, title = {B}, date = {1999-05-06}}");

        assertThat(Objects.requireNonNull(item(library, "a").issued()).year()).isEqualTo("2001");
    }

    @Test
    void theEndOfASpanOfYearsMayBeItsLastTwoDigits() {
        for (int start = 1000; start < 2050; start += 7) {
            for (int years = 0; years < 100; years++) {
                int end = start + years;
                for (String sign : List.of("/", "--", "–")) {
                    Library library = read("@book{a, year = {%d%s%02d}}".formatted(start, sign, end % 100));
                    ItemDate issued = item(library, "a").dates().get("issued");
                    if (end % 100 > 31) {
                        assertThat(issued).isEqualTo(ItemDate.span(new Point(start, 0, 0), new Point(end, 0, 0)));
                    } else {
                        assertThat(issued == null || issued.end() == null).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whatACitedEntryInheritsFromThroughOthersIsNotCalledUncited() {
        Library library = read(
                "@xdata{p, publisher = {P}}\n@xdata{q, xdata = {p}}\n@mvbook{w, title = {W}, xdata = {q}}\n"
                        + "@book{v, title = {V}, crossref = {w}}\n@inbook{a, title = {A}, crossref = {v}}\n@book{z, title = {Z}}");

        assertThat(told(library, Set.of("a"))).containsExactly("NOTE unused-source f.bib:6:7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Jones, A. & Smith, B.;ampersand-in-name",
                "Johnson & Johnson;ampersand-in-name",
                "A. Jones, B. Smith, C. Brown;too-many-commas",
                "Jones, A., Smith, B.;too-many-commas"
            })
    void namesThatNoAndSeparatesAreUsedAsTheyAreWrittenAndToldOf(String names, String fault) {
        Library library = read("@book{a, author = {%s}}".formatted(names));

        assertThat(item(library, "a").names().get("author")).containsExactly(Name.literal(names));
        assertThat(told(library, Set.of("a"))).containsExactly("WARNING " + fault + " f.bib:1:20");
    }

    @ParameterizedTest
    @CsvSource({"pp. 12--19,12-19", "p. 7,7", "pp 3-4,3-4", "Pages xii-xv,xii-xv", "S12-S15,S12-S15", "P12,P12", "e5,e5"
    })
    void theWordForPagesIsLeftToTheStyle(String written, String pages) {
        assertThat(item(read("@article{a, pages = {%s}}".formatted(written)), "a")
                        .text("page"))
                .isEqualTo(pages);
    }

    @Test
    void anEntryIsFoundByItsOtherKeys() {
        assertThat(reference(read("@book{a, ids = {old, older}, title = {One}}"), "older"))
                .isEqualTo("\"One\".");
    }

    @Test
    void slipsInFieldsTypesDatesAndNamesAreWarnedOfAtTheirPlaces() {
        String text = "@boook{a, auhtor = {Roe}, titel = {T}, date = {1998-13}}\n"
                + "@book{b, author = {Roe, J., Poe, P., Moe, M.}, month = {Nonember}, year = 1998}\n"
                + "@book{c, author = {Roe, J. and }, title = {X}, title = {Y}, editor = {Roe, R.; Poe, P.}}";

        assertThat(told(read(text), Set.of("a", "b", "c")))
                .containsExactly(
                        "WARNING unknown-entry-type f.bib:1:2",
                        "WARNING unknown-field f.bib:1:11",
                        "WARNING unknown-field f.bib:1:27",
                        "WARNING unknown-date f.bib:1:48",
                        "WARNING too-many-commas f.bib:2:20",
                        "WARNING unknown-date f.bib:2:57",
                        "WARNING empty-name f.bib:3:28",
                        "WARNING duplicate-field f.bib:3:48",
                        "WARNING semicolon-in-name f.bib:3:71");
    }

    @Test
    void entriesInCommentsAreNotRead() {
        Library library = read(
                "% @book{a, title = {Old}}\n@comment{x @book{d, title = {D}}}\n@comment @book{c, title = {C}}\n@book{b, % why\n title = {B}}");

        assertThat(library.keys()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aWholeLibraryIsOneNoteAndTheCitedEntryIsRead(int seed) {
        Library library = read(GeneratedLibrary.of(3000, new Random(seed)));

        List<String> told = told(library, Set.of("key7"));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).startsWith("NOTE unused-source");
        assertThat(item(library, "key7").text("title")).isNotEmpty();
        assertThat(library.keys()).hasSize(3000);
    }

    @Test
    void everyEntryOfAGeneratedLibraryIsReadWithoutAWarning() {
        Library library = read(GeneratedLibrary.of(2000, new Random(42)));

        assertThat(library.faults(new TreeSet<>(library.keys()))).isEmpty();
        assertThat(library.keys())
                .allSatisfy(
                        key -> assertThat(item(library, key).names("author")).isNotEmpty());
    }

    @Test
    void thousandsOfBrokenEntriesAreAHundredWarningsAndTheirNumber() {
        Library library = read("@book{a, title = {A}}\n" + "@book{x y = z\n".repeat(3000));

        List<Diagnostic> faults = library.faults(Set.of("a"));
        assertThat(faults).hasSize(101).noneMatch(Diagnostic::isError);
        assertThat(faults.get(100).message()).contains("2,900 more");
    }

    @Test
    void cslJsonIsRead() {
        Library library = read("""
                [{"id":"http://zotero.org/items/A","citation-key":"walt1997","type":"article-journal",
                  "title":"Why <i>Alliances</i> Endure","container-title":"Survival","volume":39,"issue":"1","page":"156-179",
                  "author":[{"family":"Walt","given":"Stephen M."},{"literal":"Ministry"}],
                  "issued":{"date-parts":[["1997",3]]},"DOI":"https://doi.org/10.1000/x","custom":{}},
                 {"id":"b","type":"book","title":"B","issued":{"literal":"forthcoming"},"author":"Walt"}]
                """);

        assertThat(reference(library, "walt1997"))
                .isEqualTo("Walt, Stephen M.; Ministry (1997), \"Why Alliances Endure\", Survival 39(1), pp. 156–179.");
        assertThat(item(library, "walt1997").text("DOI")).isEqualTo("10.1000/x");
        assertThat(reference(library, "b")).isEqualTo("Walt (forthcoming), \"B\".");
    }

    @Test
    void risIsReadAndAnEntryWithoutAKeyGetsOne() {
        Library library = read("""
                TY  - JOUR
                AU  - Walt, Stephen M.
                AU  - van den Hoven, Karl
                TI  - Why alliances endure
                  or collapse
                T2  - Survival
                VL  - 39
                IS  - 1
                SP  - 156
                EP  - 179
                PY  - 1997/03//
                DO  - 10.1000/x
                ZZ  - ?
                ER  -\s

                TY  - BOOK
                ID  - mine
                A1  - Ministry of Truth
                TI  - Book
                Y1  - 1998
                """);

        assertThat(reference(library, "walt-1997"))
                .isEqualTo("Walt, Stephen M.; van den Hoven, Karl (1997), \"Why alliances endure or collapse\","
                        + " Survival 39(1), pp. 156–179.");
        assertThat(reference(library, "mine")).isEqualTo("Ministry of Truth (1998), \"Book\".");
        assertThat(told(library, Set.of("walt-1997", "mine")))
                .containsExactly("WARNING bad-ris f.bib:16:1", "WARNING unknown-tag f.bib:13:1");
    }

    @Test
    void aRecordOfRisMayHaveOtherBlanksAndLackItsEnd() {
        Library library =
                read("TY - CHAP\nA1 - Doe, Jane\nT1 - US - Japan\nPY - 1999\nER - \n\nTY  - BOOK\nAU  - Roe, R.\n"
                        + "TI  - One\nTY  - BOOK\nAU  - Poe, P.\nTI  - Two\nER  - \nstray line\n");

        assertThat(reference(library, "doe-1999")).contains("Doe, Jane (1999)", "US - Japan");
        assertThat(reference(library, "roe")).contains("\"One\"");
        assertThat(reference(library, "poe")).contains("\"Two\"");
        assertThat(told(library, Set.of("doe-1999", "roe", "poe")))
                .containsExactly("WARNING bad-ris f.bib:7:1", "WARNING bad-ris f.bib:14:1");
    }

    @Test
    void aNameOfCslJsonThatIsNoObjectIsSetAsItIsWrittenAndToldOf() {
        Library library = read(
                "[{\"id\":\"a\",\"type\":\"book\",\"title\":[\"x\"],\"author\":\"Jane Roe\",\"editor\":[{\"name\":\"X\"}]}]");

        assertThat(reference(library, "a")).contains("Jane Roe");
        assertThat(library.faults(Set.of("a")))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "The value of \"title\" is not read.",
                        "A name in \"author\" is not an object; it is set as it is written.",
                        "A name in \"editor\" is empty.",
                        "A part of a name in \"editor\" is not read: \"name\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <?xml version="1.0"?><xml><records>         | EndNote XML
            <?xml version="1.0"?><rdf:RDF>              | Zotero RDF
            <!DOCTYPE html>                             | a web page
            %0 Journal Article                          | an EndNote export
            PMID- 123                                   | a PubMed export
            FN Clarivate                                | a Web of Science export
            %PDF-1.4                                    | a PDF file
            "Key","Item Type"                           | a table (CSV)
            references:                                 | CSL-YAML
            [{"itemType":"book"}]                       | JSON of Zotero
            {"a":1}                                     | no list of items
            [{"id":"a"                                  | not valid JSON
            just words                                  | not a bibliography
            """)
    void anotherFormatIsNamedAsWhatItIs(String start, String name) {
        assertThatThrownBy(() -> read(start))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.diagnostics().get(0).text()).contains(name, "xport"));
    }

    @Test
    void encodingsAreToldApart() {
        String text = "@book{a, author = {Öberg, Åsa}}";
        assertThat(LibraryEncoding.decode("f", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new LibraryEncoding(text, null));
        assertThat(LibraryEncoding.decode("f", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
        assertThat(LibraryEncoding.decode("f", text.getBytes(StandardCharsets.UTF_16))
                        .text())
                .isEqualTo(text);
        LibraryEncoding guessed = LibraryEncoding.decode("f", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(guessed.text()).isEqualTo(text);
        assertThat(Objects.requireNonNull(guessed.warning()).at().toString()).isEqualTo("f:1:20");
        String named = "% Encoding: ISO8859_2\n@book{a, author = {Šimić}}";
        assertThat(LibraryEncoding.decode("f", named.getBytes(Charset.forName("ISO-8859-2")))
                        .text())
                .isEqualTo(named);
        assertThatThrownBy(() -> LibraryEncoding.decode("f", "遠山茂樹の本".getBytes(Charset.forName("EUC-JP"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not UTF-8");
    }

    private static Library read(String text) {
        Library library = new Library();
        library.add("f.bib", text);
        return library;
    }

    private static Item item(Library library, String key) {
        return Objects.requireNonNull(library.entry(key), key).item();
    }

    private static String reference(Library library, String key) {
        return ReferenceLine.of(item(library, key));
    }

    private static List<String> told(Library library, Set<String> cited) {
        return library.faults(cited).stream()
                .map(each -> each.severity() + " " + each.code() + " " + each.at())
                .toList();
    }
}
