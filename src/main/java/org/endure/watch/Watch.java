package org.endure.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Follows a fact set and a theory. Each look tells what was saved since the last one and what it came to. Only rule files with other
 * text are read again, only other rules checked, the fact set only if one of its files is another, and rules are applied by the evaluator, which is ready at
 * once; the answer is that of a fresh start.
 */
public final class Watch {

    private final Path workingFolder;
    private final TheoryReader reader;
    private final String theory;
    private final List<String> overlays;
    private final RememberedCase judged;
    private final List<Path> roots;
    private FileTimestamps told;
    private FileTimestamps looked;
    private @Nullable RuleBase rules;
    private @Nullable Consultation consultation;
    private @Nullable Assessment last;

    /**
     * A watch that has seen nothing yet.
     *
     * @param workingFolder the folder in which files are saved
     * @param theory name of the theory
     * @param overlays folders of rules added on top
     * @param facts path of the fact set
     */
    public Watch(Path workingFolder, RuleParser parser, String theory, List<String> overlays, String facts) {
        this.workingFolder = workingFolder.toAbsolutePath();
        FileTree files = FileTree.of(workingFolder);
        this.reader = new TheoryReader(files, parser);
        this.theory = theory;
        this.overlays = List.copyOf(overlays);
        this.judged = new RememberedCase(files, facts, () -> reader.folders(theory, overlays));
        this.roots = new ArrayList<>();
        roots.add(this.workingFolder.resolve(TheoryReader.DEFAULT_FOLDER));
        roots.add(this.workingFolder.resolve(theory));
        overlays.forEach(each -> roots.add(this.workingFolder.resolve(each)));
        Path folder = this.workingFolder.resolve(facts).toAbsolutePath().getParent();
        if (folder != null) {
            roots.add(folder);
        }
        this.told = new FileTimestamps(Map.of());
        this.looked = new FileTimestamps(Map.of());
    }

    /** The answer as things are, whether or not anything was saved. */
    public Update first() {
        told = FileTimestamps.of(roots);
        looked = told;
        return update(List.of());
    }

    /** What was saved since the last look, if it has been still since; nothing if nothing was, or it is still being saved. */
    public Optional<Update> look() {
        FileTimestamps now = FileTimestamps.of(roots);
        boolean still = now.equals(looked);
        looked = now;
        if (!still || now.equals(told)) {
            return Optional.empty();
        }
        List<String> changed = new TreeSet<>(now.since(told))
                .stream()
                        .map(each -> workingFolder.relativize(each).toString().replace('\\', '/'))
                        .toList();
        told = now;
        return Optional.of(update(changed));
    }

    /** Whether something is being saved, so that it is worth to look again soon. */
    public boolean isBeingSaved() {
        return !looked.equals(told);
    }

    private Update update(List<String> changed) {
        long start = System.nanoTime();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Assessment told = last;
        Assessment after = null;
        try {
            RuleBase now = reader.after(rules).theory(theory, overlays).ruleBase();
            rules = now;
            Consultation before = consultation;
            Consultation consulted = before == null ? Consultation.direct(now) : Consultation.direct(now, before);
            consultation = consulted;
            after = consulted.assess(judged.now());
            last = after;
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
        }
        return new Update(
                changed,
                diagnostics,
                told,
                after,
                told == null || after == null ? Map.of() : firings(told.inference(), after.inference()),
                (System.nanoTime() - start) / 1_000_000);
    }

    private static Map<String, Update.Firings> firings(Inference before, Inference after) {
        Map<String, Integer> then = counts(before);
        Map<String, Integer> now = counts(after);
        TreeSet<String> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        Map<String, Update.Firings> firings = new TreeMap<>();
        for (String id : ids) {
            Update.Firings each = new Update.Firings(then.getOrDefault(id, 0), now.getOrDefault(id, 0));
            if (each.before() != each.after()) {
                firings.put(id, each);
            }
        }
        return firings;
    }

    private static Map<String, Integer> counts(Inference inference) {
        Map<String, Integer> counts = new TreeMap<>();
        inference
                .derived()
                .forEach(each -> each.justifications()
                        .forEach(reason -> counts.merge(reason.rule().id(), 1, Integer::sum)));
        return counts;
    }
}
