package org.endure.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.endure.batch.Batch;
import org.endure.batch.PartWork;
import org.endure.batch.ResultsFolder;
import org.endure.batch.TableReview;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.coding.RejectedRows;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.table.Table;
import org.endure.validation.VariantLog;
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

    private static final int MOST_THREADS = 256;

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
            description = {
                "Justifies one row instead, named by its key columns joined by a slash.",
                "With -o it is checked that the results there are of the same data, coding and theory."
            })
    private @Nullable String row;

    @Option(names = "--why-not", description = "With --row: tells why the row did not get another verdict, instead.")
    private boolean whyNot;

    @Option(
            names = "--skip-bad",
            paramLabel = "FILE",
            description = "Leaves out rows that cannot be used, and writes them to a new file.")
    private @Nullable String skipBad;

    @Option(names = "--threads", paramLabel = "N", description = "Threads in all. Default: one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    BatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (row == null && folder == null) {
            throw mistake("There is no folder for the results.", "Name one with -o DIR.");
        } else if (threads < 1 || threads > MOST_THREADS) {
            throw mistake(
                    "--threads is %d.".formatted(threads), "It is a number from 1 to %d.".formatted(MOST_THREADS));
        } else if (whyNot && row == null) {
            throw mistake("--why-not is for one row.", "Name the row with --row KEY.");
        }
        RuleBase theory = session.theory(theoryOptions);
        Coding rules = new CodingReader(session.files(), session.parser()).read(coding);
        Path file = session.workingFolder().resolve(data);
        PartWork work = work(file, rules, theory);
        session.tellAbsent(data, work.assessor().absent());
        List<String> identity = List.of(
                "Endure " + Version.text(),
                "data sha-256 " + VariantLog.hash(file),
                "theory " + theory.theory() + " sha-256 " + theory.hash(),
                "coding " + rules.name() + " sha-256 " + rules.rules().hash());
        if (row != null) {
            justify(file, work.assessor(), identity, row);
        } else if (folder != null) {
            assess(file, work, identity, folder);
        }
        return CommandLineInterface.answered();
    }

    private PartWork work(Path file, Coding rules, RuleBase theory) {
        try (Table table = Table.open(data, file)) {
            return new PartWork(rules, theory, table.header());
        }
    }

    private void assess(Path file, PartWork work, List<String> identity, String into) {
        long start = System.nanoTime();
        try (ResultsFolder results = new ResultsFolder(session.workingFolder().resolve(into), identity)) {
            results.refuseOthers();
            TableReview review = review(file, work.assessor().coding(), results);
            Progress progress =
                    new Progress(session.err(), "rows", review.rows() - review.rejected(), Progress.isWatched());
            Batch.Done done;
            try (Table table = Table.open(data, file)) {
                done = new Batch(results, threads).run(table, work, review, new Shown(progress));
            } finally {
                progress.end();
            }
            double seconds = Math.max(1e-9, (System.nanoTime() - start) / 1e9);
            session.answer(String.format(
                    Locale.ROOT,
                    "%s in %s: %,d assessed now (%,.0f a second), %,d kept from an earlier run%s.\n",
                    Count.of(done.rows(), "row"),
                    Escapes.visible(into),
                    done.done(),
                    done.done() / seconds,
                    done.kept(),
                    review.rejected() == 0
                            ? ""
                            : String.format(Locale.ROOT, ", %,d left out, in %s", review.rejected(), skipBad)));
        }
    }

    /** Looks the table through, keeps what is left out in a file if that is wished, and then begins the folder. */
    private TableReview review(Path file, Coding rules, ResultsFolder results) {
        Progress progress = new Progress(session.err(), "rows checked", 0, Progress.isWatched());
        try (Table table = Table.open(data, file)) {
            if (skipBad == null) {
                TableReview review = TableReview.of(table, rules, rejected -> {}, progress::at);
                review.refuseIfAnyIsRejected();
                results.begin();
                return review;
            }
            try (RejectedRows kept =
                    new RejectedRows(session.workingFolder().resolve(skipBad), table.header(), replace.files())) {
                TableReview review = TableReview.of(table, rules, kept, progress::at);
                results.begin();
                kept.commit();
                return review;
            }
        } finally {
            progress.end();
        }
    }

    /** Adds up what threads tell. */
    private record Shown(Progress progress, AtomicLong rows) implements Batch.Watcher {

        Shown(Progress progress) {
            this(progress, new AtomicLong());
        }

        @Override
        public void kept(long more) {
            progress.kept(more);
            progress.at(rows.addAndGet(more));
        }

        @Override
        public void done(long more) {
            progress.at(rows.addAndGet(more));
        }
    }

    private void justify(Path file, RowAssessor assessor, List<String> identity, String key) {
        if (folder != null) {
            new ResultsFolder(session.workingFolder().resolve(folder), identity).refuseUnlessOfThese();
        }
        try (Table table = Table.open(data, file)) {
            Table.Row found = TableReview.row(table, assessor, key);
            Inference inference = new DirectEngine(assessor.theory()).infer(assessor.facts(found));
            session.answer(whyNot ? RowProof.whyNot(inference) : RowProof.why(inference));
        }
    }

    private InvalidInputException mistake(String message, String advice) {
        return new InvalidInputException(Diagnostic.error("batch-option", SourcePosition.file(data), message, advice));
    }
}
