package org.endure.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LaTeX becomes the text that it prints. */
class LatexReaderTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = ';',
            value = {
                "{\\\"O}berg; Öberg",
                "Sm\\\"orgås; Smörgås",
                "{\\AA}sa Br{\\o}gger; Åsa Brøgger",
                "T{\\=o}yama; Tōyama",
                "Ch{\\=u}={\\=\\i}; Chū=ī",
                "\\'{\\i}; í",
                "\\v{S}koda \\c{C}elik \\H{o}; Škoda Çelik ő",
                "\\r{a}\\k{e}{\\l}; åęł",
                "{\\ss} \\ae \\OE; ß æŒ",
                "The {{US}}--{Japan} Alliance \\& Us; The US–Japan Alliance & Us",
                "``Peace'' \\textit{in {our} time}; “Peace” in our time",
                "100\\% of a\\_b \\#1 \\$5 {\\textendash} end; 100% of a_b #1 $5 – end",
                "朝日新聞; 朝日新聞",
                "Nguyễn~Tấn   Dũng; Nguyễn Tấn Dũng",
                "Kad{\\i}r Garc{\\'\\i}a {\\L}ukasz Wa{\\l}{\\k e}ski Tu{\\dj}in; Kadır García Łukasz Wałęski Tuđin",
                "Erdo{\\u g}u {\\c C}elen Milo{\\v s}i{\\'c} Erd{\\H o}si Sat{\\=o}n Fran{\\c c}ou; Erdoğu Çelen Milošić Erdősi Satōn Françou",
                "\\emph{pacta} 21$^{st}$ {\\textendash} 5\\%; pacta 21st – 5%",
                "$\\alpha \\leq x^2 + y_{10}$ in $\\mathbb{R}^n$; α ≤ x² + y₁₀ in ℝⁿ",
                "US$5 and $10 million; US$5 and $10 million",
                "\\textsc{NATO} \\enquote{a \\enquote{b} c} \\texorpdfstring{$x$}{y}; NATO “a ‘b’ c” y",
                "\\href{http://x.y/a_b}{the page} \\url{http://x.y/~a_b}; the page http://x.y/~a_b",
                "\\CYRM\\cyri\\cyrr{} {\\CYRM}{\\cyri}{\\cyrr} \\char\"00E9 \\symbol{233}; Мир Мир é é",
                "d'{\\'E}tat l\\textsubscript{2} \\guillemotleft{}a\\guillemotright; d'État l₂ «a»",
                "\\textcommabelow{t} \\textcommabelow t \\d{h} \\b{t} \\t{oo}; ț ț ḥ ṯ o͡o",
                "a\\hspace{2cm}b \\hspace*{1em} c; a b c",
                "unbalanced } { brace; unbalanced brace",
                "trailing \\; trailing"
            })
    void latexBecomesText(String latex, String text) {
        assertThat(text(latex)).isEqualTo(text);
    }

    @Test
    void accentsAreComposed() {
        assertThat(text("o\u0308")).isEqualTo("\u00f6");
        assertThat(text("\\\"{")).isEmpty();
        assertThat(text("")).isEmpty();
    }

    @Test
    void anUnknownCommandIsAWarningAtItsPlaceAndItsBracesAreKept() {
        List<Diagnostic> warnings = new ArrayList<>();
        assertThat(text("a \\nosuch{b} c", warnings)).isEqualTo("a b c");
        assertThat(warnings)
                .extracting(each -> each.severity() + " " + each.code() + " " + each.at() + " " + each.width())
                .containsExactly("WARNING unknown-latex f.bib:1:3 7");
    }

    @Test
    void bracesNestedWithoutEndAreReadInBoundedDepth() {
        List<Diagnostic> warnings = new ArrayList<>();
        String deep = "{".repeat(5000) + "x" + "}".repeat(5000);
        assertThat(text(deep, warnings)).contains("x");
        assertThat(warnings).extracting(Diagnostic::code).containsExactly("nested-too-deeply");
    }

    private static String text(String latex) {
        List<Diagnostic> warnings = new ArrayList<>();
        String text = text(latex, warnings);
        assertThat(warnings).isEmpty();
        return text;
    }

    private static String text(String latex, List<Diagnostic> warnings) {
        BibValue.Builder value = new BibValue.Builder(new LibraryText("f.bib", latex));
        value.literal(latex, 0);
        return LatexReader.read(value.build(), warnings, new ArrayList<>()).toString();
    }
}
