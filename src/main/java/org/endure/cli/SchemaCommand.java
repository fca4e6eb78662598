package org.endure.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.endure.fact.FactType;
import org.endure.factset.FactSchema;
import org.endure.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of fact sets. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = {"Print the JSON Schema of fact sets.", "Editors use it for completion and validation."})
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--overlay", description = "Print the schema of scenarios instead.")
    private boolean overlay;

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, FactType> types = session.vocabulary(theory).all().observations();
        session.out().print(JsonReport.write(overlay ? FactSchema.ofOverlays(types) : FactSchema.ofFactSets(types)));
        return CommandLineInterface.answered();
    }
}
