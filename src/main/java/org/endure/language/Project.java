package org.endure.language;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.handbook.Handbook;
import org.endure.rule.RuleParser;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;

/**
 * A folder with rules and facts while it is edited, with the rules and facts that come with the program behind it. It holds the texts that
 * are not saved; {@link #snapshot()} answers questions about how things are at that moment. It may be used by several threads.
 *
 * <p>Paths are relative to the folder, with '/', or absolute.
 */
public final class Project {

    private final FileTree saved;
    private final RuleParser parser;
    private final String theory;
    private final List<String> layers;
    private final Map<Path, String> unsaved = new TreeMap<>();
    private final Map<Asked, List<Occurrence>> before = new HashMap<>();
    private long edition;
    private @Nullable ProjectSnapshot snapshot;
    private @Nullable Theory lastSound;
    private @Nullable Handbook handbook;

    private record Asked(String file, String text, Vocabulary vocabulary) {}

    private Project(FileTree saved, RuleParser parser, String theory, List<String> layers) {
        this.saved = saved;
        this.parser = parser;
        this.theory = theory;
        this.layers = List.copyOf(layers);
    }

    /**
     * Opens a folder, which may be empty.
     *
     * @param parser reads rule files
     * @param theory the theory that facts are judged by: walt, a variant, or a folder
     * @param layers folders of rules to add as layers; later ones override
     */
    public static Project open(Path folder, RuleParser parser, String theory, List<String> layers) {
        return of(FileTree.of(folder), parser, theory, layers);
    }

    /** The same over files that were opened before. */
    public static Project of(FileTree saved, RuleParser parser, String theory, List<String> layers) {
        return new Project(saved, parser, theory, layers);
    }

    /** Takes these texts for all that is not saved. */
    public synchronized void editOnly(Map<String, String> texts) {
        Map<Path, String> wanted = new TreeMap<>();
        texts.forEach((path, text) -> wanted.put(Path.of(PathText.normal(path)), text));
        if (!wanted.equals(unsaved)) {
            unsaved.clear();
            unsaved.putAll(wanted);
            changed();
        }
    }

    /** Takes over a text as it is being edited, whether or not there is such a file. */
    public synchronized void edit(String path, String text) {
        unsaved.put(Path.of(PathText.normal(path)), text);
        changed();
    }

    /** Forgets the text of a file that is no longer edited: what is saved counts again. */
    public synchronized void forget(String path) {
        unsaved.remove(Path.of(PathText.normal(path)));
        changed();
    }

    /** Takes note that files were saved or changed by others. */
    public synchronized void changed() {
        edition++;
        snapshot = null;
    }

    /** How often anything has changed. */
    public synchronized long edition() {
        return edition;
    }

    /** The files that are being edited. */
    public synchronized List<String> edited() {
        return unsaved.keySet().stream()
                .map(each -> PathText.normal(each.toString().replace('\\', '/')))
                .toList();
    }

    /** All answers about how things are now. What it says stays the same when things change. */
    public synchronized ProjectSnapshot snapshot() {
        ProjectSnapshot known = snapshot;
        if (known == null) {
            FileTree files = saved.edited(unsaved);
            known = new ProjectSnapshot(
                    this, edition, files, edited(), parser, new ProjectTheory(this, files, parser, theory, layers));
            snapshot = known;
        }
        return known;
    }

    /** The theory as it was when it was last without mistakes; null if it never was. */
    synchronized @Nullable Theory lastSound() {
        return lastSound;
    }

    /** The handbook, which is read when it is first asked for. */
    synchronized Handbook handbook() {
        Handbook known = handbook;
        if (known == null) {
            known = Handbook.shipped();
            handbook = known;
        }
        return known;
    }

    synchronized void sound(Theory read) {
        lastSound = read;
    }

    /** The occurrences of a file, which are found once for each text. */
    List<Occurrence> occurrences(String file, String text, Vocabulary vocabulary) {
        Asked asked = new Asked(file, text, vocabulary);
        synchronized (before) {
            List<Occurrence> known = before.get(asked);
            if (known != null) {
                return known;
            }
        }
        List<Occurrence> found = find(file, text, vocabulary);
        synchronized (before) {
            before.keySet().removeIf(each -> each.file().equals(file));
            before.put(asked, found);
        }
        return found;
    }

    private static List<Occurrence> find(String file, String text, Vocabulary vocabulary) {
        FileKind kind = FileKind.of(file, text);
        return switch (kind) {
            case RULES -> RuleOccurrences.in(new org.endure.rule.RuleFile(file, text));
            case BIBLIOGRAPHY -> BibliographyOccurrences.in(file, text);
            case OTHER -> List.of();
            default -> YamlOccurrences.in(file, text, kind, vocabulary.observations());
        };
    }
}
