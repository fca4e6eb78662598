package org.endure.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.endure.declaration.VocabularySource;
import org.endure.fact.FactType;
import org.endure.factset.FactSchema;
import org.endure.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of fact sets. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {"Print the JSON Schema of fact sets.", "Editors use it for completion and validation."})
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--overlay", description = "The schema of scenarios instead.")
    private boolean overlay;

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, FactType> types =
                new VocabularySource(session.files()).all().observations();
        session.out().print(JsonReport.write(overlay ? FactSchema.ofOverlays(types) : FactSchema.ofFactSets(types)));
        return CommandLineInterface.answered();
    }
}
