package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {

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
                "unbalanced } { brace; unbalanced brace",
                "trailing \\; trailing"
            })
    void latexBecomesText(String latex, String text) {
        assertThat(Latex.text(latex)).isEqualTo(text);
    }

    @Test
    void accentsAreComposed() {
        assertThat(Latex.text("o\u0308")).isEqualTo("\u00f6");
        assertThat(Latex.text("\\\"{")).isEmpty();
        assertThat(Latex.text("")).isEmpty();
    }
}
