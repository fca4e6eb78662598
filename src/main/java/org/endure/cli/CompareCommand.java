package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.comparison.TheoryComparison;
import org.endure.report.CompareData;
import org.endure.report.CompareReport;
import org.endure.report.html.ComparePage;
import org.endure.theory.Theory;
import org.endure.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what theories say on fact sets. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {"Compare theories on fact sets.", "Names the fewest rules that make each difference."})
final class CompareCommand implements Callable<Integer> {

    /** How the comparison is printed. */
    enum Format {
        TEXT,
        MARKDOWN,
        CSV,
        JSON,
        HTML
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "FACTS",
            description = "Fact sets, or folders of them (not their subfolders).")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private TheoriesOptions theories = new TheoriesOptions();

    @Option(names = "--format", description = "text, markdown, csv, json or html. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Theory> compared = theories.theories(session, spec.commandLine());
        Language language = LanguageOption.of(spec.commandLine());
        TheoryComparison comparison =
                TheoryComparison.of(compared, session.cases(paths, theories.vocabulary(session)), language);
        switch (format) {
            case TEXT -> session.answer(CompareReport.text(comparison));
            case MARKDOWN -> session.answer(CompareReport.markdown(comparison));
            case CSV -> session.out().print(CompareData.csv(comparison));
            case HTML -> session.out().print(ComparePage.of(comparison, Version.text()));
            case JSON -> session.answerJson(CompareData.tree(comparison));
        }
        return CommandLineInterface.answered();
    }
}
