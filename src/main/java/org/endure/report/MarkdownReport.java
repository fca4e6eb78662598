package org.endure.report;

import java.util.List;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** Assessments as Markdown, for notes: abstract, verdict, threats, credibility, goals, findings as a table, forecast and sources. */
public final class MarkdownReport implements Paragraphs {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {}

    /** The report on these assessments, a section each. */
    public static String of(List<Assessment> assessments) {
        MarkdownReport report = new MarkdownReport();
        assessments.forEach(report::section);
        if (assessments.size() > 1) {
            report.line("");
            report.line(escaped(TimelineReport.whole(Timeline.of(assessments))));
        }
        return report.text.toString();
    }

    private void section(Assessment each) {
        Words words = each.words();
        Citations citations = new Citations(each.inference(), words);
        String title = each.heading().allianceName() + ", "
                + Wording.period(each.heading().period());
        line((text.isEmpty() ? "" : "\n") + "# " + escaped(title));
        line("");
        line(escaped(AbstractText.of(each)));
        verdict(each);
        new ThreatText(each).tell(this, citations);
        new CredibilityText(each).tell(this, citations);
        new GoalText(each).tell(this, citations);
        findings(each, citations);
        ContradictionText.tell(each, this, citations);
        forecast(each);
        new PredictionText(each).tell(this, citations::facts);
        absences(each);
        if (!citations.full().isEmpty()) {
            heading(words.say("markdown.sources"));
            citations.full().forEach(source -> paragraph(0, source));
        }
    }

    private void verdict(Assessment each) {
        Words words = each.words();
        VerdictText verdict = new VerdictText(each);
        heading(words.say("log.verdict"));
        line("**" + escaped(Wording.headline(each)) + "**");
        line("");
        if (!verdict.balance().isEmpty()) {
            paragraph(0, verdict.balance());
        }
        verdict.qualities().forEach(said -> paragraph(0, said));
        verdict.firmness().forEach(said -> paragraph(0, said));
        verdict.worth().forEach(said -> paragraph(0, said));
        verdict.members().forEach(said -> paragraph(0, said));
        if (!each.missing().isEmpty()) {
            paragraph(0, words.say("missing", "missing", words.semicolons(each.missing())));
        }
        if (!verdict.unknownsHeading().isEmpty()) {
            paragraph(0, verdict.unknownsHeading());
            verdict.unknowns().forEach(said -> paragraph(1, said));
        }
    }

    private void findings(Assessment each, Citations citations) {
        Words words = each.words();
        FindingWords findings = new FindingWords(each);
        heading(words.say("markdown.findings"));
        line("| | %s | | | |".formatted(words.say("markdown.finding")));
        line("|---|---|---|---|---|");
        each.findings()
                .forEach(view -> line("| %s | %s | %s | %s | %s |"
                        .formatted(
                                FindingWords.sign(view),
                                escaped(findings.title(view)),
                                escaped(findings.state(view)),
                                escaped(String.join(
                                        "; ",
                                        view.reasons().stream()
                                                .map(reason -> reason.because() + " [" + reason.rule() + "]")
                                                .toList())),
                                escaped(citations.facts(view.facts())))));
    }

    private void forecast(Assessment each) {
        Words words = each.words();
        Assessment.ForecastView forecast = each.forecast();
        if (forecast == null && each.unsettling().isEmpty()) {
            return;
        }
        heading(words.say("forecast.heading"));
        if (forecast != null) {
            paragraph(
                    0,
                    words.say(
                            forecast.tendency() == Tendency.STRENGTHENED
                                    ? "screen.forecast.stronger"
                                    : "screen.forecast",
                            "outcome",
                            Wording.verdict(forecast.outcome(), words)));
            forecast.unless().forEach(condition -> paragraph(0, words.say("log.unless", "condition", condition)));
        }
        if (!each.unsettling().isEmpty()) {
            paragraph(0, words.say("forecast.unsettled", "reasons", words.semicolons(each.unsettling())));
        }
    }

    private void absences(Assessment each) {
        if (each.absent().isEmpty()) {
            return;
        }
        Words words = each.words();
        heading(words.say("absences.heading"));
        each.absent().stream()
                .filter(Assessment.AbsenceView::denied)
                .forEach(absence -> paragraph(
                        0,
                        words.say(
                                "log.absent",
                                "mechanisms",
                                words.say("finding.named", "mechanism", absence.mechanism(), "title", absence.title()),
                                "reasons",
                                words.semicolons(absence.reasons()))));
        List<String> silent = each.absent().stream()
                .filter(absence -> !absence.denied())
                .map(Assessment.AbsenceView::mechanism)
                .toList();
        if (!silent.isEmpty()) {
            paragraph(0, words.say("screen.silent", "mechanisms", words.commas(silent)));
        }
    }

    @Override
    public void heading(String title) {
        line("");
        line("## " + escaped(title));
        line("");
    }

    @Override
    public void paragraph(int depth, String paragraph) {
        line("  ".repeat(depth) + "- " + escaped(paragraph));
    }

    /** A text in which nothing is taken for Markdown or HTML. */
    private static String escaped(String raw) {
        return Escapes.visible(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|#])", "\\\\$1")
                .replaceAll("\\s*\\R\\s*", " ");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
