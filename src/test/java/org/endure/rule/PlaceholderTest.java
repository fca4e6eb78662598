package org.endure.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    @Test
    void valuesRangesAndSharesAreToldApart() {
        assertThat(Placeholder.in("{a} from {low..high} by {growth%}"))
                .extracting(Placeholder::text, Placeholder::values)
                .containsExactly(
                        tuple("{a}", List.of(new Placeholder.Value("a", false))),
                        tuple(
                                "{low..high}",
                                List.of(new Placeholder.Value("low", false), new Placeholder.Value("high", false))),
                        tuple("{growth%}", List.of(new Placeholder.Value("growth", true))));
    }

    @Test
    void whatIsFilledInStandsAsItIs() {
        assertThat(Placeholder.filled("{a} and {b}", place -> "$1\\" + place.text()))
                .isEqualTo("$1\\{a} and $1\\{b}");
    }
}
