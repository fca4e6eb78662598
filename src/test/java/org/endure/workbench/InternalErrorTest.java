package org.endure.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** A bug of Endure's own leaves the workbench alive, and is not shown as a fault of a file. */
class InternalErrorTest {

    @Test
    void aBugIsShownAsAnInternalErrorOfEndure() {
        AnswerSession session = new AnswerSession(FileTree.of(Map.of()), (file, vocabulary, diagnostics) -> {
            throw new IllegalStateException("a bug");
        });
        Question question =
                new Question(1, "walt", List.of(), "", List.of(), Language.ENGLISH, Map.of(), "", "", "overview");
        List<Diagnostic> found = session.answer(question, 0).diagnostics();
        assertThat(found).extracting(Diagnostic::code).containsExactly("internal-error");
        assertThat(found).extracting(each -> each.at().file()).containsExactly("endure");
        assertThat(session.answer(question, 1).theory()).isNull();
    }
}
