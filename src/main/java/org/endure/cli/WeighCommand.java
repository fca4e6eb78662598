package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.Spelling;
import org.endure.factset.StatedLikelihood;
import org.endure.report.WeighReport;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.theory.Theory;
import org.endure.weighing.Weigher;
import org.endure.weighing.Weighing;
import org.endure.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Weighs the evidence on a fact set between theories. */
@Command(
        name = "weigh",
        mixinStandardHelpOptions = true,
        description = {
            "Show which facts tell theories apart, and which would.",
            "Each fact is a test of what a theory predicts. Facts are weighed in decibels only where the fact set states",
            "likelihoods."
        })
final class WeighCommand implements Callable<Integer> {

    /** How the evidence is printed. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Parameters(arity = "1", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Mixin
    private TheoriesOptions theories = new TheoriesOptions();

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario to apply to the fact set; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--format", description = "text, markdown or json. Default: text.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WeighCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Theory> weighed = theories.theories(session, spec.commandLine());
        OverlayReader overlays = new OverlayReader(session.files(), theories.vocabulary(session));
        Case judged = new CaseReader(session.files(), theories.vocabulary(session))
                .read(path)
                .with(scenarios.stream().map(overlays::read).toList());
        requireKnown(judged, weighed);
        Language language = LanguageOption.of(spec.commandLine());
        Weighing weighing = Weigher.weigh(weighed, judged, language);
        switch (format) {
            case TEXT -> session.answer(WeighReport.text(weighing, language));
            case MARKDOWN -> session.answer(WeighReport.markdown(weighing, language));
            case JSON -> session.answerJson(WeighReport.tree(weighing));
        }
        return CommandLineInterface.answered();
    }

    /** Refuses likelihoods of theories that there are not. */
    private void requireKnown(Case judged, List<Theory> weighed) {
        List<String> known = new ArrayList<>(session.theories().names());
        weighed.stream().map(Theory::name).filter(name -> !known.contains(name)).forEach(known::add);
        List<Diagnostic> unknown = judged.factSet().likelihoods().values().stream()
                .flatMap(List::stream)
                .filter(each -> !known.contains(each.theory()))
                .map(each -> unknown(each, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInputException(unknown);
        }
    }

    private Diagnostic unknown(StatedLikelihood stated, List<String> known) {
        return Diagnostic.error(
                "unknown-theory",
                stated.at(),
                "There is no theory \"%s\".".formatted(stated.theory()),
                Spelling.advice(stated.theory(), known));
    }
}
