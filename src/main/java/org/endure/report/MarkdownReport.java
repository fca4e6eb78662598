package org.endure.report;

import java.util.List;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.words.Words;

/** Assessments as Markdown, for notes: headline, findings as a table with reasons, absences, forecast. */
public final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /** The report on these assessments, a section each. */
    public static String of(List<Assessment> assessments) {
        MarkdownReport report = new MarkdownReport();
        assessments.forEach(report::section);
        if (assessments.size() > 1) {
            report.line(cell(TimelineReport.whole(Timeline.of(assessments))));
        }
        return report.text.toString();
    }

    private void section(Assessment each) {
        Words words = each.words();
        line("# " + cell(each.heading().allianceName() + ", " + each.heading().period()));
        line("");
        line("**" + cell(Wording.headline(each)) + "**");
        line("");
        line("| | %s | | | |".formatted(words.say("markdown.finding")));
        line("|---|---|---|---|---|");
        each.findings().forEach(view -> row(view, words));
        line("");
        if (!each.absent().isEmpty()) {
            line("%s %s"
                    .formatted(
                            words.say("markdown.absent"),
                            cell(words.commas(each.absent().stream()
                                    .map(Assessment.AbsenceView::mechanism)
                                    .toList()))));
            line("");
        }
        if (!each.missing().isEmpty()) {
            line(cell(words.say("missing", "missing", words.semicolons(each.missing()))));
            line("");
        }
    }

    private void row(Assessment.FindingView view, Words words) {
        line("| %s | %s %s | %s | %s | %s |"
                .formatted(
                        view.direction() == org.endure.fact.Direction.COLLAPSE ? "−" : "+",
                        cell(view.finding().mechanism()),
                        cell(view.title()),
                        cell(words.constant(view.finding().area())),
                        cell(Wording.magnitude(view, words)),
                        cell(String.join(
                                "; ",
                                view.reasons().stream()
                                        .map(reason -> reason.because() + " [" + reason.rule() + "]")
                                        .toList()))));
    }

    /** A text in which nothing is taken for Markdown or HTML. */
    private static String cell(String raw) {
        return Escapes.visible(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1")
                .replace("\n", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
