package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.consultation.CrossCheck;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.Severity;
import org.endure.evaluation.DirectEngine;
import org.endure.evaluation.FailedCondition;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.factset.Case;
import org.endure.factset.CaseReader;
import org.endure.factset.Overlay;
import org.endure.factset.OverlayReader;
import org.endure.logging.JustificationAppender;
import org.endure.report.FindingTable;
import org.endure.report.GraphText;
import org.endure.report.JsonReport;
import org.endure.report.JustificationLog;
import org.endure.report.MarkdownReport;
import org.endure.report.ProvenanceReport;
import org.endure.report.Reported;
import org.endure.report.ScreenReport;
import org.endure.report.TimelineReport;
import org.endure.report.html.HtmlReport;
import org.endure.rulebase.RuleBase;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
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
        description = "Gives the verdict on an alliance, with its trend, its forecast and the reasons.")
final class AssessCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger("justification");

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

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario laid on the fact set; repeatable.")
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

    @Option(
            names = "--cross-check",
            description =
                    "Also evaluates the rules without the engine, and reports any difference as a fault of the engine.")
    private boolean crossCheck;

    @Mixin
    private CitationOption citation = new CitationOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        CompletableFuture<Consultation> consulting = session.consulting(theory);
        CaseReader reader = new CaseReader(session.files());
        List<Case> cases = folder ? reader.readFolder(path) : List.of(inScenario(reader.read(path)));
        cases.forEach(this::warn);
        Consultation consultation = Session.await(consulting);
        List<Assessment> assessments = new ArrayList<>();
        for (Case judged : cases) {
            if (crossCheck) {
                CrossCheck.of(consultation.infer(judged), consultation.facts(judged));
            }
            Assessment assessment = consultation.assess(judged, LanguageOption.of(spec.commandLine()));
            assessments.add(assessment);
            writeLog(judged, assessment);
        }
        print(answer(folder, cases, assessments));
        return CommandLineInterface.answered();
    }

    private void print(String answer) {
        switch (format) {
            case TEXT -> session.answer(answer);
            case JSON -> session.answerJson(answer);
            case CSV, HTML, MARKDOWN, DOT, PROV -> session.out().print(answer);
        }
    }

    private String answer(boolean folder, List<Case> cases, List<Assessment> assessments) {
        List<Reported> reported = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            reported.add(new Reported(cases.get(i), assessments.get(i)));
        }
        return switch (format) {
            case TEXT, JSON -> folder ? answer(assessments) : answer(assessments.get(0), cases.get(0));
            case CSV -> FindingTable.csv(assessments);
            case MARKDOWN -> MarkdownReport.of(assessments);
            case DOT -> GraphText.dot(assessments);
            case PROV -> ProvenanceReport.of(assessments.get(0), Version.text());
            case HTML -> HtmlReport.of(reported, citation.style(session.files()), Version.text());
        };
    }

    private Case inScenario(Case judged) {
        OverlayReader reader = new OverlayReader(session.files());
        return scenarios.isEmpty()
                ? judged
                : judged.with(scenarios.stream().map(reader::read).toList());
    }

    private void warn(Case judged) {
        judged.warnings().stream()
                .filter(each -> each.severity() == Severity.WARNING)
                .map(Diagnostic::text)
                .forEach(session.err()::print);
    }

    private String answer(Assessment assessment, Case judged) {
        if (format == ReportFormat.TEXT) {
            return scenarioLines(judged, assessment.words())
                    + ScreenReport.of(assessment, logFile(judged).toString().replace('\\', '/'));
        }
        if (judged.overlays().isEmpty()) {
            return JsonReport.of(assessment);
        }
        Map<String, Object> tree = JsonReport.tree(assessment);
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
        return JsonReport.write(tree);
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

    private String answer(List<Assessment> assessments) {
        Timeline timeline = Timeline.of(assessments);
        return format == ReportFormat.JSON ? JsonReport.of(timeline) : TimelineReport.of(timeline);
    }

    private void writeLog(Case judged, Assessment assessment) {
        Path file = session.workingFolder().resolve(logFile(judged));
        try (MDC.MDCCloseable ignored = MDC.putCloseable(JustificationAppender.FILE, file.toString())) {
            JustificationLog.write(assessment, run(judged, assessment), failedConditions(assessment), LOG);
            LOG.info(JustificationAppender.END, "");
        }
    }

    /** Which condition failed in each rule that did not fire; nothing if nobody asks for it. */
    private static List<String> failedConditions(Assessment assessment) {
        RuleBase theory = assessment.inference().ruleBase();
        if (!LOG.isTraceEnabled() || !DirectEngine.unsupported(theory).isEmpty()) {
            return List.of();
        }
        return new DirectEngine(theory)
                .failures(assessment.inference()).stream()
                        .map(each -> failure(each, assessment.words()))
                        .toList();
    }

    private static String failure(FailedCondition failed, Words words) {
        return words.say(
                "log.failed.condition",
                "rule",
                failed.rule().id(),
                "name",
                failed.rule().name(),
                "mechanism",
                failed.rule().mechanism(),
                "number",
                failed.number(),
                "count",
                failed.rule().conditions().size(),
                "condition",
                failed.condition().text());
    }

    private Path logFile(Case judged) {
        return logFile == null ? Path.of("logs", judged.factSet().name() + ".justification.log") : Path.of(logFile);
    }

    private static List<String> run(Case judged, Assessment assessment) {
        Words words = assessment.words();
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "log.run.program",
                "version",
                Version.text(),
                "java",
                Runtime.version().feature()));
        lines.add(words.say(
                "log.run.theory",
                "theory",
                assessment.heading().theory(),
                "hash",
                assessment.inference().ruleBase().hash()));
        lines.add(words.say("log.run.facts", "file", judged.factSet().path(), "hash", judged.hash()));
        for (Overlay each : judged.overlays()) {
            lines.add(words.say(
                    "log.run.scenario",
                    "name",
                    Escapes.visible(each.name()),
                    "file",
                    Escapes.visible(each.path()),
                    "reason",
                    Escapes.visible(each.reason()),
                    "author",
                    Escapes.visible(each.author()),
                    "hash",
                    each.hash()));
        }
        return lines;
    }
}
