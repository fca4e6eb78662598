package org.endure.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.endure.coding.CodingReader;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.rule.RuleBase;
import org.endure.rule.check.Lints;
import org.endure.scenario.CaseReader;
import org.endure.scenario.Overlay;
import org.endure.scenario.OverlayReader;
import org.endure.theory.TheoryReader;
import org.endure.theory.TheoryTestReader;

/** Finds out what each file is, a rule, a parameter, a test, a scenario or a fact set, and checks it as that. */
final class Checking {

    private static final Pattern OVERLAY = Pattern.compile("(?m)^overlay\\s*:");
    private static final Pattern KNOWN = Pattern.compile("\\.(drl|ya?ml)$");
    private static final Pattern TESTS = Pattern.compile("(?m)^tests\\s*:");
    private static final Set<String> OF_THEORY = Set.of("theory.yaml", "parameters.yaml", "renamed.yaml");

    private final Session session;
    private final TheoryOptions theory;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<String> theories = new TreeSet<>();
    private final Set<String> codings = new TreeSet<>();
    private final List<String> factSets = new ArrayList<>();

    Checking(Session session, TheoryOptions theory) {
        this.session = session;
        this.theory = theory;
    }

    /** All that there is to say about these files and folders, in the order of places. */
    List<Diagnostic> check(List<String> paths) {
        for (String path : paths) {
            attempt(() -> {
                if (session.files().isFolder(path)) {
                    folder(path);
                } else {
                    file(path);
                }
            });
        }
        theories.forEach(each -> attempt(() -> theory(each)));
        codings.forEach(each -> attempt(() -> new CodingReader(session.files(), session.parser()).read(each)));
        found.addAll(new CaseReader(session.files(), vocabulary())
                .check(factSets, () -> session.theory(theory).knownMechanisms()));
        return found.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    /** The files that are fact sets, in the order in which they were found. */
    List<String> factSets() {
        return List.copyOf(factSets);
    }

    private void folder(String folder) {
        FileTree.Walked walked =
                session.files().walk(folder, path -> KNOWN.matcher(path).find(), true);
        found.addAll(walked.faults());
        walked.files().forEach(path -> attempt(() -> file(path)));
    }

    private void file(String path) {
        String folder = PathText.folder(path);
        if (path.endsWith(".drl")) {
            ruleFile(folder);
        } else if (PathText.name(path).equals("coding.yaml")) {
            codings.add(folder);
        } else if (OF_THEORY.contains(PathText.name(path))) {
            ruleFile(folder);
        } else {
            String text = session.files().read(path);
            if (OVERLAY.matcher(text).find()) {
                overlay(path);
            } else if (TESTS.matcher(text).find()) {
                new TheoryTestReader(session.files(), session.theory(theory)).read(List.of(path));
            } else {
                factSets.add(path);
            }
        }
    }

    /** A rule file is checked with the theory it belongs to: that of the nearest folder above it that says what it is. */
    private void ruleFile(String folder) {
        for (String each = folder; !each.isEmpty() && !each.equals("/"); each = PathText.folder(each)) {
            if (session.files().isFile(PathText.join(each, "coding.yaml"))) {
                codings.add(each);
                return;
            } else if (session.files().isFile(PathText.join(each, "theory.yaml"))) {
                theories.add(each);
                return;
            }
        }
        theories.add(folder);
    }

    private void theory(String folder) {
        boolean isDefault = folder.equals(TheoryReader.DEFAULT_FOLDER);
        boolean isTheory = session.files().isFile(PathText.join(folder, "theory.yaml"));
        RuleBase rules = isDefault
                ? session.theory(theory)
                : isTheory
                        ? session.theories().theory(folder, List.of()).ruleBase()
                        : session.theories()
                                .theory(theory.name(), List.of(folder))
                                .ruleBase();
        if (isDefault || !isTheory) {
            found.addAll(Lints.check(rules));
        }
        session.engine(rules);
    }

    private void overlay(String path) {
        Overlay overlay = new OverlayReader(session.files(), vocabulary()).read(path);
        String base = overlay.base();
        if (base != null) {
            String folder = PathText.folder(path);
            for (String candidate : List.of(
                    base,
                    PathText.join(folder, base),
                    PathText.join(folder, base + ".yaml"),
                    PathText.join(PathText.folder(folder), base),
                    PathText.join(PathText.folder(folder), base + ".yaml"))) {
                if (session.files().isFile(candidate)) {
                    new CaseReader(session.files(), vocabulary())
                            .read(candidate)
                            .with(List.of(overlay));
                    return;
                }
            }
        }
    }

    /** The types that facts can be of under the theory in use and those that are checked. */
    private VocabularySource vocabulary() {
        return VocabularySource.of(session.files(), () -> {
            List<String> folders = new ArrayList<>(theories);
            folders.addAll(session.theories().folders(theory.name(), theory.folders()));
            return folders;
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
