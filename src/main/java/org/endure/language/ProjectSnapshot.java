package org.endure.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Edit;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.handbook.Handbook;
import org.endure.inference.Inference;
import org.endure.language.Symbol.Kind;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.theory.TheoryReader;
import org.jspecify.annotations.Nullable;

/**
 * Answers about a project as it was at one moment. Each answer is worked out when it is first asked for, and never changes. Columns are
 * counted in characters (code points); {@link org.endure.diagnostic.Utf16Columns} translates them for editors.
 */
public final class ProjectSnapshot {

    private static final Set<Kind> RENAMED = Set.of(Kind.RULE, Kind.FACT, Kind.SOURCE);
    private static final String GUESSED = "guessed-kind";
    private static final String RULES = TheoryReader.DEFAULT_FOLDER;
    private static final String FACTS = "facts";

    private final Project project;
    private final long edition;
    private final FileTree files;
    private final List<String> edited;
    private final RuleParser parser;
    private final ProjectTheory theory;
    private @Nullable SymbolIndex index;

    ProjectSnapshot(
            Project project,
            long edition,
            FileTree files,
            List<String> edited,
            RuleParser parser,
            ProjectTheory theory) {
        this.project = project;
        this.edition = edition;
        this.files = files;
        this.edited = List.copyOf(edited);
        this.parser = parser;
        this.theory = theory;
    }

    /** How often the project had changed; a snapshot with a higher number is newer. */
    public long edition() {
        return edition;
    }

    /** The files, unsaved texts on top. */
    public FileTree files() {
        return files;
    }

    /** The text of a file, with its lines; empty if there is none. */
    public SourceText text(String path) {
        try {
            return SourceText.of(path, files.read(path));
        } catch (InvalidInputException unreadable) {
            return SourceText.of(path, "");
        }
    }

    /** The rules of the theory, or as they were when it was last without mistakes. */
    Optional<RuleBase> rules() {
        return theory.rules();
    }

    /** The types that facts can be of. */
    Vocabulary vocabulary() {
        return theory.vocabulary();
    }

    Handbook handbook() {
        return project.handbook();
    }

    synchronized SymbolIndex index() {
        SymbolIndex known = index;
        if (known == null) {
            Map<String, List<Occurrence>> byFile = new LinkedHashMap<>();
            for (String path : paths()) {
                try {
                    byFile.put(path, project.occurrences(path, files.read(path), vocabulary()));
                } catch (InvalidInputException unreadable) {
                    byFile.put(path, List.of());
                }
            }
            known = new SymbolIndex(files, byFile);
            index = known;
        }
        return known;
    }

    /** The rule, fact and bibliography files of the project: those in the usual folders, of the layers, and near what is edited. */
    public List<String> paths() {
        Set<String> paths = new LinkedHashSet<>(edited);
        for (String path : edited) {
            walk(PathText.folder(path), false, paths);
        }
        for (String layer : theory.layers()) {
            walk(layer, true, paths);
        }
        walk(RULES, true, paths);
        walk(FACTS, true, paths);
        return List.copyOf(paths);
    }

    private void walk(String folder, boolean deep, Set<String> paths) {
        try {
            files.walk(folder, path -> FileKind.of(path, "") != FileKind.OTHER, deep).files().stream()
                    .map(PathText::normal)
                    .forEach(paths::add);
        } catch (InvalidInputException notThere) {
            return; // a project need not have such a folder
        }
    }

    /**
     * What is wrong with these files or folders of files, by the file that it is in; those in which nothing is wrong are there, too.
     *
     * @throws IllegalStateException if a check itself goes wrong
     */
    public Map<String, List<Diagnostic>> diagnostics(Collection<String> paths) {
        Map<String, List<Diagnostic>> byFile = new TreeMap<>();
        paths.forEach(each -> byFile.put(PathText.normal(each), new ArrayList<>()));
        FileChecks checks = new FileChecks(files, theory.reader(), parser, theory.inUse(), rules -> {});
        for (Diagnostic each : checks.check(checked(paths))) {
            if (!each.code().equals(GUESSED)) {
                byFile.computeIfAbsent(PathText.normal(each.at().file()), any -> new ArrayList<>())
                        .add(each);
            }
        }
        byFile.replaceAll((file, each) -> List.copyOf(each));
        return byFile;
    }

    /** What is wrong with a file. */
    public List<Diagnostic> diagnostics(String path) {
        return diagnostics(List.of(path)).getOrDefault(PathText.normal(path), List.of());
    }

