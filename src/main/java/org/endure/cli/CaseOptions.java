package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import org.endure.scenario.Case;
import org.endure.scenario.OverlayReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With which scenarios a command asks about a case, which theory judges it, and how the answer is printed. */
final class CaseOptions {

    @Option(names = "--with", paramLabel = "OVERLAY", description = "A scenario to apply to the fact set; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Option(names = "--format", description = "text or json. Default: text.")
    private AssessCommand.Format format = AssessCommand.Format.TEXT;

    /** The theory. */
    TheoryOptions theory() {
        return theory;
    }

    /** How the answer is printed. */
    AssessCommand.Format format() {
        return format;
    }

    /** The case of a fact set, with the scenarios. */
    Case read(Session session, String path) {
        OverlayReader overlays = session.overlayReader(theory);
        return session.caseReader(theory)
                .read(path)
                .with(scenarios.stream().map(overlays::read).toList());
    }
}
