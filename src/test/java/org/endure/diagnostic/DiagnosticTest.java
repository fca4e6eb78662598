package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticTest {

    @Test
    void theCaretStandsUnderThePlace() {
        assertThat(text("a: b\r\nname: Asahi", 2, 7, 5)).isEqualTo("""
                f:2:7: error: wrong
                  2 | name: Asahi
                    |       ^^^^^
                """);
    }

    @Test
    void charactersThatTakeTwoColumnsAreCountedAsTwo() {
        assertThat(text("{名前: 朝日}", 1, 6, 2)).isEqualTo("""
                f:1:6: error: wrong
                  1 | {名前: 朝日}
                    |        ^^^^
                """);
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        String line = "sentence: " + "word ".repeat(100) + "here" + " word".repeat(100);

        assertThat(text(line, 1, 511, 4).lines())
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThan(125))
                .element(1)
                .asString()
                .contains("word here word")
                .startsWith("  1 | …");
    }

    @Test
    void whatCouldSteerATerminalIsWrittenOut() {
        assertThat(text("a: \u001b[31m x", 1, 10, 1)).isEqualTo("""
                f:1:10: error: wrong
                  1 | a: \\u001b[31m x
                    |               ^
                """);
    }

    private static String text(String file, int line, int column, int width) {
        return SourceText.of("f", file)
                .diagnostic(DiagnosticSeverity.ERROR, "wrong", line, column, width, "wrong", null)
                .text();
    }
}
