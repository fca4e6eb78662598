package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.explanation.Assessment;
import org.endure.report.Reported;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;

/**
 * What a question came to.
 *
 * @param question the question
 * @param diagnostics what is wrong, and what is probably not meant
 * @param theory the theory; null if it cannot be read
 * @param judged the case; null if it cannot be read, or none was chosen
 * @param assessment the answer; null if there is none
 * @param millis time from question to answer, in milliseconds
 */
record AnsweredQuestion(
        Question question,
        List<Diagnostic> diagnostics,
        @Nullable Theory theory,
        @Nullable Case judged,
        @Nullable Assessment assessment,
        long millis) {

    AnsweredQuestion {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether theory or case is read from a file. */
    boolean reads(String path) {
        return path.endsWith(".drl") && theory == null
                || theory != null && theory.layers().stream().anyMatch(each -> path.startsWith(each.folder() + "/"))
                || judged != null
                        && judged.factSets().stream()
                                .anyMatch(each -> each.path().equals(path));
    }

    /** The same with more diagnostics. */
    AnsweredQuestion with(List<Diagnostic> more) {
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new AnsweredQuestion(question, all, theory, judged, assessment, millis);
    }

    /** The case with its answer; null if there is none. */
    @Nullable
    Reported reported() {
        return judged == null || assessment == null ? null : new Reported(judged, assessment);
    }
}
