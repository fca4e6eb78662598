package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.endure.Sent;
import org.junit.jupiter.api.Test;

/** What another Java found wrong is told here as it would be there. */
class SentDiagnosticsTest {

    private static final Diagnostic WRONG = new Diagnostic(
            DiagnosticSeverity.ERROR,
            "wrong-value",
            new SourcePosition("a.yaml", 3, 4),
            "It is wrong.",
            "Fix it.",
            "a: b",
            2);

    @Test
    void aDiagnosticSurvivesSerialisation() throws IOException, ClassNotFoundException {
        assertThat(Sent.there(WRONG)).isEqualTo(WRONG);
    }

    @Test
    void invalidInputKeepsAllItsDiagnosticsWhenItIsSent() throws IOException, ClassNotFoundException {
        InvalidInputException sent =
                Sent.there(new InvalidInputException(List.of(WRONG, Diagnostic.error("x", WRONG.at(), "y", null))));
        assertThat(sent.diagnostics()).hasSize(2).first().isEqualTo(WRONG);
        assertThat(sent).hasMessageContaining("a.yaml:3:4");
    }
}
