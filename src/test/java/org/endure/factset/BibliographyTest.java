package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.endure.bibliography.Library;
import org.endure.fact.Answer;
import org.endure.fact.CitedSource;
import org.endure.fact.Leaning;
import org.endure.fact.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibliographyTest {

    private static final String ZOTERO = """
            @article{schoff_how_2018,
            	title = {How the {US}-{Japan} {Alliance} Works},
            	volume = {12},
            	issn = {0163-660X},
            	url = {https://example.org/a_b?c=%20&d},
            	doi = {10.1080/x_y},
            	number = {3},
            	urldate = {2018-09-01},
            	journal = {The {Washington} Quarterly},
            	author = {Schoff, James L. and {Smith-Jones}, Åsa},
            	month = sep,
            	year = {2018},
            	note = {Publisher: Routledge
            \\_eprint: https://doi.org/10.1080/x},
            	pages = {21--38},
            	file = {Full Text:C\\:\\\\Users\\\\x\\\\Zotero\\\\storage\\\\A\\\\a.pdf:application/pdf;Snapshot:b.html:text/html},
            }

            """;

    private static final String BETTER_BIBLATEX = """
            @article{遠山1998,
              entrysubtype = {newspaper},
              title = {同盟の{{未来}}},
              author = {{遠山}, 茂樹 and family=Öberg, given=Åsa and others},
              date = {1998-04-01/1998-04-03},
              journaltitle = {Asahi Shimbun},
              location = {Tōkyō},
              keywords = {⛔ No DOI found,leaning:LEFT,outlet:朝日新聞,vestedInterest:YES},
              langid = {japanese}
            }
            """;

    @Test
    void aZoteroExportIsRead() {
        assertThat(source(ZOTERO, "schoff_how_2018"))
                .isEqualTo(new CitedSource(
                        "schoff_how_2018",
                        SourceKind.SCHOLAR,
                        "The Washington Quarterly",
                        Leaning.NA,
                        Answer.UNKNOWN,
                        "Schoff, James L.; Smith-Jones, Åsa (2018), \"How the US-Japan Alliance Works\","
                                + " The Washington Quarterly 12(3), pp. 21–38."));
    }

    @Test
    void aBetterBiblatexExportIsRead() {
        assertThat(source(BETTER_BIBLATEX, "遠山1998"))
                .isEqualTo(new CitedSource(
                        "遠山1998",
                        SourceKind.NEWSPAPER,
                        "朝日新聞",
                        Leaning.LEFT,
                        Answer.YES,
                        "遠山, 茂樹; Öberg, Åsa; et al. (1998), \"同盟の未来\", Asahi Shimbun."));
    }

    @ParameterizedTest
    @CsvSource({
        "article, SCHOLAR", "BOOK, SCHOLAR", "incollection, SCHOLAR", "mastersthesis, SCHOLAR", "phdthesis, SCHOLAR",
        "newspaper, NEWSPAPER", "online, OTHER_MEDIA", "misc, OTHER_MEDIA", "report, THINK_TANK",
                "techreport, THINK_TANK",
        "dataset, DATASET", "legislation, OFFICIAL_DOCUMENT"
    })
    void theKindFollowsFromTheTypeOfTheEntry(String type, SourceKind kind) {
        assertThat(source("@" + type + "{a, title = {T}}", "a").kind()).isEqualTo(kind);
    }

    @Test
    void aKeywordOverridesTheKind() {
        assertThat(source("@misc{a, keywords = {Asia; kind: Official Document}}", "a")
                        .kind())
                .isEqualTo(SourceKind.OFFICIAL_DOCUMENT);
    }

    @Test
    void abbreviationsNumbersAndOldSpellingsAreUnderstood() {
        String text = """
                % made by hand
                @comment{jabref-meta: {x}}
                @string{wp = "Washington Post"}
                @preamble{"\\newcommand{\\x}{y}"}
                @article(a, title = "A " # {title}, journal = wp, year = 1998, month = jan # "~1")
                Free text between entries @ no entry.
                @book{b:c/d+e.f_'x', Title={B}, EDITOR={Ed, It}, year={n.d.}}
                """;

        assertThat(source(text, "a").reference()).isEqualTo("\"A title\" (1998), Washington Post.");
        assertThat(source(text, "b:c/d+e.f_'x'").reference()).isEqualTo("Ed, It (n.d.), \"B\".");
    }

    @Test
    void aBrokenKeywordIsAnErrorAtItsPlace() {
        Bibliography bibliography = read("@book{a,\n  title = {T},\n  keywords = {kind:SCHOLARS}\n}");
        bibliography.source("a");

        assertThat(bibliography.faults())
                .extracting(each -> each.severity() + " " + each.code() + " " + each.at())
                .containsExactly("ERROR bad-keyword f.bib:3:20");
    }

    private static CitedSource source(String text, String key) {
        Bibliography bibliography = read(text);
        CitedSource source = bibliography.source(key);
        assertThat(bibliography.faults()).isEmpty();
        return Objects.requireNonNull(source, key);
    }

    private static Bibliography read(String text) {
        Library library = new Library();
        library.add("f.bib", text);
        return new Bibliography(library, List.of());
    }
}
