package org.endure.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.language.Symbol.Kind;

/** What the words of all files of a project stand for, and which files name which. */
final class SymbolIndex {

    private static final Set<Kind> OF_FACT_SETS = Set.of(Kind.FACT, Kind.SOURCE, Kind.STATE);

    private final FileTree files;
    private final Map<String, List<Occurrence>> byFile;

    /**
     * @param files the files
     * @param byFile the occurrences of each file by its path
     */
    SymbolIndex(FileTree files, Map<String, List<Occurrence>> byFile) {
        this.files = files;
        this.byFile = byFile;
    }

    /** The occurrences of a file, in no order. */
    List<Occurrence> in(String file) {
        return byFile.getOrDefault(file, List.of());
    }

    /** The word at a place, the one that begins last if several do. */
    Optional<Occurrence> at(SourcePosition place) {
        return in(place.file()).stream()
                .filter(each -> each.range().holds(place.line(), place.column()))
                .reduce((one, other) -> other);
    }

    /** All occurrences in all files. */
    Stream<Occurrence> all() {
        return byFile.values().stream().flatMap(List::stream);
    }

    /** The files whose names end so. */
    Stream<String> files(String ending) {
        return byFile.keySet().stream().filter(each -> each.endsWith(ending));
    }

    /** Where the thing that a word stands for is defined; the nearest files first, nothing if it comes with the program. */
    List<Occurrence> definitions(Occurrence word) {
        Symbol symbol = word.symbol();
        if (word.definition()) {
            return List.of(word);
        } else if (OF_FACT_SETS.contains(symbol.kind())) {
            return reach(word.file()).stream()
                    .flatMap(file -> in(file).stream())
                    .filter(each -> each.definition() && each.symbol().equals(symbol))
                    .limit(1)
                    .toList();
        }
        return all().filter(each -> each.definition() && means(symbol, each.symbol()))
                .toList();
    }

    /** Whether a symbol that is used is one that is defined. A rule may be named by its id or by its claim. */
    private static boolean means(Symbol used, Symbol defined) {
        return used.equals(defined)
                || used.kind() == Kind.RULE
                        && defined.kind() == Kind.CLAIM
                        && used.name().equals(defined.name());
    }

    /** All places where the same thing is meant as by a word, its definitions among them. */
    List<Occurrence> uses(Occurrence word) {
        Symbol symbol = word.symbol();
        List<Occurrence> definitions = definitions(word);
        if (!OF_FACT_SETS.contains(symbol.kind())) {
            return all().filter(each -> each.symbol().equals(symbol)).toList();
        } else if (definitions.isEmpty()) {
            return in(word.file()).stream()
                    .filter(each -> each.symbol().equals(symbol))
                    .toList();
        }
        Occurrence definition = definitions.get(0);
        return byFile.keySet().stream()
                .filter(file -> in(file).stream().anyMatch(each -> each.symbol().equals(symbol)))
                .filter(file -> reach(file).contains(definition.file()))
                .flatMap(file -> in(file).stream())
                .filter(each -> each.symbol().equals(symbol))
                .filter(each -> definitions(each).contains(definition))
                .toList();
    }

    /** A file and those that it names, and those that these name: a scenario, its fact set, the baselines, the bibliographies. */
    Set<String> reach(String file) {
        Set<String> reached = new LinkedHashSet<>(List.of(file));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String from = open.removeFirst();
            in(from).stream()
                    .filter(each -> each.symbol().kind() == Kind.FILE)
                    .flatMap(each -> target(each).stream())
                    .filter(reached::add)
                    .forEach(open::addLast);
        }
        return reached;
    }

    /** The file that a file names. */
    Optional<String> target(Occurrence named) {
        String folder = PathText.folder(named.file());
        String name = named.symbol().name();
        List<String> candidates = new ArrayList<>();
        for (String from : List.of(folder, PathText.folder(folder), "")) {
            candidates.add(PathText.normal(PathText.join(from, name)));
            candidates.add(PathText.normal(PathText.join(from, name + ".yaml")));
        }
        return candidates.stream().filter(files::isFile).findFirst();
    }
}
