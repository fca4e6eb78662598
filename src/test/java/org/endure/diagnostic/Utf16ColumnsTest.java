package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class Utf16ColumnsTest {

    @Property(tries = 200)
    void everyColumnComesBackFromItsUnits(@ForAll("lines") String line) {
        Utf16Columns columns = new Utf16Columns(SourceText.of("any", "first\n" + line));

        for (int column = 1; column <= line.codePointCount(0, line.length()) + 1; column++) {
            int units = columns.units(2, column);
            assertThat(units).isEqualTo(line.offsetByCodePoints(0, column - 1));
            assertThat(columns.column(2, units)).isEqualTo(column);
        }
    }

    @Property(tries = 200)
    void everyUnitIsInTheCharacterOfItsColumn(@ForAll("lines") String line) {
        Utf16Columns columns = new Utf16Columns(SourceText.of("any", line));

        for (int units = 0; units <= line.length(); units++) {
            int back = columns.units(1, columns.column(1, units));
            assertThat(units - back).isBetween(0, 1);
            assertThat(back == units || Character.isLowSurrogate(line.charAt(units)))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a", "é", "日", "𝔄", "😀", " ", "\t", "\"")
                .list()
                .ofMaxSize(12)
                .map(each -> String.join("", each));
    }

    @Test
    void placesOutsideTheTextAreItsEnds() {
        Utf16Columns columns = new Utf16Columns(SourceText.of("any", "😀b"));

        assertThat(columns.units(1, 99)).isEqualTo(3);
        assertThat(columns.units(1, 0)).isZero();
        assertThat(columns.column(1, 99)).isEqualTo(3);
        assertThat(columns.column(7, 5)).isEqualTo(1);
        assertThat(columns.units(7, 5)).isZero();
    }
}
