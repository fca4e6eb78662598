package org.endure.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.endure.backtest.Batch;
import org.endure.backtest.RowAssessor;
import org.endure.backtest.Table;
import org.endure.backtest.VariantLog;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.evaluation.DirectEngine;
import org.endure.inference.Inference;
import org.endure.rulebase.RuleBase;
import org.endure.theory.Coding;
import org.endure.theory.CodingReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses every row of a table. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses every row of a table, however many: verdict, trend, risk and findings as CSV, in parts.",
            "A run that was stopped goes on where it was when it is given again."
        })
final class BatchCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "DATA", description = "A table: CSV or TSV, plain or gzip.")
    private String data = "";

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            required = true,
            description = "The coding rules: a name under rules/coding, or a folder.")
    private String coding = "";

    @Option(names = "-o", paramLabel = "DIR", description = "The folder for the results.")
    private @Nullable String folder;

    @Option(
            names = "--row",
            paramLabel = "KEY",
            description = "Justifies one row, named by its key columns joined by a slash, instead.")
    private @Nullable String row;

    @Option(names = "--why-not", description = "With --row: tells why the row did not get another verdict, instead.")
    private boolean whyNot;

    @Option(names = "--threads", paramLabel = "N", description = "Parts worked on at once. Default: one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    private final Session session;

    BatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleBase theory = session.theory(theoryOptions);
        Coding rules = new CodingReader(session.files(), session.parser()).read(coding);
        Path file = session.workingFolder().resolve(data);
        try (Table table = Table.open(data, file)) {
            RowAssessor assessor = new RowAssessor(rules, theory, table, false);
            session.tellAbsent(data, assessor.absent());
            if (row != null) {
                justify(table, assessor, row);
            } else {
                assess(table, assessor, file);
            }
        }
        return CommandLineInterface.answered();
    }

    private void assess(Table table, RowAssessor assessor, Path file) {
        if (folder == null || threads < 1) {
            throw new InvalidInputException(Diagnostic.error(
                    "batch-option",
                    SourcePosition.file(data),
                    folder == null ? "There is no folder for the results." : "--threads is %d.".formatted(threads),
                    folder == null ? "Name one with -o DIR." : "One thread or more is needed."));
        }
        List<String> identity = List.of(
                "Endure " + Version.text(),
                "data sha-256 " + VariantLog.hash(file),
                "theory " + assessor.theory().theory() + " sha-256 "
                        + assessor.theory().hash(),
                "coding " + assessor.coding().name() + " sha-256 "
                        + assessor.coding().rules().hash());
        Progress progress = new Progress(session.err(), "rows", 0, Progress.isWatched());
        long start = System.nanoTime();
        Batch.Done done = new Batch(session.workingFolder().resolve(folder), threads)
                .run(table, assessor, identity, progress::at);
        progress.end();
        double seconds = Math.max(1e-9, (System.nanoTime() - start) / 1e9);
        session.out()
                .println(String.format(
                        Locale.ROOT,
                        "%,d rows in %s: %,d assessed now (%,.0f a second), %,d kept from an earlier run.",
                        done.rows(),
                        folder,
                        done.done(),
                        done.done() / seconds,
                        done.kept()));
    }

    private void justify(Table table, RowAssessor assessor, String key) {
        for (Table.Row each : table) {
            if (String.join("/", assessor.key(each)).equals(key)) {
                Inference inference = new DirectEngine(assessor.theory()).infer(assessor.facts(each));
                session.out().print(whyNot ? RowProof.whyNot(inference) : RowProof.why(inference));
                return;
            }
        }
        throw new InvalidInputException(Diagnostic.error(
                "no-such-row",
                SourcePosition.file(data),
                "No row has the key \"%s\".".formatted(key),
                "The key columns are %s, joined by a slash."
                        .formatted(String.join(", ", assessor.coding().key()))));
    }
}
