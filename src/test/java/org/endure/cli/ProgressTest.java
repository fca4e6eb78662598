package org.endure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A long run shows how far it is, how quick, and how long it will take; where nobody looks it shows nothing. */
class ProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void theShareTheRateAndTheTimeLeftAreShown() {
        new Progress(out, "rows", 4_000, true).at(1_000);
        assertThat(text()).matches("\r\\[#{7} {23}] 1,000 rows, [\\d,]+ a second, \\d+:\\d\\d left *");
    }

    @Test
    void withoutAWholeTheRateAloneIsShown() {
        new Progress(out, "rows checked", 0, true).at(5_000);
        assertThat(text()).matches("\r5,000 rows checked, [\\d,]+ a second *");
    }

    @Test
    void whatAnEarlierRunDidIsDoneButNotQuicklyDone() {
        Progress progress = new Progress(out, "rows", 1_000_000_000, true);
        progress.kept(1_000_000_000);
        progress.at(1_000_000_000);
        assertThat(text()).contains("1,000,000,000 rows, 0 a second");
    }

    @Test
    void theEndIsAlwaysShownAndALineIsEndedOnlyIfThereIsOne() {
        Progress progress = new Progress(out, "rows", 10, true);
        progress.end();
        assertThat(text()).isEmpty();
        progress.at(5);
        progress.at(6);
        progress.at(10);
        progress.end();
        assertThat(text()).contains("10 rows").doesNotContain(" 6 rows").endsWith(System.lineSeparator());
    }

    @Test
    void whereNobodyLooksNothingIsShown() {
        Progress progress = new Progress(out, "rows", 10, false);
        progress.at(10);
        progress.end();
        assertThat(text()).isEmpty();
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
