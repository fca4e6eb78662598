package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourceText;
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

        assertThat(source(text, "a").reference()).isEqualTo("1998, \"A title\", Washington Post.");
        assertThat(source(text, "b:c/d+e.f_'x'").reference()).isEqualTo("Ed, It (n.d.), \"B\".");
    }

    @Test
    void aSecondEntryOfAKeyIsWarnedOfAndTheFirstKept() {
        Faults faults = faults("@book{a, title={One}}\n@book{a, title={Two}}");
        Bibliography bibliography = read(faults);

        assertThat(Objects.requireNonNull(bibliography.source("a")).reference()).isEqualTo("\"One\".");
        assertThat(faults.all()).extracting(Diagnostic::code).containsExactly("duplicate-citation-key");
        assertThat(faults.errors()).isZero();
    }

    @Test
    void aBrokenEntryIsAnErrorOnlyIfItIsCited() {
        String text = "@book{a, title={One} year=1}\n@book{, title={x}}\n@book{b, title={Two}}";
        Faults cited = faults(text);
        read(cited).tellUse(Set.of("a"));
        Faults uncited = faults(text);
        read(uncited).tellUse(Set.of("b"));

        assertThat(cited.all())
                .extracting(each -> each.severity() + " " + each.code() + " " + each.at())
                .containsExactly(
                        "ERROR bad-bibtex f.bib:1:7", "WARNING bad-bibtex f.bib:2:7", "NOTE unused-source f.bib:3:7");
        assertThat(uncited.all())
                .extracting(each -> each.severity() + " " + each.code())
                .containsExactly("WARNING bad-bibtex", "WARNING bad-bibtex");
    }

    @Test
    void anEntryThatIsNotClosedSpoilsNoOther() {
        Faults faults = faults("@book{a,\n title={One\n}\n\n@book{b,\n title={Two}\n}\n");

        assertThat(Objects.requireNonNull(read(faults).source("b")).reference()).isEqualTo("\"Two\".");
    }

    @Test
    void anEntryReadBeforeIsTheSameInAnotherFileAndAnAbbreviationIsThatOfItsOwnFile() {
        Map<String, Map<String, String>> known = new HashMap<>();
        String entry = "@article{a,\n title={One}, journal=fa\n}\n";
        List<String> journals = List.of("Foreign Affairs", "Fabian Antiquities").stream()
                .map(name -> "@string{fa = \"%s\"}\n".formatted(name) + entry)
                .map(text ->
                        new BibTexReader(faults(text), known).read(text).get(0).text("journal"))
                .toList();

        assertThat(journals).containsExactly("Foreign Affairs", "Fabian Antiquities");
        assertThat(known).isEmpty();

        BibEntry first = new BibTexReader(faults(entry), known).read(entry).get(0);
        String later = "\n\n" + entry;
        Faults ofLater = faults(later);
        BibEntry again = new BibTexReader(ofLater, known).read(later).get(0);

        assertThat(again.fields()).isEqualTo(first.fields()).containsEntry("title", "One");
        assertThat(again.place().line()).isEqualTo(3);
        assertThat(again.file()).isSameAs(ofLater);
        assertThat(known).hasSize(1);
    }

    private static CitedSource source(String text, String key) {
        Faults faults = faults(text);
        CitedSource source = read(faults).source(key);
        assertThat(faults.all()).isEmpty();
        return Objects.requireNonNull(source, key);
    }

    private static Bibliography read(Faults faults) {
        Bibliography bibliography = new Bibliography();
        List<BibEntry> entries = new BibTexReader(faults, new HashMap<>())
                .read(String.join("\n", faults.text().lines()));
        bibliography.addAll(entries);
        return bibliography;
    }

    private static Faults faults(String text) {
        return new Faults(SourceText.of("f.bib", text));
    }
}
