package org.endure.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.DeclaredTypes;
import org.endure.fact.FactType;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a case and remembers it for as long as every file and folder that was looked for in reading it looks as it did, and rule
 * files declare the same types.
 */
final class RememberedCase {

    private final FileTree files;
    private final String path;
    private Set<Path> looked = new TreeSet<>();
    private Stamps then = new Stamps(Map.of());
    private Map<String, FactType> types = Map.of();
    private @Nullable Case read;

    RememberedCase(FileTree files, String path) {
        this.files = files;
        this.path = path;
    }

    /**
     * The case as it is now.
     *
     * @throws org.endure.diagnostic.InvalidInputException if it cannot be read
     */
    Case now() {
        Case known = read;
        if (known != null && types.equals(DeclaredTypes.all()) && then.equals(Stamps.of(List.copyOf(looked)))) {
            return known;
        }
        read = null;
        Set<Path> looking = new TreeSet<>();
        Stamps before = Stamps.of(List.copyOf(looked));
        Case anew = new CaseReader(files.noting(looking::add)).read(path);
        Stamps after = Stamps.of(List.copyOf(looking));
        if (looking.equals(looked) && before.equals(after)) {
            read = anew;
        }
        looked = looking;
        then = after;
        types = DeclaredTypes.all();
        return anew;
    }
}
