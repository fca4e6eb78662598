package org.endure.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.inference.Inference;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.scenario.CaseReader;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;

/** The theory of a project as its files had it at one moment, and what follows from it. It is read when it is first asked for. */
final class ProjectTheory {

    private final Project project;
    private final FileTree files;
    private final RuleParser parser;
    private final String name;
    private final List<String> layers;
    private final Map<String, Optional<Inference>> inferences = new ConcurrentHashMap<>();
    private @Nullable Optional<Theory> theory;
    private @Nullable Vocabulary vocabulary;

    /**
     * A theory.
     *
     * @param project knows what the theory was when it was last without mistakes
     * @param files the files at that moment
     * @param parser reads rule files
     * @param name the theory's name
     * @param layers folders of rules to add as layers
     */
    ProjectTheory(Project project, FileTree files, RuleParser parser, String name, List<String> layers) {
        this.project = project;
        this.files = files;
        this.parser = parser;
        this.name = name;
        this.layers = List.copyOf(layers);
    }

    List<String> layers() {
        return layers;
    }

    /** The theory; nothing if it has mistakes. */
    synchronized Optional<Theory> sound() {
        Optional<Theory> known = theory;
        if (known == null) {
            try {
                known = Optional.of(reader().theory(name, layers));
                known.ifPresent(project::sound);
            } catch (InvalidInputException wrong) {
                known = Optional.empty();
            }
            theory = known;
        }
        return known;
    }

    /** Its rules, or as they were when it was last without mistakes. */
    Optional<RuleBase> rules() {
        return sound().or(() -> Optional.ofNullable(project.lastSound())).map(Theory::ruleBase);
    }

    /** The theory as files are checked with it, which are refused if it has mistakes. */
    FileChecks.InUse inUse() {
        return new FileChecks.InUse(name, layers, this::requiredRules);
    }

    private RuleBase requiredRules() {
        return sound().map(Theory::ruleBase)
                .orElseGet(() -> reader().theory(name, layers).ruleBase());
    }

    /** Reads theories; of rule files only those that are others than when the theory was last without mistakes. */
    TheoryReader reader() {
        Theory before = project.lastSound();
        return new TheoryReader(files, parser).after(before == null ? null : before.ruleBase());
    }

    /** The types that facts can be of. */
    synchronized Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known == null) {
            try {
                known = VocabularySource.of(files, () -> new TheoryReader(files, parser).folders(name, layers))
                        .all();
            } catch (InvalidInputException wrong) {
                known = rules().map(RuleBase::vocabulary).orElse(Vocabulary.BUILT_IN);
            }
            vocabulary = known;
        }
        return known;
    }

    /** What follows from a fact set; nothing if it or the theory has mistakes. */
    Optional<Inference> inference(String facts) {
        return inferences.computeIfAbsent(PathText.normal(facts), path -> {
            try {
                RuleBase rules = requiredRules();
                VocabularySource types = new VocabularySource(files, rules::vocabulary);
                return Optional.of(Consultation.direct(rules).infer(new CaseReader(files, types).read(path)));
            } catch (InvalidInputException | IllegalStateException wrong) {
                return Optional.empty();
            }
        });
    }
}
