package org.endure.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.endure.batch.Merge;
import org.endure.batch.PartWork;
import org.endure.batch.ResultsFolder;
import org.endure.batch.ResultsFormat;
import org.endure.batch.RowLookup;
import org.endure.batch.Shard;
import org.endure.coding.Coding;
import org.endure.coding.CodingReader;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.table.ParquetFile;
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
            "Assess every row of a table.",
            "Verdict, trend, risk and findings are written as CSV or Parquet, in parts. To resume an interrupted run, repeat the command."
        })
final class BatchCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "DATA",
            description = "A table: CSV or TSV, plain or gzip, or Parquet. With --merge: the folders of the parts.")
    private List<String> data = List.of();

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "The coding rules: a name under rules/coding, or a folder. Needed except with --merge.")
    private @Nullable String coding;

    @Option(names = "-o", paramLabel = "DIR", description = "The folder for the results.")
    private @Nullable String folder;

    @Option(
            names = "--merge",
            description = {
                "Put the results of all parts together, as one run would have written them.",
                "Refuse parts that are missing, not done, given twice, changed, or of other data or rules."
            })
    private boolean merge;

    @Option(
            names = "--row",
            paramLabel = "KEY",
            description = {
                "Justify one row instead, named by its key columns joined by a slash.",
                "With -o, check that the results there belong to the same data, coding and theory."
            })
    private @Nullable String row;

    @Option(names = "--why-not", description = "With --row: show instead why the row did not get another verdict.")
    private boolean whyNot;

    @Mixin
    private BatchOptions options = new BatchOptions();

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
        String fault = options.fault();
        if (fault != null) {
            throw mistake(fault, null);
        }
        List<Diagnostic> missing = missing();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        } else if (whyNot && row == null) {
            throw mistake("--why-not is for one row.", "Name the row with --row KEY.");
        } else if (merge && folder != null) {
            merge(folder);
        } else if (data.size() > 1) {
            throw mistake(
                    "A batch is of one table, but \"%s\" is given too.".formatted(data.get(1)), "Give one table.");
        } else if (coding != null) {
            assess(coding);
        }
        return CommandLineInterface.answered();
    }

    private void assess(String codingName) {
        String name = data.get(0);
        Path file = session.workingFolder().resolve(name);
        RuleBase theory = session.theory(theoryOptions);
        Coding rules = new CodingReader(session.files(), session.parser()).read(codingName);
        PartWork work = work(file, rules, theory);
        session.tellAbsent(name, work.assessor().absent());
        List<String> identity = List.of(
                "Endure " + Version.text(),
                "data sha-256 " + VariantLog.hash(file),
                "theory " + theory.theory() + " sha-256 " + theory.hash(),
                "coding " + rules.name() + " sha-256 " + rules.rules().hash());
        if (row != null) {
            justify(file, work.assessor(), identity, row);
        } else if (folder != null) {
            if (options.format == ResultsFormat.PARQUET) {
                ParquetFile.refuseWithoutDriver();
            }
            try (ResultsFolder results = results(folder, identity)) {
                new BatchRun(session, name, file, work, options, replace.files()).into(results, folder);
            }
        }
    }

    private ResultsFolder results(String into, List<String> identity) {
        Shard shard = options.part == null ? null : Shard.parse(options.part);
        return new ResultsFolder(session.workingFolder().resolve(into), identity, options.format, shard);
    }

    private PartWork work(Path file, Coding rules, RuleBase theory) {
        try (Table table = Table.open(data.get(0), file)) {
            return new PartWork(rules, theory, table.header());
        }
    }

    private void merge(String into) {
        Map<String, Path> parts = new LinkedHashMap<>();
        for (String each : data) {
            if (parts.put(each, session.workingFolder().resolve(each)) != null) {
                throw mistake("The folder \"%s\" is given twice.".formatted(each), "Name each part once.");
            }
        }
        Path target = session.workingFolder().resolve(into);
        Merge merged = Merge.of(parts, target);
        merged.into(target);
        session.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s in %s, put together from %s%s.",
                        Count.of(merged.rows(), "row"),
                        Escapes.visible(into),
                        Count.of(parts.size(), "part"),
                        merged.leftOut() == 0 ? "" : String.format(Locale.ROOT, "; %,d left out", merged.leftOut())));
    }

    private void justify(Path file, RowAssessor assessor, List<String> identity, String key) {
        if (folder != null) {
            results(folder, identity).refuseUnlessOfThese();
        }
        try (Table table = Table.open(data.get(0), file)) {
            Table.Row found = RowLookup.row(table, assessor, key);
            Inference inference = new DirectEngine(assessor.theory()).infer(assessor.facts(found));
            session.answer(whyNot ? RowProof.whyNot(inference) : RowProof.why(inference));
        }
    }

    /** What is to be named and is not. */
    private List<Diagnostic> missing() {
        List<Diagnostic> missing = new ArrayList<>();
        if (coding == null && !merge) {
            missing.add(fault("There is no coding for the table.", "Name one with --coding NAME."));
        }
        if (folder == null && row == null) {
            missing.add(fault("There is no folder for the results.", "Name one with -o DIR."));
        }
        return missing;
    }

    private Diagnostic fault(String message, @Nullable String advice) {
        return Diagnostic.error("batch-option", SourcePosition.file(data.get(0)), message, advice);
    }

    private InvalidInputException mistake(String message, @Nullable String advice) {
        return new InvalidInputException(fault(message, advice));
    }
}
