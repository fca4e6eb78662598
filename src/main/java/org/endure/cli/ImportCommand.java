package org.endure.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Escapes;
import org.endure.files.PathText;
import org.endure.spreadsheet.CaseList;
import org.endure.spreadsheet.CaseWriter;
import org.endure.spreadsheet.FactTable;
import org.endure.spreadsheet.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes fact sets of a table. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Make fact sets from a table.",
            "One row per fact (as export writes it) gives a fact set. One row per coded mechanism, with columns case_id and code, gives a folder with a fact set per case."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            arity = "1",
            paramLabel = "FILE",
            description = "The table: CSV (comma, semicolon or tab; UTF-8), or a sheet of an Excel workbook (.xlsx).")
    private String file = "";

    @Option(
            names = "-o",
            paramLabel = "OUT",
            required = true,
            description = "The new fact set, or the folder for cases.")
    private String target = "";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Sheet sheet = Sheet.of(session.files(), file);
        Path out = session.workingFolder().resolve(target);
        if (CaseList.is(sheet)) {
            Map<String, String> files =
                    CaseWriter.files(CaseList.of(sheet, session.theory(theory).codable()));
            replace.files().write(out, files);
            session.out()
                    .println("%s written to %s, their outcomes to %s."
                            .formatted(
                                    Count.of(files.size() - 1, "case"),
                                    Escapes.visible(target),
                                    Escapes.visible(PathText.join(target, CaseWriter.OUTCOMES))));
        } else {
            FactTable.Imported imported =
                    FactTable.read(sheet, session.vocabulary(theory).all());
            replace.files().write(out, imported.yaml());
            session.out()
                    .println(
                            "%s written to %s.".formatted(Count.of(imported.facts(), "fact"), Escapes.visible(target)));
        }
        return CommandLineInterface.answered();
    }
}
