package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessment;
import org.endure.report.WhatIfReport;
import org.endure.scenario.Case;
import org.endure.scenario.Overlay;
import org.endure.scenario.OverlayReader;
import org.endure.sensitivity.WhatIf;
import org.endure.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what scenarios change. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Show what scenarios would change.",
            "Each scenario is applied by itself; verdict, trend, intrinsic value and findings are compared, with the rules behind the changes."
        })
final class WhatIfCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "OVERLAY",
            description = "Scenarios: overlays on the fact set.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--together", description = "Apply all scenarios at once, and show what they change together.")
    private boolean together;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    WhatIfCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CompletableFuture<Consultation> consulting = session.consulting(options.theory());
        Case judged = options.read(session, path);
        OverlayReader reader = session.overlayReader(options.theory());
        List<Overlay> overlays = scenarios.stream().map(reader::read).toList();
        List<List<Overlay>> stacks =
                together ? List.of(overlays) : overlays.stream().map(List::of).toList();
        List<Case> cases = stacks.stream().map(judged::with).toList();
        Consultation consultation = Session.await(consulting);
        Language language = LanguageOption.of(spec.commandLine());
        Assessment before = consultation.assess(judged, language);
        List<WhatIfReport.Scenario> told = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            told.add(new WhatIfReport.Scenario(
                    String.join(" + ", stacks.get(i).stream().map(Overlay::name).toList()),
                    String.join(
                            "; ",
                            stacks.get(i).stream()
                                    .map(Overlay::author)
                                    .distinct()
                                    .toList()),
                    String.join(" ", stacks.get(i).stream().map(Overlay::reason).toList()),
                    WhatIf.between(before, consultation.assess(cases.get(i), language))));
        }
        session.answer(options.format(), () -> WhatIfReport.text(told), () -> WhatIfReport.tree(told));
        return CommandLineInterface.answered();
    }
}
