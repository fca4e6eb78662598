package org.endure.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.endure.comparison.AnswerChange;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Coverage;
import org.endure.factset.FactSetReader;
import org.endure.files.OutputFiles;
import org.endure.inference.Inference;
import org.endure.interview.Dialogue;
import org.endure.interview.Insertion;
import org.endure.interview.Interview;
import org.endure.report.AnswerChangeText;
import org.endure.report.FactReport;
import org.endure.scenario.Case;
import org.endure.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds facts to a fact set, question by question. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Add facts to a fact set, question by question.",
            "Comments and order of the file are kept. A file that Endure did not write is backed up first."
        })
final class AddCommand implements Callable<Integer> {

    private static final Set<String> YES = Set.of("yes", "y", "ja", "j", "はい");
    private static final Set<String> NO = Set.of("no", "n", "nej", "いいえ");

    @Parameters(index = "0", paramLabel = "FACTS", description = "A fact set.")
    private String path = "";

    @Mixin
    private TheoryOptions theory = new TheoryOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    AddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Consultation consultation = Session.await(session.consulting(theory));
        Language language = LanguageOption.of(spec.commandLine());
        Dialogue dialogue = new Dialogue(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), session.out());
        int added = 0;
        while (true) {
            Case before = session.caseReader(theory).read(path);
            Inference known = consultation.infer(before);
            open(dialogue, Coverage.of(known, language));
            Optional<Interview.Answered> answered = new Interview(
                            dialogue,
                            before.factSet(),
                            session.vocabulary(theory).all().observations(),
                            new FactSetReader(session.files()).attempt(path).citable())
                    .ask();
            if (answered.isEmpty()) {
                break;
            }
            if (write(dialogue, answered.get())) {
                added++;
                Inference after = consultation.infer(session.caseReader(theory).read(path));
                session.out().print(AnswerChangeText.of(AnswerChange.between(known, after)));
                session.out().print(FactReport.of(after, answered.get().id(), language));
            }
        }
        session.out().println();
        session.answer("%d %s added to %s.\n".formatted(added, added == 1 ? "fact" : "facts", Escapes.visible(path)));
        return CommandLineInterface.answered();
    }

    private static void open(Dialogue dialogue, Coverage coverage) {
        tell(dialogue, "Views of threats that no fact reports yet (ThreatPerception):", coverage.openThreats());
        tell(
                dialogue,
                "Views of allies that no fact reports yet (CredibilitySignal, COMMITMENT):",
                coverage.openAllies());
    }

    private static void tell(Dialogue dialogue, String heading, Map<String, List<String>> open) {
        if (!open.isEmpty()) {
            dialogue.tell(heading);
            open.forEach((state, members) ->
                    dialogue.tell("  %s as seen by %s".formatted(state, String.join(", ", members))));
        }
    }

    /** Whether the coder says yes; anything but yes or no is asked again, so that no slip throws the answers away. */
    private static boolean isYes(Dialogue dialogue, String question) {
        while (true) {
            String answer = dialogue.ask(question).toLowerCase(Locale.ROOT);
            if (YES.contains(answer) || NO.contains(answer)) {
                return YES.contains(answer);
            }
            dialogue.tell("  Answer yes or no.");
        }
    }

    /** Writes the fact if the coder says so and nothing is wrong with it; the newest text of the file is kept around it. */
    private boolean write(Dialogue dialogue, Interview.Answered fact) {
        fact.lines().forEach(line -> dialogue.tell("  " + line));
        if (!isYes(dialogue, "Write it? (yes or no)")) {
            dialogue.tell("Not written.");
            return false;
        }
        String text = Insertion.into(path, session.files().read(path), fact.lines(), fact.sources());
        List<Diagnostic> faults = new FactSetReader(session.files(), session.vocabulary(theory))
                .attempt(path, text).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList();
        if (!faults.isEmpty()) {
            faults.forEach(each -> dialogue.tell(each.message() + (each.advice() == null ? "" : " " + each.advice())));
            dialogue.tell("Not written.");
            return false;
        }
        OutputFiles.replacing(true).write(session.workingFolder().resolve(path), text);
        return true;
    }
}
