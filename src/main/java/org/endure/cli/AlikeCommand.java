package org.endure.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.endure.comparison.Likeness;
import org.endure.files.PathText;
import org.endure.report.AlikeReport;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.validation.Casebook;
import org.endure.validation.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the past cases most like a fact set. */
@Command(
        name = "alike",
        mixinStandardHelpOptions = true,
        description = {
            "List the past cases that are most similar to a fact set.",
            "Cases are compared by what the theory finds in them. Their outcomes are shown separately and are never used."
        })
final class AlikeCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description =
                    "A folder of fact sets to compare with; repeatable. Its outcomes.csv, if there is one, says what became of them. Default: facts/cases.")
    private List<String> folders = new ArrayList<>();

    @Option(names = "--most", paramLabel = "N", description = "Maximum number to list. Default: 5.")
    private int most = 5;

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    @Mixin
    private TheoryOptions theoryOptions = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    AlikeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most must be 1 or more, but is %d.".formatted(most));
        }
        RuleBase theory = session.theory(theoryOptions);
        Case asked = session.caseReader(theoryOptions).read(path);
        List<Likeness> nearest = Likeness.among(theory, asked, session.cases(cases(), theoryOptions)).stream()
                .limit(most)
                .toList();
        AlikeReport report =
                new AlikeReport(theory, asked, nearest, outcomes(theory), LanguageOption.of(spec.commandLine()));
        session.answer(format, report::text, report::tree);
        return CommandLineInterface.answered();
    }

    private List<String> cases() {
        return folders.isEmpty() ? List.of("facts/cases") : folders;
    }

    /** What became of the cases, by the file of the fact set; looked at after all else is done. */
    private Map<String, String> outcomes(RuleBase theory) {
        Map<String, String> outcomes = new HashMap<>();
        for (String folder : cases()) {
            if (session.files().isFile(PathText.join(folder, Casebook.OUTCOMES))) {
                History history = new Casebook(session.files(), folder).history(theory);
                history.cases()
                        .forEach(each -> outcomes.put(
                                history.factSets()
                                        .getOrDefault(each.assessment().id(), ""),
                                each.collapsed() ? "COLLAPSED" : "ENDURED"));
            }
        }
        return outcomes;
    }
}
