package org.endure.report;

import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.words.Words;

/** What was not found, and facts that are not counted, in words. */
final class AbsenceText {

    private AbsenceText() {}

    /** What was not found and what was not counted, as a section. */
    static void tell(Assessment assessment, Paragraphs page) {
        Words words = assessment.words();
        page.heading(words.say("absences.heading"));
        List<String> denied = assessment.absent().stream()
                .filter(Assessment.AbsenceView::denied)
                .map(absence -> words.say(
                        "screen.denied.mechanism",
                        "mechanism",
                        absence.mechanism(),
                        "title",
                        absence.title(),
                        "facts",
                        words.commas(absence.facts().stream().limit(3).toList())))
                .toList();
        if (!denied.isEmpty()) {
            page.paragraph(0, words.say("screen.denied", "mechanisms", words.semicolons(denied)));
        }
        List<String> silent = assessment.absent().stream()
                .filter(absence -> !absence.denied())
                .map(Assessment.AbsenceView::mechanism)
                .toList();
        if (!silent.isEmpty()) {
            page.paragraph(0, words.say("screen.silent", "mechanisms", words.commas(silent)));
        }
        long seen = assessment.notDiagnostic().stream()
                .map(Assessment.NotDiagnosticView::fact)
                .distinct()
                .count();
        if (seen == 0 && assessment.context().isEmpty()) {
            return;
        }
        page.paragraph(
                0,
                words.say(
                        "screen.seen",
                        "count",
                        seen,
                        "context",
                        assessment.context().size()));
    }
}
