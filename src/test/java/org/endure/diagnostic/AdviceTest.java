package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static Diagnostic marked(String line, int column, int width, CharSequence advice) {
        return new Diagnostic(
                DiagnosticSeverity.ERROR, "any", new SourcePosition("file", 3, column), "Wrong.", advice, line, width);
    }

    @Test
    void theEditReplacesTheWordWhereItIsMarked() {
        Diagnostic fault = marked("x: 😀 Levle.HIGH", 6, 10, Spelling.advice("Levle", List.of("Level", "Trend")));

        assertThat(fault.advice()).isEqualTo("Did you mean Level? It is one of: Level, Trend.");
        assertThat(fault.edit())
                .isEqualTo(new Edit("Replace \"Levle\" with \"Level\"", TextRange.of(3, 6, 5), "Level"));
    }

    @Test
    void aWordInQuotesIsReplacedWithinThem() {
        Edit edit = marked("k: \"usaa\"", 4, 6, Spelling.advice("USAA", List.of("USA")))
                .edit();

        assertThat(edit).isNotNull();
        assertThat(edit.range()).isEqualTo(TextRange.of(3, 5, 4));
    }

    @Test
    void thereIsNoEditWhereTheWordIsNotWritten() {
        assertThat(marked("name: Levle", 1, 4, Spelling.advice("Levle", List.of("Level")))
                        .edit())
                .isNull();
        assertThat(marked("name: Levle", 0, 1, Spelling.advice("Levle", List.of("Level")))
                        .edit())
                .isNull();
        assertThat(marked("name: Levle", 7, 5, "Did you mean Level?").edit()).isNull();
        assertThat(marked("name: q", 7, 1, Spelling.advice("q", List.of("Level")))
                        .edit())
                .isNull();
    }
}
