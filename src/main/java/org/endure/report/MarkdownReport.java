package org.endure.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Coverage;
import org.endure.explanation.Sentences;
import org.endure.explanation.Timeline;
import org.endure.fact.Account;
import org.endure.fact.Citation;
import org.endure.fact.Observation;
import org.endure.words.Words;

/** Assessments as Markdown, for notes: abstract, verdict, threats, credibility, goals, findings as a table, forecast and sources. */
public final class MarkdownReport implements Paragraphs {

    /** The file with the sources of a report that cites them, next to it. */
    public static final String BIBLIOGRAPHY = "report.bib";

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_]+([:.-][A-Za-z0-9_]+)*");

    private final StringBuilder text = new StringBuilder();
    private final boolean citing;

    private MarkdownReport(boolean citing) {
        this.citing = citing;
    }

    /** The report on these assessments, a section each. */
    public static String of(List<Assessment> assessments) {
        return of(assessments, new MarkdownReport(false));
    }

    /**
     * The report on these assessments, for pandoc and Quarto: with all facts, each with its citations, which they set from
     * {@link #BIBLIOGRAPHY}.
     */
    public static String citing(List<Assessment> assessments) {
        MarkdownReport report = new MarkdownReport(true);
        Assessment first = assessments.get(0);
        report.line("---");
        report.line("title: \"%s\""
                .formatted(Escapes.visible(first.heading().allianceName()).replaceAll("[\\\\\"]", "\\\\$0")));
        report.line("lang: " + first.language().code());
        report.line("bibliography: " + BIBLIOGRAPHY);
        report.line("---");
        return of(assessments, report)
                + "\n# %s\n\n::: {#refs}\n:::\n".formatted(escaped(first.words().say("markdown.references")));
    }

    private static String of(List<Assessment> assessments, MarkdownReport report) {
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
        if (citing) {
            facts(each, citations);
        }
        coverage(each);
        if (!citations.full().isEmpty()) {
            heading(words.say("markdown.sources"));
            if (citing) {
                citations
                        .cited()
                        .forEach(key ->
                                line("- \\[%d\\] %s".formatted(citations.cited().indexOf(key) + 1, "@" + key(key))));
            } else {
                citations.full().forEach(source -> paragraph(0, source));
            }
        }
    }

    /** Every fact of the period, with when, what kind, its sentence and its citations. */
    private void facts(Assessment each, Citations citations) {
        Words words = each.words();
        heading(words.say("markdown.facts"));
        for (Observation observation : each.inference().observations().values()) {
            Account account = observation.account();
            String what = words.commas(Stream.of(
                            account.date() == null ? "" : account.date().toString(), words.constant(account.evidence()))
                    .filter(part -> !part.isEmpty())
                    .toList());
            line("- **%s** (%s): %s%s"
                    .formatted(
                            escaped(account.id()),
                            escaped(what),
                            escaped(words.sentence(account.sentence())),
                            citation(account, citations, words)));
        }
    }

    private static String citation(Account account, Citations citations, Words words) {
        List<String> cited = new ArrayList<>();
        account.sources().forEach(source -> cited.add(citation(source, citations)));
        if (account.via() != null) {
            String via = citation(account.via(), citations);
            cited.add(cited.isEmpty() ? via : escaped(words.say("markdown.via")) + " " + via);
        }
        return cited.isEmpty() ? "" : " [" + String.join("; ", cited) + "]";
    }

    private static String citation(Citation source, Citations citations) {
        String at = source.at();
        return "@" + key(source.cite()) + (at == null ? "" : ", " + escaped(citations.locator(at)));
    }

    /** A key as pandoc reads it behind the sign of a citation. */
    private static String key(String key) {
        return PLAIN_KEY.matcher(key).matches() ? key : "{" + key + "}";
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
        new WorthText(each).all().forEach(said -> paragraph(0, said));
        verdict.members().forEach(said -> paragraph(0, said));
        if (!each.missing().isEmpty()) {
            paragraph(0, words.say("missing", "missing", words.semicolons(MissingText.of(each))));
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
        for (List<Assessment.FindingView> alike : findings.alike(each.findings())) {
            Assessment.FindingView view = alike.get(0);
            List<String> reasons = new ArrayList<>();
            view.reasons().forEach(reason -> reasons.add(reason.because() + " [" + reason.rule() + "]"));
            if (alike.size() > 1) {
                reasons.add(words.say("finding.alike"));
            }
            line("| %s | %s | %s | %s | %s |"
                    .formatted(
                            FindingWords.sign(view),
                            escaped(findings.title(alike)),
                            escaped(findings.state(view)),
                            escaped(String.join("; ", reasons)),
                            escaped(citations.facts(view.facts()))));
        }
    }

    private void forecast(Assessment each) {
        Words words = each.words();
        Assessment.ForecastView forecast = each.forecast();
        if (forecast == null && each.unsettling().isEmpty()) {
            return;
        }
        heading(words.say("forecast.heading"));
        if (forecast != null) {
            paragraph(0, new ForecastText(each, forecast).whole());
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
        AbsenceText.silent(each).forEach(said -> paragraph(0, said));
    }

    private void coverage(Assessment each) {
        Words words = each.words();
        heading(words.say("coverage.title"));
        Coverage coverage = Coverage.of(each.inference(), each.language());
        Sentences sentences = new Sentences(each.inference(), each.language());
        for (CoverageText.Grid grid :
                CoverageText.grids(coverage, words, state -> words.capital(sentences.perceiver(state)))) {
            line(escaped(grid.title()) + words.say("coverage.colon"));
            line("");
            if (grid.rows().isEmpty()) {
                paragraph(0, words.say("coverage.no.threat"));
            } else {
                int columns = grid.rows().get(0).size();
                row(grid.head().isEmpty() ? Collections.nCopies(columns, "") : grid.head());
                line("|" + "---|".repeat(columns));
                grid.rows()
                        .forEach(cells ->
                                row(cells.stream().map(CoverageText.Cell::plain).toList()));
            }
            line("");
        }
    }

    private void row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(escaped(cell)).append(" |"));
        line(row.toString());
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
