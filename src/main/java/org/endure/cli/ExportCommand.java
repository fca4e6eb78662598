package org.endure.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.factset.FactSet;
import org.endure.report.AnnotationReport;
import org.endure.report.FactSetJson;
import org.endure.spreadsheet.FactTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a fact set as a table. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write a fact set for other programs.",
            "Formats: a table (one row per fact, one column per attribute), JSON, or annotations of sources."
        })
final class ExportCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "The new file: FILE.csv, .xlsx, .json or .jsonld.")
    private String target = "";

    /** How the facts are written. */
    enum Format {
        CSV,
        XLSX,
        JSON,
        ANNOTATIONS
    }

    @Option(
            names = "--format",
            description =
                    "csv, xlsx, json or annotations (W3C Web Annotation in JSON-LD). Default: that of the file's ending, else csv.")
    private @Nullable Format format;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Format wanted = format == null ? byEnding() : format;
        FactSet set = session.caseReader(theory).read(path).factSet();
        Path file = session.workingFolder().resolve(target);
        switch (wanted) {
            case XLSX -> replace.files().write(file, FactTable.workbook(set));
            case JSON -> replace.files().write(file, FactSetJson.of(set));
            case ANNOTATIONS -> replace.files().write(file, AnnotationReport.of(set, Version.text()));
            case CSV -> replace.files().write(file, FactTable.csv(set));
        }
        session.out()
                .println("%s written to %s."
                        .formatted(Count.of(set.observations().size(), "fact"), Escapes.visible(target)));
        return CommandLineInterface.answered();
    }

    private Format byEnding() {
        String name = target.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Format.CSV;
        } else if (name.endsWith(".xlsx")) {
            return Format.XLSX;
        } else if (name.endsWith(".json")) {
            return Format.JSON;
        } else if (name.endsWith(".jsonld")) {
            return Format.ANNOTATIONS;
        }
        throw new InvalidInputException(Diagnostic.error(
                "unknown-table",
                SourcePosition.file(target),
                "\"%s\" does not show which format is wanted.".formatted(target),
                "Let its name end in .csv, .xlsx, .json or .jsonld, or give --format."));
    }
}
