package org.endure.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleParser;
import org.endure.rule.check.Lints;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Answers the questions of a tab. A theory is read again only if its texts are others, a case likewise, and of a theory only the rule
 * files that are others. It is for one thread.
 */
final class Reckoning {

    private final FileTree saved;
    private final RuleParser parser;
    private final Kept<Theory> theories = new Kept<>();
    private final Kept<Case> cases = new Kept<>();
    private @Nullable DirectEngine engine;

    Reckoning(FileTree saved, RuleParser parser) {
        this.saved = saved;
        this.parser = parser;
    }

    /** The last thing read, and what it was read from. */
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
    Answered answer(Question question, long version) {
        long start = System.nanoTime();
        FileTree files = question.over(saved);
        List<Diagnostic> found = new ArrayList<>();
        Theory theory = attempt(found, () -> theory(files, question, version));
        if (theory != null) {
            found.addAll(Lints.check(theory.ruleBase()));
        }
        Case judged = question.facts().isEmpty() ? null : attempt(found, () -> judged(files, question, version));
        if (judged != null) {
            found.addAll(judged.warnings());
        }
        Assessment assessment =
                theory == null || judged == null ? null : attempt(found, () -> assess(theory, judged, question));
        return new Answered(
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
        } catch (IllegalStateException e) {
            found.add(Diagnostic.error(
                    "evaluation",
                    SourcePosition.file("rules"),
                    "The rules cannot be applied: %s".formatted(e.getMessage()),
                    null));
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
        Theory theory = new TheoryReader(files, parser)
                .after(before == null ? null : before.ruleBase())
                .theory(question.theory(), question.layers());
        engine = null;
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

    private Assessment assess(Theory theory, Case judged, Question question) {
        if (engine == null) {
            Consultation.direct(theory.ruleBase()); // refuses rules that the evaluator cannot apply
            engine = new DirectEngine(theory.ruleBase());
        }
        return new Consultation(Objects.requireNonNull(engine)).assess(judged, question.language());
    }

    /** The shipped theory of that name, or the default one if it is the user's own. */
    static Theory shipped(RuleParser parser, String name) {
        TheoryReader reader = new TheoryReader(FileTree.of(Map.of()), parser);
        return reader.theory(reader.names().contains(name) ? name : TheoryReader.DEFAULT, List.of());
    }
}
