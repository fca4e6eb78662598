package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.report.TypeTable;
import org.endure.report.html.CodebookPage;
import org.endure.rule.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what facts there can be. */
@Command(
        name = "types",
        mixinStandardHelpOptions = true,
        description = {
            "List the types of facts, with attributes and values.",
            "Also names the mechanisms whose rules read each type."
        })
final class TypesCommand implements Callable<Integer> {

    /** How the table is printed. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Parameters(arity = "0..*", paramLabel = "TYPE", description = "Types. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--format", description = "text, json or html (a codebook to print). Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    TypesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Map<String, FactType> observations =
                session.vocabulary(theoryOptions).all().observations();
        RuleBase rules = session.theory(theoryOptions);
        TreeSet<String> known = new TreeSet<>(observations.keySet());
        for (String each : names) {
            if (!known.contains(each)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no fact type \"%s\". %s".formatted(each, Spelling.advice(each, known)));
            }
        }
        List<FactType> types = (names.isEmpty() ? known : names)
                .stream().map(observations::get).toList();
        TypeTable table = new TypeTable(types, rules);
        session.out()
                .print(
                        switch (format) {
                            case TEXT -> table.text();
                            case JSON -> table.json();
                            case HTML -> CodebookPage.of(table);
                        });
        return CommandLineInterface.answered();
    }
}
