package org.endure.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.endure.coding.CodingReader;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.rule.check.Lints;
import org.endure.scenario.CaseReader;
import org.endure.scenario.Overlay;
import org.endure.scenario.OverlayReader;
import org.endure.theory.Theory;
import org.endure.theory.TheoryFiles;
import org.endure.theory.TheoryReader;
import org.endure.theory.TheoryTestReader;

/** Finds out what each file is, a rule, a parameter, a test, a scenario or a fact set, and checks it as that. */
public final class FileChecks {

    private static final Pattern KNOWN = Pattern.compile("\\.(drl|ya?ml)$");

    private final FileTree files;
    private final TheoryReader theories;
    private final RuleParser parser;
    private final InUse theory;
    private final Consumer<RuleBase> trial;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<String> folders = new TreeSet<>();
    private final Set<String> codings = new TreeSet<>();
    private final List<String> factSets = new ArrayList<>();

    /**
     * The theory that facts are checked for.
     *
     * @param name its name
     * @param layers folders of rules to add as layers
     * @param rules its rules; asked for when they are needed
     */
    public record InUse(String name, List<String> layers, Supplier<RuleBase> rules) {
        public InUse {
            layers = List.copyOf(layers);
        }
    }

    /**
     * Checks of these files.
     *
     * @param theories reads theories among them
     * @param parser reads rule files
     * @param theory the theory that facts are checked for
     * @param trial what else is tried with the rules of each theory that is checked; may refuse them
     */
    public FileChecks(
            FileTree files, TheoryReader theories, RuleParser parser, InUse theory, Consumer<RuleBase> trial) {
        this.files = files;
        this.theories = theories;
        this.parser = parser;
        this.theory = theory;
        this.trial = trial;
    }

    /** The same of the theory in use as well, wherever it lies. */
    public List<Diagnostic> checkWithTheory(List<String> paths) {
        attempt(this::theoryInUse);
        return check(paths);
    }

    /** All that there is to say about these files and folders, in the order of places. */
    public List<Diagnostic> check(List<String> paths) {
        for (String path : paths) {
            attempt(() -> {
                if (files.isFolder(path)) {
                    folder(path);
                } else {
                    file(path);
                }
            });
        }
        folders.forEach(each -> attempt(() -> theory(each)));
        codings.forEach(each -> attempt(() -> new CodingReader(files, parser).read(each)));
        found.addAll(new CaseReader(files, vocabulary())
                .check(factSets, () -> theory.rules().get().knownMechanisms()));
        return found.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** The files that are fact sets, in the order in which they were found. */
    public List<String> factSets() {
        return List.copyOf(factSets);
    }

    private void folder(String folder) {
        FileTree.Walked walked = files.walk(folder, path -> KNOWN.matcher(path).find(), true);
        found.addAll(walked.faults());
        walked.files().forEach(path -> attempt(() -> file(path)));
    }

    private void file(String path) {
        String text = path.endsWith(".drl") ? "" : files.read(path);
        FileKind kind = FileKind.of(path, text);
        switch (kind) {
            case CODING -> codings.add(PathText.folder(path));
            case RULES, THEORY, PARAMETERS, RENAMED -> ruleFile(PathText.folder(path));
            case SCENARIO -> overlay(path);
            case TESTS -> new TheoryTestReader(files, theory.rules().get()).read(List.of(path));
            default -> factSets.add(path);
        }
    }

    /** A rule file is checked with the theory it belongs to: that of the nearest folder above it that says what it is. */
    private void ruleFile(String folder) {
        for (String each = folder; !each.isEmpty() && !each.equals("/"); each = PathText.folder(each)) {
            if (files.isFile(PathText.join(each, CodingReader.FILE))) {
                codings.add(each);
                return;
            } else if (files.isFile(PathText.join(each, TheoryFiles.THEORY))) {
                folders.add(each);
                return;
            }
        }
        folders.add(folder);
    }

    private void theory(String folder) {
        boolean isDefault = folder.equals(TheoryReader.DEFAULT_FOLDER);
        boolean isTheory = files.isFile(PathText.join(folder, TheoryFiles.THEORY));
        RuleBase rules;
        boolean whole = true;
        if (isDefault) {
            rules = theory.rules().get();
        } else {
            Theory own =
                    isTheory ? theories.theory(folder, List.of()) : theories.theory(theory.name(), List.of(folder));
            rules = own.ruleBase();
            whole = !isTheory || own.layers().size() == 1;
        }
        if (whole) {
            found.addAll(Lints.check(rules));
        }
        trial.accept(rules);
    }

    private void theoryInUse() {
        RuleBase rules = theory.rules().get();
        if (theories.theory(theory.name(), theory.layers()).layers().size() == 1) {
            found.addAll(Lints.check(rules));
        }
        trial.accept(rules);
    }

    private void overlay(String path) {
        Overlay overlay = new OverlayReader(files, vocabulary()).read(path);
        String base = overlay.base();
        if (base != null) {
            String folder = PathText.folder(path);
            for (String candidate : List.of(
                    base,
                    PathText.join(folder, base),
                    PathText.join(folder, base + ".yaml"),
                    PathText.join(PathText.folder(folder), base),
                    PathText.join(PathText.folder(folder), base + ".yaml"))) {
                if (files.isFile(candidate)) {
                    new CaseReader(files, vocabulary()).read(candidate).with(List.of(overlay));
                    return;
                }
            }
        }
    }

    /** The types that facts can be of under the theory in use and those that are checked. */
    private VocabularySource vocabulary() {
        return VocabularySource.of(files, () -> {
            List<String> all = new ArrayList<>(folders);
            all.addAll(theories.folders(theory.name(), theory.layers()));
            return all;
        });
    }

    private void attempt(Runnable check) {
        try {
            check.run();
        } catch (InvalidInputException e) {
            found.addAll(e.diagnostics());
        }
    }
}