    /** What must be checked to know what is wrong with files: for a bibliography, the fact sets that name it. */
    private List<String> checked(Collection<String> paths) {
        Set<String> checked = new LinkedHashSet<>();
        for (String path : paths) {
            FileKind kind = files.isFolder(path) ? FileKind.RULES : FileKind.of(path, "");
            if (kind == FileKind.BIBLIOGRAPHY) {
                index().files(".yaml")
                        .filter(each -> index().in(each).stream()
                                .filter(word -> word.symbol().kind() == Kind.FILE)
                                .anyMatch(word -> index().target(word).equals(Optional.of(PathText.normal(path)))))
                        .forEach(checked::add);
            } else if (kind != FileKind.OTHER) {
                checked.add(path);
            }
        }
        return List.copyOf(checked);
    }

    /** The changes that remove faults in a stretch of a file. */
    public List<Fix> fixes(String path, TextRange range) {
        return diagnostics(path).stream()
                .filter(each -> each.edit() != null)
                .filter(each -> each.at().line() >= range.line() && each.at().line() <= range.endLine())
                .map(Fix::new)
                .toList();
    }

    /** What can be written at a place, the likeliest first. */
    public List<Completion> completions(SourcePosition place) {
        SourceText text = text(place.file());
        FileKind kind = FileKind.of(place.file(), String.join("\n", text.lines()));
        return switch (kind) {
            case RULES -> new RuleCompletions(this, text, place).all();
            case BIBLIOGRAPHY, OTHER -> List.of();
            default -> new YamlCompletions(this, kind, text, place).all();
        };
    }

    /** What the word at a place means. */
    public Optional<Hover> hover(SourcePosition place) {
        return index().at(place).flatMap(word -> new Meanings(this).of(word));
    }

    /** What the word at a place stands for. */
    public Optional<Occurrence> word(SourcePosition place) {
        return index().at(place);
    }

    /** Where what the word at a place stands for is defined; a file that is named is its own definition. */
    public List<SourcePosition> definitions(SourcePosition place) {
        return index().at(place).stream()
                .flatMap(word -> word.symbol().kind() == Kind.FILE
                        ? index().target(word).map(file -> new SourcePosition(file, 1, 1)).stream()
                        : index().definitions(word).stream().map(ProjectSnapshot::position))
                .toList();
    }

    /** Where what the word at a place stands for is written, in all files, in the order of places. */
    public List<Occurrence> uses(SourcePosition place) {
        return index().at(place).stream()
                .flatMap(word -> index().uses(word).stream())
                .sorted(Comparator.comparing(ProjectSnapshot::position))
                .toList();
    }

    static SourcePosition position(Occurrence each) {
        return new SourcePosition(each.file(), each.range().line(), each.range().column());
    }

    /** The word at a place, if it is an id or a key that can be renamed. */
    public Optional<Occurrence> renamable(SourcePosition place) {
        return index().at(place)
                .filter(word -> RENAMED.contains(word.symbol().kind()))
                .filter(word -> !index().definitions(word).isEmpty());
    }

    /**
     * All changes that give the id or key at a place another name.
     *
     * @throws InvalidInputException if the name is not possible or is taken, or a file that comes with the program would change
     */
    public Optional<Renaming> rename(SourcePosition place, String name) {
        return renamable(place).map(word -> {
            List<Occurrence> uses = index().uses(word);
            NewName.require(this, word, uses, name);
            Map<String, List<Edit>> edits = new TreeMap<>();
            uses.stream()
                    .sorted(Comparator.comparing(ProjectSnapshot::position))
                    .forEach(each -> edits.computeIfAbsent(each.file(), any -> new ArrayList<>())
                            .add(new Edit("Rename to \"%s\"".formatted(name), each.range(), name)));
            return new Renaming(word.symbol(), name, edits);
        });
    }

    /** The rules, types, facts, sources and other things that a file holds, in the order of places. */
    public List<Outline> outline(String path) {
        return Outlines.of(text(path), index().in(PathText.normal(path)));
    }

    /**
     * What became of the rules or facts of a file.
     *
     * @param facts the fact set that rules are applied to; facts of a fact set are shown with what that fact set leads to
     */
    public List<Lens> lenses(String path, String facts) {
        List<Occurrence> words = index().in(PathText.normal(path));
        boolean rules = path.endsWith(".drl");
        return inference(rules ? facts : path)
                .map(inference -> Lenses.of(inference, words))
                .orElse(List.of());
    }

    /** What follows from a fact set by the theory; nothing if either has mistakes. */
    public Optional<Inference> inference(String facts) {
        return theory.inference(facts);
    }
}
