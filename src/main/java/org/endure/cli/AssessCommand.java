package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Coverage;
import org.endure.explanation.Timeline;
import org.endure.report.CoverageText;
import org.endure.report.FindingTable;
import org.endure.report.GraphText;
import org.endure.report.JsonReport;
import org.endure.report.MarkdownReport;
import org.endure.report.ProvenanceReport;
import org.endure.report.Reported;
import org.endure.report.ScreenReport;
import org.endure.report.TimelineReport;
import org.endure.report.html.HtmlReport;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses a fact set, or all fact sets of a folder. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Assess an alliance: verdict, trend, forecast, reasons.")
final class AssessCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** How an assessment is printed. */
    enum ReportFormat {
        TEXT,
        JSON,
        CSV,
        HTML,
        MARKDOWN,
        DOT,
        PROV
    }

    @Parameters(
            arity = "1",
            paramLabel = "FACTS",
            description = "A fact set, or a folder of them (not its subfolders).")
    private String path = "";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario to apply to the fact set; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--format",
            description =
                    "text, json, html, markdown, csv (findings, a row each), dot (Graphviz) or prov (PROV-JSON). Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Where the justification log goes. Default: logs/<fact set>.justification.log.")
    private @Nullable String logFile;

    @Option(names = "--coverage", description = "Add which views were asked and which mechanisms were searched.")
    private boolean coverage;

    @Option(names = "--full", description = "Add the step-by-step proof to the justification log.")
    private boolean full;

    @Option(
            names = "--cross-check",
            description = "Infer the baselines by both engines too; a difference is reported as an internal error.")
    private boolean crossCheck;

    @Mixin
    private CitationOption citation = new CitationOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean folder = session.files().isFolder(path);
        if (folder && logFile != null) {
            throw new ParameterException(
                    spec.commandLine(), "--log names one file, but \"%s\" is a folder of fact sets.".formatted(path));
        }
        if (folder && !scenarios.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--with is for one fact set, but \"%s\" is a folder of them.".formatted(path));
        }
        if (folder && format == ReportFormat.PROV) {
            throw new ParameterException(
                    spec.commandLine(), "prov is for one fact set, but \"%s\" is a folder of them.".formatted(path));
        }
        citation.refuseUnusable(session.files());
        CompletableFuture<Consultation> consulting = session.consulting(theory);
        CaseReader reader = session.caseReader(theory);
        List<Case> cases = folder ? reader.readFolder(path) : List.of(inScenario(reader.read(path)));
        cases.forEach(this::warn);
        replace.files()
                .refuse(cases.stream()
                        .map(each -> session.workingFolder().resolve(logFile(each)))
                        .toList());
        Consultation consultation = Session.await(consulting);
        List<Assessment> assessments = new ArrayList<>();
        for (Case judged : cases) {
            if (crossCheck) {
                consultation.crossCheck(judged);
            }
            consultation.remarks(judged).forEach(each -> session.err().print(each.text()));
            Assessment assessment = consultation.assess(judged, LanguageOption.of(spec.commandLine()));
            CaseLog.write(
                    CaseLog.of(judged, assessment, full),
                    session.workingFolder().resolve(logFile(judged)),
                    replace.isGiven());
            assessments.add(assessment);
        }
        print(cases, assessments);
        return CommandLineInterface.answered();
    }

    private void print(List<Case> cases, List<Assessment> assessments) {
        boolean folder = session.files().isFolder(path);
        Assessment first = assessments.get(0);
        switch (format) {
            case TEXT ->
                session.answer(folder ? TimelineReport.of(Timeline.of(assessments)) : text(first, cases.get(0)));
            case JSON ->
                session.answerJson(folder ? JsonReport.tree(Timeline.of(assessments)) : tree(first, cases.get(0)));
            case CSV -> session.answerAlone(FindingTable.csv(assessments));
            case MARKDOWN -> session.answerAlone(MarkdownReport.of(assessments));
            case DOT -> session.answerAlone(GraphText.dot(assessments));
            case PROV -> session.answerAlone(ProvenanceReport.of(first, Version.text()));
            case HTML -> session.answerAlone(html(cases, assessments));
        }
    }

    private String html(List<Case> cases, List<Assessment> assessments) {
        List<Reported> reported = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            reported.add(new Reported(cases.get(i), assessments.get(i)));
        }
        return HtmlReport.of(reported, citation.style(session.files()), Version.text());
    }

    private Case inScenario(Case judged) {
        OverlayReader reader = session.overlayReader(theory);
        return scenarios.isEmpty()
                ? judged
                : judged.with(scenarios.stream().map(reader::read).toList());
    }

    private void warn(Case judged) {
        judged.warnings().stream()
                .filter(each -> each.severity() == DiagnosticSeverity.WARNING)
                .map(Diagnostic::text)
                .forEach(session.err()::print);
    }

    private String text(Assessment assessment, Case judged) {
        return scenarioLines(judged, assessment.words())
                + ScreenReport.of(assessment, logFile(judged).toString().replace('\\', '/'))
                + (coverage ? "\n" + CoverageText.of(coverage(assessment), assessment.words()) : "");
    }

    private Map<String, Object> tree(Assessment assessment, Case judged) {
        Map<String, Object> tree = JsonReport.tree(assessment);
        if (coverage) {
            tree.put("coverage", CoverageText.tree(coverage(assessment)));
        } else if (judged.overlays().isEmpty()) {
            return tree;
        }
        tree.put(
                "overlays",
                judged.overlays().stream()
                        .map(each -> Map.of(
                                "overlay",
                                each.name(),
                                "author",
                                each.author(),
                                "reason",
                                each.reason(),
                                "file",
                                each.path(),
                                "hash",
                                each.hash()))
                        .toList());
        return tree;
    }

    private static Coverage coverage(Assessment assessment) {
        return Coverage.of(assessment.inference(), assessment.language());
    }

    private static String scenarioLines(Case judged, Words words) {
        StringBuilder lines = new StringBuilder();
        judged.overlays()
                .forEach(each -> lines.append(words.say(
                                "scenario",
                                "name",
                                Escapes.visible(each.name()),
                                "reason",
                                Escapes.visible(each.reason()),
                                "author",
                                Escapes.visible(each.author())))
                        .append('\n'));
        return lines.toString();
    }

    private Path logFile(Case judged) {
        return logFile == null ? Path.of("logs", judged.factSet().name() + ".justification.log") : Path.of(logFile);
    }
}
