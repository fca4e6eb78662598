package org.endure.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Words that depend on a number agree with the number. */
class ChoiceTest {

    @Property(tries = 200)
    void anyCountHasOneFormAndAnySignItsVerb(@ForAll @IntRange(min = -50, max = 50) int number) {
        assertThat(Choice.of("n one=case|other=cases").words(number, "" + number))
                .isEqualTo(Math.abs(number) == 1 ? "case" : "cases");
        assertThat(Choice.of("n none=stayed|up=rose|down=fell").words(number, "" + number))
                .isEqualTo(number == 0 ? "stayed" : number > 0 ? "rose" : "fell");
    }

    @Test
    void aHashStandsForTheNumber() {
        assertThat(Choice.of("n none=no case|other=# cases").words(2, "2")).isEqualTo("2 cases");
        assertThat(Choice.of("n none=no case|other=# cases").words(0, "0")).isEqualTo("no case");
    }

    @Test
    void aPlainGapIsNotAChoice() {
        assertThat(Choice.isIn("count")).isFalse();
        assertThat(Choice.isIn("low..high")).isFalse();
        assertThat(Choice.isIn("growth%")).isFalse();
        assertThat(Choice.isIn("count one=case|other=cases")).isTrue();
    }

    @Test
    void onlyWordsForASignReplaceTheSign() {
        assertThat(Choice.of("n up=rose|down=fell").tellsSign()).isTrue();
        assertThat(Choice.of("n one=case|other=cases").tellsSign()).isFalse();
    }

    @Test
    void anUnknownConditionIsNotKnown() {
        assertThat(Choice.of("n two=pair|other=cases").options())
                .extracting(Choice.Option::known)
                .containsExactly(false, true);
    }
}
