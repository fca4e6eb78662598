package org.endure.cli;

import java.util.concurrent.Callable;
import org.endure.report.RuleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List the rules: id, mechanism, claim, basis, file and line.")
final class RulesCommand implements Callable<Integer> {

    /** How the list is printed. */
    enum Format {
        TEXT,
        MARKDOWN
    }

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Option(names = "--format", description = "text or markdown (the page rules/README.md). Default: text.")
    private Format format = Format.TEXT;

    private final Session session;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleTable table = new RuleTable(session.theory(theory));
        if (format == Format.MARKDOWN) {
            session.out().print(table.markdown());
        } else {
            session.answer(table.text());
        }
        return CommandLineInterface.answered();
    }
}
