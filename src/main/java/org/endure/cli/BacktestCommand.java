package org.endure.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.endure.backtest.CalibratedTable;
import org.endure.backtest.Casebook;
import org.endure.backtest.History;
import org.endure.backtest.RowAssessor;
import org.endure.backtest.SetAnalysis;
import org.endure.backtest.Table;
import org.endure.backtest.TruthTable;
import org.endure.backtest.VariantLog;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.FileTree;
import org.endure.report.BacktestReport;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.spreadsheet.CaseList;
import org.endure.spreadsheet.CaseWriter;
import org.endure.spreadsheet.Sheet;
import org.endure.theory.Coding;
import org.endure.theory.CodingReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a theory against history. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = "Scores a theory against history: what it says of past cases beside what became of them.")
final class BacktestCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON
    }

    private static final int MOST_FAULTS = 50;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA",
            description = {
                "A table for --coding: CSV or TSV, plain or gzip; or, without it, a list of coded cases.",
                "Default: the casebook."
            })
    private @Nullable String data;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "A folder of cases with outcomes.csv. Default: facts/cases.")
    private String cases = "facts/cases";

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "The coding rules: a name under rules/coding, or a folder.")
    private @Nullable String coding;

    @Option(names = "--format", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--misses",
            description = "Also lists every case whose verdict was wrong, with what was found in it.")
    private boolean misses;

    @Option(
            names = "--skip-bad",
            paramLabel = "FILE",
            description = "Leaves out rows that cannot be used, and writes them to a new file.")
    private @Nullable String skipBad;

    @Mixin
    private SetOptions sets = new SetOptions();

    @Option(names = "--locked", description = "Marks the data as a test that is run once.")
    private boolean locked;

    @Option(names = "--again", paramLabel = "REASON", description = "Why a locked test is run again.")
    private @Nullable String again;

    @Option(
            names = "--variants",
            paramLabel = "FILE",
            description = "The log of all variants tried. Default: logs/variants.csv.")
    private String variants = "logs/variants.csv";

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    private final Session session;

    BacktestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RuleBase theory = session.theory(theoryOptions);
        if (coding == null) {
            History history = casebook(theory);
            print(report(theory, List.of(), history), null);
        } else if (data == null) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-data",
                    SourcePosition.file("backtest"),
                    "--coding is for a table, but none is named.",
                    "Name it: endure backtest DATA --coding %s".formatted(coding)));
        } else {
            backtest(theory, data, coding);
        }
        return CommandLineInterface.answered();
    }

    /** The casebook, or a list of coded cases that is laid out as one for the time of the run. */
    private History casebook(RuleBase theory) {
        if (data == null) {
            return new Casebook(session.files(), cases).history(theory);
        }
        Map<String, String> texts =
                CaseWriter.files(CaseList.of(Sheet.read(data, session.files().read(data))));
        Path folder = null;
        try {
            folder = Files.createTempDirectory("endure-cases");
            NewFiles.write(folder.resolve("cases"), texts);
            History history = new Casebook(FileTree.of(folder), "cases").history(theory);
            return history.named(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void backtest(RuleBase theory, String table, String codingName) {
        Coding rules = new CodingReader(session.files(), session.parser()).read(codingName);
        Path file = session.workingFolder().resolve(table);
        VariantLog log = new VariantLog(session.workingFolder().resolve(variants));
        try (Table rows = Table.open(table, file)) {
            RowAssessor assessor = new RowAssessor(rules, theory, rows, true);
            session.tellAbsent(table, assessor.absent());
            String hash = VariantLog.hash(file);
            if (locked) {
                log.unlock(hash, again);
            }
            History history = read(rows, assessor);
            BacktestReport report = report(theory, rules.rules().rules(), history);
            log.add(history, hash, report.own(), locked, again);
            print(report, log.variants(hash));
        }
    }

    private BacktestReport report(RuleBase theory, List<Rule> codingRules, History history) {
        CalibratedTable calibrated = sets.calibrated(theory, history);
        TruthTable table = sets.truthTable(calibrated);
        SetAnalysis analysis = SetAnalysis.of(theory, codingRules, history.cases());
        sets.write(session.workingFolder(), theory, calibrated, table, analysis);
        return new BacktestReport(theory, history, analysis, table);
    }

    private void print(BacktestReport report, @Nullable Long tried) {
        if (format == Format.JSON) {
            session.answerJson(report.json());
            return;
        }
        session.answer(report.text());
        if (tried != null) {
            session.out().println("Variants tried on these data so far: " + tried + " (" + variants + ")");
        }
        if (misses) {
            session.out().println();
            session.out().print(report.misses());
        }
    }

    private History read(Table table, RowAssessor assessor) {
        List<Diagnostic> faults = new ArrayList<>();
        List<Table.Row> rejected = new ArrayList<>();
        History history = History.of(table, assessor, bad -> {
            rejected.add(bad.row());
            faults.addAll(bad.faults());
        });
        if (history.cases().isEmpty() && faults.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "no-cases",
                    SourcePosition.file(table.name()),
                    "No row of the table has a known outcome.",
                    "The coding says in which column the outcome stands, and which texts mean what."));
        }
        if (!rejected.isEmpty() && skipBad == null) {
            List<Diagnostic> shown = new ArrayList<>(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
            shown.add(Diagnostic.error(
                    "bad-rows",
                    SourcePosition.file(table.name()),
                    "%d rows cannot be used, with %d mistakes in all.".formatted(rejected.size(), faults.size()),
                    "Mend them, or leave them out with --skip-bad FILE, which keeps them in a file."));
            throw new InvalidInputException(shown);
        } else if (skipBad != null) {
            keep(table, rejected, session.workingFolder().resolve(skipBad));
        }
        return history;
    }

    private static void keep(Table table, List<Table.Row> rows, Path target) {
        try (BufferedWriter out =
                Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            out.write(CSVFormat.RFC4180.format(table.columns().toArray()) + "\n");
            for (Table.Row row : rows) {
                out.write(CSVFormat.RFC4180.format(row.cells().toArray()) + "\n");
            }
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new InvalidInputException(Diagnostic.error(
                    "file-exists",
                    SourcePosition.file(target.toString()),
                    "\"%s\" is there already, and nothing is overwritten.".formatted(target),
                    "Name a new file."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
