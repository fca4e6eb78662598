package org.endure.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.ShellWord;
import org.endure.diagnostic.SourcePosition;
import org.endure.report.JsonReport;
import org.endure.report.validation.BacktestPage;
import org.endure.report.validation.BacktestReport;
import org.endure.report.validation.BacktestTree;
import org.endure.report.validation.DeviantReport;
import org.endure.rule.RuleBase;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.endure.validation.Backtest;
import org.endure.validation.DeviantCase;
import org.endure.validation.History;
import org.endure.validation.HistoryTrial;
import org.endure.validation.Variant;
import org.endure.validation.VariantLog;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.sets.CalibratedTable;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores theories against history. */
@Command(name = "backtest", mixinStandardHelpOptions = true, description = "Score theories on past cases.")
final class BacktestCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    /** What the first theory competes with. */
    enum Against {
        FITTED
    }

    private static final int FEW = 60;
    private static final int SOME = 5;
    private static final int SOME_ON_A_PAGE = 25;

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

    @Option(
            names = "--theory",
            paramLabel = "NAME",
            description =
                    "A theory: walt, a variant under rules/variants, or a folder; repeatable, the others are compared with the first. Default: walt.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private LayersOption layers = new LayersOption();

    @Option(names = "--format", description = "text, json or html. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--against",
            paramLabel = "JUDGE",
            description =
                    "fitted: also train a ridge logit on the findings of the first theory and score both on the same cases.")
    private @Nullable Against against;

    @Option(names = "-o", paramLabel = "FILE", description = "Write the answer to a new file.")
    private @Nullable String target;

    @Option(
            names = "--misses",
            description =
                    "Also list incorrectly predicted cases: why the verdict was given, why not the other, and the command that shows the proof.")
    private boolean misses;

    @Option(
            names = "--most",
            paramLabel = "N",
            description =
                    "Maximum number of missed collapses and of false alarms to list. Default: all if they are few, else 5; on a page 25.")
    private @Nullable Integer most;

    @Option(
            names = "--skip-bad",
            paramLabel = "FILE",
            description = "Leave out rows that cannot be used, and write them to a new file.")
    private @Nullable String skipBad;

    @Mixin
    private SetOptions sets = new SetOptions();

    @Option(
            names = "--locked",
            description =
                    "Mark the data as a test that is run once, whatever the theory. To run it again, a reason is required.")
    private boolean locked;

    @Option(names = "--again", paramLabel = "REASON", description = "Why a locked test is run again.")
    private @Nullable String again;

    @Option(
            names = "--variants",
            paramLabel = "FILE",
            description = "The log of all variants tried. Default: logs/variants.csv.")
    private String variants = "logs/variants.csv";

    @Mixin
    private ReplaceOption replace = new ReplaceOption();

    private final Session session;

    BacktestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        checkOptions();
        List<RuleBase> theories = layers.theories(session, theoryNames()).stream()
                .map(Theory::ruleBase)
                .toList();
        PastCases past = past(theories);
        List<History> histories = past.histories(theories);
        History history = histories.get(0);
        VariantLog log = new VariantLog(session.workingFolder().resolve(variants));
        List<VariantLog> logs = new ArrayList<>(List.of(log));
        mark(past).ifPresent(logs::add);
        logs.forEach(each -> each.damage().ifPresent(damage -> session.err().print(damage.text())));
        logs.forEach(each -> each.unlock(history, again));
        List<Variant> before = log.variants(history);
        List<Backtest> backtests = new ArrayList<>();
        for (int i = 0; i < theories.size(); i++) {
            backtests.add(backtest(theories.get(i), histories.get(i), past, i == 0));
        }
        logs.forEach(each -> each.add(backtests, locked, again));
        if (locked && !before.isEmpty() && again == null) {
            note(
                    "seen-before",
                    variants,
                    "These data were tried %s before they were locked: no untouched test."
                            .formatted(Count.of(before.size(), "time")));
        }
        HistoryTrial trial = HistoryTrial.of(backtests, log.variants(history), variants);
        print(against == null ? trial : trial.againstFitted(), past);
        return CommandLineInterface.answered();
    }

    /** Scores a theory; the tables for R that were asked for are those of the first. */
    private Backtest backtest(RuleBase theory, History history, PastCases past, boolean first) {
        CalibratedTable calibrated = sets.calibrated(theory, history);
        TruthTable table = sets.truthTable(calibrated);
        SetAnalysis analysis = SetAnalysis.of(theory, past.codingRules(), history.cases());
        if (first) {
            sets.write(replace.files(), session.workingFolder(), theory, calibrated, table, analysis);
        }
        return Backtest.of(theory, history, analysis, table);
    }

    private void checkOptions() {
        if (coding != null && data == null) {
            throw mistake(
                    "no-data",
                    "--coding is for a table, but none is named.",
                    "Name it: endure backtest DATA --coding %s".formatted(coding));
        } else if (most != null && most < 1) {
            throw mistake("backtest-option", "--most is %d.".formatted(most), "Give 1 or more.");
        } else if (skipBad != null && coding == null) {
            throw mistake(
                    "backtest-option", "--skip-bad is for the rows of a table.", "Name its coding with --coding.");
        } else if (target != null) {
            replace.files().refuse(List.of(session.workingFolder().resolve(target)));
        }
    }

    private static InvalidInputException mistake(String code, String message, String advice) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file("backtest"), message, advice));
    }

    private void note(String code, String file, String message) {
        session.err()
                .print(new Diagnostic(
                                DiagnosticSeverity.WARNING, code, SourcePosition.file(file), message, null, null, 1)
                        .text());
    }

    private List<String> theoryNames() {
        return names.isEmpty()
                ? List.of(TheoryReader.DEFAULT)
                : names.stream().distinct().toList();
    }

    private PastCases past(List<RuleBase> theories) {
        if (coding != null && data != null) {
            return new TableCases(session, data, coding, skipBad, replace.files());
        }
        if (data == null) {
            return CasebookCases.in(session, cases, layers.vocabulary(session, theoryNames()));
        }
        List<String> codable = theories.stream()
                .flatMap(each -> each.codable().stream())
                .distinct()
                .toList();
        return CasebookCases.of(session, data, codable, layers.vocabulary(session, theoryNames()));
    }

    /** The log beside the data that says they were run locked: there already, or made now if it can be. */
    private java.util.Optional<VariantLog> mark(PastCases past) {
        Path outcomes = past.outcomes();
        if (outcomes == null) {
            return java.util.Optional.empty();
        }
        Path mark = outcomes.resolveSibling(outcomes.getFileName() + VariantLog.MARK);
        if (!Files.exists(mark)) {
            Path folder = mark.toAbsolutePath().getParent();
            if (!locked) {
                return java.util.Optional.empty();
            } else if (folder == null || !Files.isWritable(folder)) {
                note(
                        "not-marked",
                        outcomes.toString(),
                        "Nothing can be written next to the data, so that only %s knows that they were run locked."
                                .formatted(variants));
                return java.util.Optional.empty();
            }
        }
        return java.util.Optional.of(new VariantLog(mark));
    }

    private void print(HistoryTrial trial, PastCases past) {
        List<DeviantReport> deviants = new ArrayList<>();
        if (misses || format == Format.HTML) {
            for (int i = 0; i < trial.backtests().size(); i++) {
                deviants.add(
                        deviants(trial.backtests().get(i), past, theoryNames().get(i)));
            }
        }
        if (target != null) {
            replace.files().write(session.workingFolder().resolve(target), answer(trial, deviants));
            session.out().println("Written to %s.".formatted(target));
            return;
        }
        switch (format) {
            case JSON -> session.answerJson(BacktestTree.tree(trial, deviants));
            case HTML -> session.answerAlone(answer(trial, deviants));
            case TEXT -> session.answer(answer(trial, deviants));
        }
    }

    private String answer(HistoryTrial trial, List<DeviantReport> deviants) {
        return switch (format) {
            case JSON -> JsonReport.write(BacktestTree.tree(trial, deviants));
            case HTML -> BacktestPage.of(trial, deviants, Version.text());
            case TEXT ->
                deviants.stream()
                        .map(each -> "\n" + each.text())
                        .collect(Collectors.joining("", new BacktestReport(trial).text(), ""));
        };
    }

    private DeviantReport deviants(Backtest backtest, PastCases past, String theory) {
        History history = backtest.history();
        long wrong = history.cases().stream().filter(ScoredCase::isWrong).count();
        int shown =
                most != null ? most : wrong <= FEW ? Integer.MAX_VALUE : format == Format.HTML ? SOME_ON_A_PAGE : SOME;
        StringBuilder options = new StringBuilder();
        if (!theory.equals(TheoryReader.DEFAULT)) {
            options.append(" --theory ").append(ShellWord.of(theory));
        }
        layers.folders().forEach(each -> options.append(" --rules ").append(ShellWord.of(each)));
        return DeviantReport.of(
                backtest,
                DeviantCase.of(history, shown, ids -> past.inferences(backtest.theory(), ids)),
                each -> past.commands(
                        history, each.assessment().id(), each.outcome().name(), options.toString()));
    }
}
