package org.endure.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.endure.cache.ContentCache;
import org.endure.coding.AbsentColumns;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.files.FileTree;
import org.endure.inference.EngineCompiler;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.report.JsonReport;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.theory.TheoryReader;
import org.endure.theory.WorkingRules;
import org.jspecify.annotations.Nullable;

/**
 * What every command works with.
 *
 * @param workingFolder the folder in which the command runs
 * @param files the files that a user can name
 * @param parser reads rule files
 * @param compiler makes a rule base ready to run
 * @param cache keeps theories that were read and compiled
 * @param out for the answer, and nothing else
 * @param err for everything else
 * @param layers the layers that the command applies, once it is known that the user laid some
 */
record Session(
        Path workingFolder,
        FileTree files,
        RuleParser parser,
        EngineCompiler compiler,
        ContentCache cache,
        PrintStream out,
        PrintStream err,
        AtomicReference<@Nullable String> layers) {

    /** A session in which no theory is applied yet. */
    Session(
            Path workingFolder,
            FileTree files,
            RuleParser parser,
            EngineCompiler compiler,
            ContentCache cache,
            PrintStream out,
            PrintStream err) {
        this(workingFolder, files, parser, compiler, cache, out, err, new AtomicReference<>());
    }

    /** The theory that a command applies. */
    RuleBase theory(TheoryOptions options) {
        return noted(
                options, theories().theory(options.name(), options.folders()).ruleBase());
    }

    /** Notes the layers of a theory, which stand before the answer. The name of a theory without any stands in the answer. */
    RuleBase noted(TheoryOptions options, RuleBase theory) {
        if (!options.folders().isEmpty()) {
            layers.set(theory.theory());
        }
        return theory;
    }

    /** Says which optional columns a table lacks, so that a misspelt one is noticed. */
    void tellAbsent(String table, List<String> columns) {
        AbsentColumns.note(table, columns).ifPresent(note -> err.print(note.text()));
    }

    /** Prints an answer; where the working folder has rules of its own, it says so first. */
    void answer(String text) {
        WorkingRules.of(files).ifPresent(rules -> out.print(rules.sentence() + "\n"));
        laid().ifPresent(names -> out.print("Layers: %s.\n".formatted(names)));
        out.print(text);
    }

    /** Prints an answer in a form of its own, such as a page or a table; what an answer says first is told apart from it. */
    void answerAlone(String text) {
        WorkingRules.of(files).ifPresent(rules -> err.print(rules.sentence() + "\n"));
        laid().ifPresent(names -> err.print("Layers: %s.\n".formatted(names)));
        out.print(text);
    }

    /** Prints an answer as JSON; where the working folder has rules of its own, its field {@code workingRules} says so. */
    void answerJson(Map<String, Object> answer) {
        Map<String, Object> tree = new LinkedHashMap<>(answer);
        WorkingRules.of(files).ifPresent(rules -> tree.put("workingRules", rules.sentence()));
        laid().ifPresent(names -> tree.put("layers", names));
        out.print(JsonReport.write(tree));
    }

    private Optional<String> laid() {
        return Optional.ofNullable(layers.get());
    }

    /** Prints an answer in the form asked for, which alone is made. */
    void answer(AssessCommand.Format format, Supplier<String> text, Supplier<Map<String, Object>> tree) {
        switch (format) {
            case TEXT -> answer(text.get());
            case JSON -> answerJson(tree.get());
        }
    }

    /** The types that facts can be of under a theory. */
    VocabularySource vocabulary(TheoryOptions options) {
        return VocabularySource.of(files, () -> theories().folders(options.name(), options.folders()));
    }

    /** Reads cases for a theory. */
    CaseReader caseReader(TheoryOptions options) {
        return new CaseReader(files, vocabulary(options));
    }

    /** Reads scenarios for a theory. */
    OverlayReader overlayReader(TheoryOptions options) {
        return new OverlayReader(files, vocabulary(options));
    }

    /** The cases of fact sets and of folders of them, in the order named. */
    List<Case> cases(List<String> paths, TheoryOptions options) {
        return cases(paths, vocabulary(options));
    }

    /** The same, with facts of these types. */
    List<Case> cases(List<String> paths, VocabularySource vocabulary) {
        CaseReader reader = new CaseReader(files, vocabulary);
        List<Case> cases = new ArrayList<>();
        for (String path : paths) {
            cases.addAll(files.isFolder(path) ? reader.readFolder(path) : List.of(reader.read(path)));
        }
        return cases;
    }

    /** Reads theories. */
    TheoryReader theories() {
        return new TheoryReader(files, parser, cache);
    }

    /** What tells a run of that theory in this folder from others. */
    List<String> place(TheoryOptions options) {
        List<String> place =
                new ArrayList<>(List.of(workingFolder().toAbsolutePath().toString(), options.name()));
        place.addAll(options.folders());
        return place;
    }

    /** That theory, read while other things are done. */
    CompletableFuture<RuleBase> reading(TheoryOptions options) {
        return CompletableFuture.supplyAsync(() -> theory(options));
    }

    /** A consultation with that theory, made ready while other things are done. */
    CompletableFuture<Consultation> consulting(TheoryOptions options) {
        List<String> place = place(options);
        CompletableFuture<String> key = new CompletableFuture<>();
        compiler.prepare(place, key);
        CompletableFuture<Consultation> consulting = CompletableFuture.supplyAsync(() -> {
            RuleBase theory = noted(
                    options,
                    theories()
                            .theoryForRun(options.name(), options.folders(), place, key::complete)
                            .ruleBase());
            CompletableFuture<InferenceEngine> engine = CompletableFuture.supplyAsync(() -> engine(theory));
            return Consultation.of(given -> await(engine).infer(given), theory);
        });
        consulting.whenComplete((consultation, failure) -> key.cancel(false));
        return consulting;
    }

    /** What a background task made; its own failure if it failed. */
    static <T> T await(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            Throwable cause = e;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException failure ? failure : e;
        }
    }

    /** That theory, ready to run. */
    InferenceEngine engine(RuleBase theory) {
        return compiler.compile(theory, Limits.DEFAULT);
    }
}
