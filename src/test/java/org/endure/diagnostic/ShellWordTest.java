package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordTest {

    @Test
    void wordsThatAShellTakesAsTheyAreStayAsTheyAre() {
        assertThat(List.of("facts/us-japan/2017.yaml", "A=1,2", "x@y:+%z"))
                .allSatisfy(word -> assertThat(ShellWord.of(word)).isEqualTo(word));
    }

    @Test
    void allOthersAreQuotedSoThatNothingInThemHasAMeaning() {
        assertThat(ShellWord.of("")).isEqualTo("''");
        assertThat(ShellWord.of("my facts")).isEqualTo("'my facts'");
        assertThat(ShellWord.of("$(rm -r .)")).isEqualTo("'$(rm -r .)'");
        assertThat(ShellWord.of("Walt's")).isEqualTo("'Walt'\\''s'");
        assertThat(ShellWord.of("日本")).isEqualTo("'日本'");
    }
}
