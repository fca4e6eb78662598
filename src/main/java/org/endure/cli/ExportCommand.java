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
import org.endure.scenario.CaseReader;
import org.endure.spreadsheet.FactTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a fact set as a table. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a fact set as a table for a spreadsheet: one row a fact, one column an attribute.")
final class ExportCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The new table: FILE.csv or FILE.xlsx.")
    private String target = "";

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String lower = target.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
            throw new InvalidInputException(Diagnostic.error(
                    "unknown-table",
                    SourcePosition.file(target),
                    "\"%s\" does not tell which table is wanted.".formatted(target),
                    "Let its name end in .csv or .xlsx."));
        }
        FactSet set = new CaseReader(session.files()).read(path).factSet();
        Path file = session.workingFolder().resolve(target);
        if (lower.endsWith(".xlsx")) {
            replace.files().write(file, FactTable.workbook(set));
        } else {
            replace.files().write(file, FactTable.csv(set));
        }
        session.out()
                .println("%s written to %s."
                        .formatted(Count.of(set.observations().size(), "fact"), Escapes.visible(target)));
        return CommandLineInterface.answered();
    }
}
