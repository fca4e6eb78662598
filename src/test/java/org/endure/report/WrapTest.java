package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.endure.diagnostic.TextWidth;
import org.endure.words.Language;
import org.endure.words.Words;
import org.junit.jupiter.api.Test;

class WrapTest {

    private static final Words JAPANESE = Words.of(Language.JAPANESE);

    @Test
    void englishBreaksAtSpacesAndCountsCharacters() {
        assertThat(Wrap.text("one two three", 7, "", "  ")).isEqualTo("one two\n  three\n");
        assertThat(Wrap.text("日米同盟の存続 と崩壊", 8, "", "")).isEqualTo("日米同盟の存続\nと崩壊\n");
    }

    @Test
    void japaneseNeedsNoSpacesAndCountsTwoColumns() {
        assertThat(Wrap.text("日米同盟の存続と崩壊", 10, "", "", JAPANESE)).isEqualTo("日米同盟の\n存続と崩壊\n");
    }

    @Test
    void noJapaneseLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(Wrap.text("同盟は存続。次", 10, "", "", JAPANESE)).isEqualTo("同盟は存\n続。次\n");
        assertThat(Wrap.text("同盟は存（続）", 10, "", "", JAPANESE)).isEqualTo("同盟は存\n（続）\n");
    }

    @Test
    void wordsAndIdsWithinJapaneseStayWhole() {
        assertThat(Wrap.text("証拠：TRU-02.2、TRU-03。", 16, "", "  ", JAPANESE)).isEqualTo("証拠：TRU-02.2、\n  TRU-03。\n");
    }

    @Test
    void columnsAreFilledByWidth() {
        assertThat(TextWidth.padded("存続", 6)).isEqualTo("存続  ");
        assertThat(TextWidth.of("é→日")).isEqualTo(4);
    }
}
