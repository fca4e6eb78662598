package org.endure.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.files.FileTree;

/** Finds theories by name, and the folders that each is made of: its base's first, its own last. */
final class TheoryFolders {

    static final String DEFAULT = "walt";
    static final String DEFAULT_FOLDER = "rules";
    static final String VARIANTS = VocabularySource.VARIANTS;
    private static final List<String> SET_APART = List.of("variants/", "coding/", "tests/");

    private final FileTree files;
    private final Map<String, TheoryHeader> headers = new LinkedHashMap<>();

    TheoryFolders(FileTree files) {
        this.files = files;
    }

    /** Names of all theories, the default first. */
    List<String> names() {
        Set<String> variants = new TreeSet<>();
        files.bundled(VARIANTS).stream()
                .filter(path -> path.endsWith("/" + TheoryFiles.THEORY))
                .map(path -> path.substring(VARIANTS.length() + 1))
                .map(path -> path.substring(0, path.indexOf('/')))
                .forEach(variants::add);
        if (files.isFolder(VARIANTS)) {
            files.list(VARIANTS).stream()
                    .filter(folder -> files.isFile(folder + "/" + TheoryFiles.THEORY))
                    .map(folder -> folder.substring(VARIANTS.length() + 1))
                    .forEach(variants::add);
        }
        List<String> names = new ArrayList<>(List.of(DEFAULT));
        names.addAll(variants);
        return names;
    }

    /**
     * The folders of a theory with others added on top, the lowest first.
     *
     * @throws InvalidInputException if one is missing, builds on a theory that is missing, or builds on itself
     */
    List<LayerSource> stack(String theory, List<String> overlays) {
        List<LayerSource> stack = stackOf(folderNamed(theory), new LinkedHashSet<>());
        for (String overlay : overlays) {
            String folder = withoutSlash(overlay);
            if (!files.isFolder(folder)) {
                throw new InvalidInputException(Diagnostic.error(
                        "rules-missing",
                        SourcePosition.file(overlay),
                        "There is no folder \"%s\" of rules.".formatted(overlay),
                        "--rules takes a folder with .drl files."));
            }
            stack = laidOn(stack, folder);
        }
        return stack;
    }

    /**
     * A folder without {@code theory.yaml} is laid on what there is; a theory replaces it, unless its base is already what
     * there is.
     */
    private List<LayerSource> laidOn(List<LayerSource> stack, String folder) {
        List<LayerSource> own = files.isFile(folder + "/" + TheoryFiles.THEORY)
                ? stackOf(folder, new LinkedHashSet<>())
                : List.of(new LayerSource(folder, TheoryHeader.NONE, List.of()));
        List<LayerSource> base = own.subList(0, own.size() - 1);
        boolean builds = header(folder).base() != null || !files.isFile(folder + "/" + TheoryFiles.THEORY);
        if (!builds || !stack.containsAll(base)) {
            return own;
        }
        List<LayerSource> more = new ArrayList<>(stack);
        more.removeIf(each -> each.folder().equals(folder));
        more.add(own.get(own.size() - 1));
        return more;
    }

    private List<LayerSource> stackOf(String folder, Set<String> above) {
        above.add(folder);
        TheoryHeader header = header(folder);
        LayerSource own = new LayerSource(folder, header, List.of());
        TheoryHeader.Word base = header.base();
        if (base == null) {
            return List.of(own);
        }
        String baseFolder = folderOf(base.text());
        if (!isTheory(base.text(), baseFolder)) {
            throw new InvalidInputException(base.error(
                    "unknown-base",
                    "There is no theory \"%s\" to build on.".formatted(base.text()),
                    Spelling.advice(base.text(), names())));
        }
        if (above.contains(baseFolder)) {
            List<String> circle = new ArrayList<>(above);
            circle.add(baseFolder);
            throw new InvalidInputException(base.error(
                    "circular-base",
                    "The theory builds on itself: %s.".formatted(String.join(", on ", circle)),
                    "Name another base."));
        }
        List<LayerSource> stack = new ArrayList<>(stackOf(baseFolder, above));
        if (!header.folders().isEmpty()) {
            List<LayerSource> below = List.copyOf(stack);
            header.folders().forEach(word -> requireFolder(word, below));
            LayerSource.Choice choice = new LayerSource.Choice(
                    own.name(),
                    header.folders().stream()
                            .map(word -> withoutSlash(word.text()))
                            .toList());
            stack.replaceAll(each -> each.with(choice));
        }
        stack.add(own);
        return stack;
    }

    private void requireFolder(TheoryHeader.Word word, List<LayerSource> below) {
        String wanted = withoutSlash(word.text());
        Set<String> known = new TreeSet<>();
        for (LayerSource source : below) {
            for (String path : ruleFiles(source.folder())) {
                String inside = source.inside(path);
                known.add(inside);
                if (inside.contains("/")) {
                    known.add(inside.substring(0, inside.lastIndexOf('/')));
                }
            }
        }
        if (!known.contains(wanted)) {
            throw new InvalidInputException(word.error(
                    "unknown-folder",
                    "The base has no folder or rule file \"%s\".".formatted(word.text()),
                    Spelling.advice(wanted, known)));
        }
    }

    /** The rule files of a folder, those set apart left out. */
    List<String> ruleFiles(String folder) {
        return files.walk(folder, ".drl").stream()
                .filter(path -> !isSetApart(folder, path))
                .toList();
    }

    private String folderNamed(String theory) {
        String folder = folderOf(theory);
        if (!isTheory(theory, folder)) {
            throw new InvalidInputException(Diagnostic.error(
                    "unknown-theory",
                    SourcePosition.file("--theory"),
                    "There is no theory \"%s\".".formatted(theory),
                    Spelling.advice(theory, names())));
        }
        return folder;
    }

    private boolean isTheory(String name, String folder) {
        return name.contains("/")
                ? files.isFolder(folder)
                : names().contains(name) || files.isFile(folder + "/" + TheoryFiles.THEORY);
    }

    /** The folder of a theory: the default's, that of a variant, or the folder that is named as such. */
    private String folderOf(String theory) {
        if (theory.equals(DEFAULT)) {
            return DEFAULT_FOLDER;
        }
        String variant = VARIANTS + "/" + theory;
        boolean isFolder = theory.contains("/") || files.isFile(theory + "/" + TheoryFiles.THEORY);
        return isFolder && !files.isFolder(variant) ? withoutSlash(theory) : variant;
    }

    private TheoryHeader header(String folder) {
        return headers.computeIfAbsent(folder, this::readHeader);
    }

    private TheoryHeader readHeader(String folder) {
        String file = folder + "/" + TheoryFiles.THEORY;
        if (!files.isFile(file)) {
            return TheoryHeader.NONE;
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        TheoryHeader header = TheoryHeaderReader.read(file, files.readWithin(folder, file), diagnostics);
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(diagnostics);
        }
        return header;
    }

    private static boolean isSetApart(String folder, String path) {
        String inside = path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
        return SET_APART.stream().anyMatch(inside::startsWith);
    }

    private static String withoutSlash(String folder) {
        return folder.length() > 1 && folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }
}
