package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.Coverage;
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
        silent(assessment).forEach(each -> page.paragraph(0, each));
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

    /** Mechanisms without evidence: those that the coder looked for, then those that nobody looked for. */
    static List<String> silent(Assessment assessment) {
        Words words = assessment.words();
        List<String> without = assessment.absent().stream()
                .filter(absence -> !absence.denied())
                .map(Assessment.AbsenceView::mechanism)
                .toList();
        Set<String> unsearched =
                Coverage.of(assessment.inference(), assessment.language()).unsearched();
        List<String> said = new ArrayList<>();
        for (boolean searched : new boolean[] {true, false}) {
            List<String> mechanisms = without.stream()
                    .filter(each -> searched != unsearched.contains(each))
                    .map(each -> named(each, assessment))
                    .toList();
            if (!mechanisms.isEmpty()) {
                said.add(words.say(
                        searched ? "absences.silent.searched" : "absences.silent.unsearched",
                        "mechanisms",
                        words.semicolons(mechanisms)));
            }
        }
        return said;
    }

    private static String named(String mechanism, Assessment assessment) {
        return assessment.absent().stream()
                .filter(absence -> absence.mechanism().equals(mechanism))
                .findFirst()
                .map(absence ->
                        assessment.words().say("finding.named", "mechanism", mechanism, "title", absence.title()))
                .orElse(mechanism);
    }
}
