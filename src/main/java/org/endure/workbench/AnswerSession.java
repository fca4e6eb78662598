package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.rule.check.CheckCache;
import org.endure.rule.check.Lints;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the questions of a tab. A theory is read again only if its texts are others, a case likewise, and of a theory only the rule
 * files that are others. It is for one thread.
 */
final class AnswerSession {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerSession.class);
    private static final int MOST_CASES = 10;

    private final FileTree saved;
    private final RuleParser parser;
    private final Kept<Theory> theories = new Kept<>();
    private final Kept<Case> cases = new Kept<>();
    private final CheckCache checks = new CheckCache();
    private final Kept<List<Diagnostic>> lints = new Kept<>();
    private final Kept<Consultation> consultations = new Kept<>();
    private int readings;
    private int assessed;

    AnswerSession(FileTree saved, RuleParser parser) {
        this.saved = saved;
        this.parser = parser;
    }

    /** The last thing made, and what it was made from. */
    private static final class Kept<T> {
        private List<Object> from = List.of();
        private @Nullable T thing;

        @Nullable
        T get(List<Object> wanted) {
            return from.equals(wanted) ? thing : null;
        }

        T put(List<Object> wanted, T made) {
            from = wanted;
            thing = made;
            return made;
        }
    }

    /**
     * The answer.
     *
     * @param version what tells the state of the files from earlier ones
     */
    AnsweredQuestion answer(Question question, long version) {
        long start = System.nanoTime();
        FileTree files = question.over(saved);
        List<Diagnostic> found = new ArrayList<>();
        Theory theory = attempt(found, () -> theory(files, question, version));
        if (theory != null) {
            found.addAll(lints(theory));
        }
        Case judged = question.facts().isEmpty() ? null : attempt(found, () -> judged(files, question, version));
        if (judged != null) {
            found.addAll(judged.warnings());
        }
        Assessment assessment =
                theory == null || judged == null ? null : attempt(found, () -> assess(theory, judged, question));
        return new AnsweredQuestion(
                question,
                found.stream()
                        .distinct()
                        .sorted((one, other) -> one.at().compareTo(other.at()))
                        .toList(),
                theory,
                judged,
                assessment,
                (System.nanoTime() - start) / 1_000_000);
    }

    private interface Step<T> {
        T make();
    }

    private static <T> @Nullable T attempt(List<Diagnostic> found, Step<T> step) {
        try {
            return step.make();
        } catch (InvalidInputException e) {
            found.addAll(e.diagnostics());
        } catch (RuntimeException e) {
            LOG.error("An answer of the workbench failed.", e);
            found.add(Diagnostic.error(
                    "internal-error",
                    SourcePosition.file("endure"),
                    "Internal error: %s.".formatted(e),
                    "Please report it, with the trace in the log."));
        }
        return null;
    }

    private Theory theory(FileTree files, Question question, long version) {
        List<Object> from = List.of(question.ofTheory(), version);
        Theory known = theories.get(from);
        if (known != null) {
            return known;
        }
        Theory before = theories.thing;
        Theory theory = new TheoryReader(files, parser, checks)
                .after(before == null ? null : before.ruleBase())
                .theory(question.theory(), question.layers());
        readings++;
        return theories.put(from, theory);
    }

    private Case judged(FileTree files, Question question, long version) {
        Theory theory = theories.thing;
        List<Object> from = List.of(
                question.ofCase(),
                version,
                theory == null ? "" : theory.ruleBase().vocabulary());
        Case known = cases.get(from);
        if (known != null) {
            return known;
        }
        VocabularySource vocabulary = VocabularySource.of(
                files, () -> new TheoryReader(files, parser).folders(question.theory(), question.layers()));
        OverlayReader overlays = new OverlayReader(files, vocabulary);
        Case judged = new CaseReader(files, vocabulary).read(question.facts());
        return cases.put(
                from,
                question.overlays().isEmpty()
                        ? judged
                        : judged.with(
                                question.overlays().stream().map(overlays::read).toList()));
    }

    private List<Diagnostic> lints(Theory theory) {
        List<Object> from = List.of(readings);
        List<Diagnostic> known = lints.get(from);
        return known == null ? lints.put(from, Lints.check(theory.ruleBase(), checks)) : known;
    }

    /** A theory is consulted again on later facts, since it knows the baselines by then; not for ever, since it forgets no case. */
    private Assessment assess(Theory theory, Case judged, Question question) {
        List<Object> from = List.of(readings);
        Consultation known = assessed++ % MOST_CASES == 0 ? null : consultations.get(from);
        if (known != null) {
            return known.assess(judged, question.language());
        }
        Consultation before = consultations.thing;
        RuleBase rules = theory.ruleBase();
        return consultations
                .put(from, before == null ? Consultation.direct(rules) : Consultation.direct(rules, before))
                .assess(judged, question.language());
    }

    /** The shipped theory of that name, or the default one if it is the user's own. */
    static Theory shipped(RuleParser parser, String name) {
        TheoryReader reader = new TheoryReader(FileTree.of(Map.of()), parser);
        return reader.theory(reader.names().contains(name) ? name : TheoryReader.DEFAULT, List.of());
    }
}
