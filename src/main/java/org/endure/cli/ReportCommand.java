package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.bibliography.BibText;
import org.endure.bibliography.Item;
import org.endure.citation.CitationStyle;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.factset.FactSet;
import org.endure.report.FindingTable;
import org.endure.report.GraphText;
import org.endure.report.JsonReport;
import org.endure.report.MarkdownReport;
import org.endure.report.ProvenanceReport;
import org.endure.report.Reported;
import org.endure.report.html.HtmlReport;
import org.endure.scenario.Case;
import org.endure.scenario.OverlayReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report into a folder. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Write a report: an HTML page, and files for other programs.",
            "The page needs no network. The files are Markdown, JSON, CSV, Graphviz and, for one fact set, W3C PROV."
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FACTS", description = "A fact set, or a folder of them.")
    private String path = "";

    @Option(names = "-o", paramLabel = "DIR", required = true, description = "The folder for the report.")
    private String target = "";

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario to apply to the fact set; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Mixin
    private CitationOption citation = new CitationOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        boolean folder = session.files().isFolder(path);
        if (folder && !scenarios.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--with is for one fact set, but \"%s\" is a folder of them.".formatted(path));
        }
        CompletableFuture<Consultation> consulting = session.consulting(theory);
        CitationStyle style = citation.style(session.files());
        OverlayReader overlays = session.overlayReader(theory);
        List<Case> cases = session.cases(List.of(path), theory).stream()
                .map(each -> scenarios.isEmpty()
                        ? each
                        : each.with(scenarios.stream().map(overlays::read).toList()))
                .toList();
        Consultation consultation = Session.await(consulting);
        List<Reported> reported = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (Case each : cases) {
            Assessment assessment = consultation.assess(each, LanguageOption.of(spec.commandLine()));
            assessments.add(assessment);
            reported.add(new Reported(each, assessment));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", HtmlReport.of(reported, style, Version.text()));
        files.put("report.md", MarkdownReport.citing(assessments));
        files.put(MarkdownReport.BIBLIOGRAPHY, BibText.of(bibliography(cases)));
        files.put(
                "assessment.json",
                assessments.size() == 1 ? JsonReport.of(assessments.get(0)) : JsonReport.of(Timeline.of(assessments)));
        files.put("findings.csv", FindingTable.csv(assessments));
        files.put("graph.dot", GraphText.dot(assessments));
        if (assessments.size() == 1) {
            files.put("provenance.json", ProvenanceReport.of(assessments.get(0), Version.text()));
        }
        Path out = session.workingFolder().resolve(target);
        replace.files().write(out, files);
        session.answer("%s written to %s; open index.html.\n"
                .formatted(Count.of(files.size(), "file"), Escapes.visible(target)));
        return CommandLineInterface.answered();
    }

    /** The entries of the bibliographies of these cases, each once. */
    private static List<Item> bibliography(List<Case> cases) {
        Map<String, Item> entries = new LinkedHashMap<>();
        List<FactSet> sets =
                cases.stream().flatMap(each -> each.factSets().stream()).toList();
        sets.forEach(set -> set.bibliography().forEach(item -> entries.putIfAbsent(item.key(), item)));
        sets.forEach(set -> set.sources()
                .forEach(source -> entries.putIfAbsent(
                        source.key(),
                        new Item(
                                source.key(),
                                "misc",
                                "document",
                                Map.of("title", source.reference().replaceAll("\\.$", "")),
                                Map.of(),
                                Map.of()))));
        return List.copyOf(entries.values());
    }
}
