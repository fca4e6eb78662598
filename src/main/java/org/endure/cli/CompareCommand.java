package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.comparison.Comparison;
import org.endure.declaration.VocabularySource;
import org.endure.report.CompareReport;
import org.endure.report.html.ComparePage;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(
            names = "--theory",
            paramLabel = "NAME",
            description =
                    "A theory to compare; repeatable, the others are compared with the first. Default: all theories, with walt.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules folder to add to each theory as the top layer. Repeatable; later folders override earlier ones.")
    private List<String> folders = new ArrayList<>();

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
        TheoryReader reader = session.theories();
        List<String> wanted =
                (names.isEmpty() ? reader.names() : names).stream().distinct().toList();
        if (wanted.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(), "There must be two theories to compare; name another with --theory.");
        }
        List<Theory> theories =
                wanted.stream().map(name -> reader.theory(name, folders)).toList();
        Comparison comparison = Comparison.of(theories, session.cases(paths, vocabulary(reader, wanted)));
        switch (format) {
            case TEXT -> session.answer(CompareReport.text(comparison));
            case MARKDOWN -> session.answer(CompareReport.markdown(comparison));
            case CSV -> session.out().print(CompareReport.csv(comparison));
            case HTML -> session.out().print(ComparePage.of(comparison, Version.text()));
            case JSON -> session.answerJson(CompareReport.json(comparison));
        }
        return CommandLineInterface.answered();
    }

    private VocabularySource vocabulary(TheoryReader reader, List<String> wanted) {
        return VocabularySource.of(
                session.files(),
                () -> wanted.stream()
                        .flatMap(name -> reader.folders(name, folders).stream())
                        .toList());
    }
}
