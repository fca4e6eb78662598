package org.endure.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.endure.Endure;
import org.endure.batch.PartWork;
import org.endure.batch.TableReview;
import org.endure.coding.AbsentColumns;
import org.endure.coding.Coding;
import org.endure.coding.RejectedRow;
import org.endure.coding.RejectedRows;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.OutputFiles;
import org.endure.report.Release;
import org.endure.table.Table;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import scala.Option;

/** Assesses every row of a table on Spark: {@code spark-submit --jars endure.jar endure-spark.jar DATA --coding NAME -o DIR}. */
@Command(
        name = "spark-submit --jars endure.jar endure-spark.jar",
        mixinStandardHelpOptions = true,
        description = "Assesses every row of a table on Spark, with the results of endure batch.")
public final class SparkBatch implements Callable<Integer> {

    private static final int BUG = 1;
    private static final int MISTAKE = 2;
    private static final String IDENTITY = "_batch.txt";

    @Parameters(
            arity = "1",
            paramLabel = "DATA",
            description = "A table: a file or a folder of files, CSV or TSV, plain or gzip (*.gz), or Parquet.")
    private String data = "";

    @CommandLine.Option(
            names = "--coding",
            paramLabel = "NAME",
            required = true,
            description = "The coding rules: a name under rules/coding, or a folder.")
    private String coding = "";

    @CommandLine.Option(
            names = "-o",
            paramLabel = "DIR",
            required = true,
            description = "A new folder for the results.")
    private String folder = "";

    @CommandLine.Option(
            names = "--format",
            paramLabel = "csv|parquet",
            description = "Format of the results. Default: csv.")
    private Format format = Format.CSV;

    @CommandLine.Option(
            names = "--skip-bad",
            paramLabel = "FILE",
            description = "Leaves out rows that cannot be used, and writes them to a new file where the driver runs.")
    private @Nullable String skipBad;

    @CommandLine.Option(
            names = "--theory",
            paramLabel = "NAME",
            description = "The theory: walt, a variant under rules/variants, or a folder. Default: walt.")
    private String theory = "walt";

    @CommandLine.Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Add a rules folder as the top layer (repeatable).")
    private List<String> rules = new ArrayList<>();

    private final Supplier<SparkSession> sessions;
    private final Path workingFolder;
    private final PrintStream out;
    private final PrintStream err;

    private enum Format {
        CSV,
        PARQUET
    }

    private SparkBatch(Supplier<SparkSession> sessions, Path workingFolder, PrintStream out, PrintStream err) {
        this.sessions = sessions;
        this.workingFolder = workingFolder;
        this.out = out;
        this.err = err;
    }

    /** Runs on the cluster that {@code spark-submit} names, and ends with the exit codes of {@code endure}. */
    public static void main(String[] arguments) {
        int exitCode = run(SparkBatch::started, Path.of(""), System.out, System.err, arguments);
        Option<SparkSession> session = SparkSession.getDefaultSession();
        if (session.isDefined()) {
            session.get().stop();
        }
        System.exit(exitCode);
    }

    private static SparkSession started() {
        return SparkSession.builder()
                .appName("Endure")
                .config(
                        "spark.serializer",
                        JavaSerializer.class.getName()) // whatever is set elsewhere: rows are records
                .getOrCreate();
    }

    /** Runs in sessions that are given, with these streams; returns the exit code. */
    static int run(
            Supplier<SparkSession> sessions,
            Path workingFolder,
            PrintStream out,
            PrintStream err,
            String... arguments) {
        return new CommandLine(new SparkBatch(sessions, workingFolder, out, err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, result) -> failure(thrown, err))
                .execute(arguments);
    }

    private static int failure(Exception thrown, PrintStream err) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof InvalidInputException invalid) {
                invalid.diagnostics().forEach(one -> err.print(one.text()));
                return MISTAKE;
            } else if (each instanceof AnalysisException spark) {
                err.println("endure: " + Escapes.visible(String.valueOf(spark.getMessage())));
                return MISTAKE;
            }
        }
        err.println(
                "Spark gave up, or this is a bug in Endure. Spark's log tells which; please report a bug with the lines below.");
        thrown.printStackTrace(err);
        return BUG;
    }

    @Override
    public Integer call() throws IOException {
        Endure endure = Endure.open(workingFolder);
        Theory judging = endure.theory(theory, rules.toArray(String[]::new));
        SparkSession spark = sessions.get();
        refuseThere(spark);
        DataRows read = DataRows.open(spark, data);
        PartWork ready = endure.batch(judging, coding, data, read.header().columns());
        AbsentColumns.note(data, ready.assessor().absent()).ifPresent(note -> err.print(note.text()));
        NumberedRows rows = NumberedRows.of(read);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<PartWork> work = context.broadcast(ready);
        TableReview review = review(rows, work);
        SpreadResults.of(spark, rows, work, context.broadcast(review))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("header", true)
                .option("escape", "\"")
                .option("emptyValue", "")
                .option("ignoreLeadingWhiteSpace", false)
                .option("ignoreTrailingWhiteSpace", false)
                .format(format.name().toLowerCase(Locale.ROOT))
                .save(folder);
        identify(spark, judging, ready.coding(), rows.total());
        out.println("%s in %s%s."
                .formatted(
                        Count.of(rows.total() - review.rejected(), "row"),
                        Escapes.visible(folder),
                        review.rejected() == 0
                                ? ""
                                : String.format(Locale.ROOT, ", %,d left out, in %s", review.rejected(), skipBad)));
        return 0;
    }

    private TableReview review(NumberedRows rows, Broadcast<PartWork> work) {
        if (skipBad == null) {
            TableReview review = SpreadReview.of(rows, work, rejected -> {});
            review.refuseIfAnyIsRejected();
            return review;
        }
        Table.Header header = rows.header();
        try (RejectedRows kept = new RejectedRows(workingFolder.resolve(skipBad), header, OutputFiles.keeping())) {
            Consumer<RejectedRow> each = kept;
            TableReview review = SpreadReview.of(rows, work, each);
            kept.commit();
            return review;
        }
    }

    private void refuseThere(SparkSession spark) throws IOException {
        if (files(spark).exists(new org.apache.hadoop.fs.Path(folder))) {
            throw new InvalidInputException(Diagnostic.error(
                    "batch-folder",
                    SourcePosition.file(folder),
                    "\"%s\" is there already.".formatted(folder),
                    "Name a new folder."));
        }
    }

    /** Notes what the results depend on, in a file that Spark and others pass over when they read the folder. */
    private void identify(SparkSession spark, Theory judging, Coding used, long rows) throws IOException {
        String text = "Endure %s\ndata %s, %d rows\ntheory %s sha-256 %s\ncoding %s sha-256 %s\n"
                .formatted(
                        Release.version(),
                        data,
                        rows,
                        judging.ruleBase().theory(),
                        judging.ruleBase().hash(),
                        used.name(),
                        used.rules().hash());
        try (OutputStream file = files(spark).create(new org.apache.hadoop.fs.Path(folder, IDENTITY), false)) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private FileSystem files(SparkSession spark) throws IOException {
        return new org.apache.hadoop.fs.Path(folder)
                .getFileSystem(spark.sparkContext().hadoopConfiguration());
    }
}
