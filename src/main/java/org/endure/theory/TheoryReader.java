package org.endure.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.endure.cache.ContentCache;
import org.endure.declaration.Declarations;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Parameter;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleParser;
import org.endure.rule.check.CheckCache;
import org.endure.rule.check.RuleChecks;
import org.jspecify.annotations.Nullable;

/**
 * Reads theories. A theory is a folder with all its rule files, those of its subfolders except {@code variants/}, {@code
 * coding/} and {@code tests/}, with {@code parameters.yaml} and {@code theory.yaml}; or it is such a folder laid on the base
 * that its {@code theory.yaml} names. What is added on top adds its rules; a rule of the same name replaces the one below,
 * {@code @replaces} one of another name, {@code @disabled} withdraws one, and parameters override one by one.
 */
public final class TheoryReader {

    /** Name of the default theory. */
    public static final String DEFAULT = TheoryFolders.DEFAULT;

    /** The folder of the default theory. */
    public static final String DEFAULT_FOLDER = TheoryFolders.DEFAULT_FOLDER;

    private final FileTree files;
    private final RuleParser parser;
    private final TheoryStore store;
    private final CheckCache checks;
    private final @Nullable RuleBase before;

    /** A reader of theories among these files. */
    public TheoryReader(FileTree files, RuleParser parser) {
        this(files, parser, ContentCache.none());
    }

    /** A reader of theories among these files, which checks only rules that were not checked before. */
    public TheoryReader(FileTree files, RuleParser parser, CheckCache checks) {
        this(files, parser, new TheoryStore(ContentCache.none()), checks, null);
    }

    /** A reader of theories among these files, which keeps what it read and checked in a cache. */
    public TheoryReader(FileTree files, RuleParser parser, ContentCache cache) {
        this(files, parser, new TheoryStore(cache), new CheckCache(), null);
    }

    private TheoryReader(
            FileTree files, RuleParser parser, TheoryStore store, CheckCache checks, @Nullable RuleBase before) {
        this.files = files;
        this.checks = checks;
        this.parser = parser;
        this.store = store;
        this.before = before;
    }

    /**
     * The same reader, which reads only the rule files that are others than in a theory that was read before, and checks only rules that
     * neither checked before.
     *
     * @param earlier that theory; null if there is none
     */
    public TheoryReader after(@Nullable RuleBase earlier) {
        return new TheoryReader(files, parser, store, checks, earlier);
    }

    /** Names of the theories that there are, the default first. */
    public List<String> names() {
        return new TheoryFolders(files).names();
    }

    /**
     * A theory with folders added on top, the last on top of all. A folder that is a whole theory replaces what is below it.
     *
     * @param name walt, a folder under {@code rules/variants/}, or a folder
     * @throws InvalidInputException with all that is wrong with it
     */
    public Theory theory(String name, List<String> overlays) {
        return theoryForRun(name, overlays, List.of());
    }

    /**
     * A theory for a run, which is noted as the last in that place.
     *
     * @param place what tells one place where theories are run from another, such as a folder; if it is empty, nothing is noted
     */
    public Theory theoryForRun(String name, List<String> overlays, List<String> place) {
        return theoryForRun(name, overlays, place, key -> {});
    }

    /**
     * The same.
     *
     * @param keyed is given the key of all that the theory is read from, as soon as it is known
     */
    public Theory theoryForRun(String name, List<String> overlays, List<String> place, Consumer<String> keyed) {
        TheoryFolders folders = new TheoryFolders(files);
        List<LayerSource> stack = folders.stack(name, overlays);
        List<String> madeFrom = texts(stack, folders);
        String key = TheoryStore.key(madeFrom);
        keyed.accept(key);
        Theory theory = store.get(key).orElseGet(() -> {
            RuleBase last = before == null ? lastSound(place) : before;
            RuleParser rereading = last == null ? parser : new RereadingParser(parser, last);
            Theory fresh = readAgain(stack, folders, rereading, madeFrom);
            store.put(key, fresh);
            return fresh;
        });
        if (!place.isEmpty()) {
            store.noteRun(place, key);
        }
        return theory;
    }

    /** The theory of the last run, whose rules are known to be without a fault by themselves; null if none is kept. */
    private @Nullable RuleBase lastSound(List<String> place) {
        RuleBase last = store.ofLastRun(place).map(Theory::ruleBase).orElse(null);
        if (last != null) {
            RuleChecks.noteSound(last, checks);
        }
        return last;
    }

    /** The types of facts that rule files declare. */
    private static Vocabulary declared(List<String> pathsAndTexts, List<Diagnostic> diagnostics) {
        List<RuleFile> ruleFiles = new ArrayList<>();
        for (int i = 0; i + 1 < pathsAndTexts.size(); i++) {
            if (pathsAndTexts.get(i).endsWith(".drl")) {
                ruleFiles.add(new RuleFile(pathsAndTexts.get(i), pathsAndTexts.get(i + 1)));
            }
        }
        return Declarations.of(ruleFiles, diagnostics);
    }

    /**
     * The folders that a theory is made of, the lowest first.
     *
     * @throws InvalidInputException if one is missing
     */
    public List<String> folders(String name, List<String> overlays) {
        return new TheoryFolders(files)
                .stack(name, overlays).stream().map(LayerSource::folder).toList();
    }

    /** The theory of the last run in that place; empty if there was none, or it was long ago. */
    public Optional<Theory> ofLastRun(List<String> place) {
        return store.ofLastRun(place);
    }

    /** Paths and texts of all files that the theory is read from, and what is taken of them. */
    private List<String> texts(List<LayerSource> stack, TheoryFolders folders) {
        List<String> texts = new ArrayList<>();
        for (LayerSource source : stack) {
            texts.add("folder " + source.folder() + " " + source.choices());
            List<String> paths = new ArrayList<>(folders.ruleFiles(source.folder()));
            paths.add(source.folder() + "/" + TheoryFiles.PARAMETERS);
            paths.add(source.folder() + "/" + TheoryFiles.THEORY);
            paths.add(RenamedRules.pathIn(source.folder()));
            for (String path : paths) {
                texts.add(path);
                texts.add(files.isFile(path) ? files.readWithin(source.folder(), path) : "");
            }
        }
        return texts;
    }

    /**
     * Reads a theory.
     *
     * @param madeFrom paths and texts of its files
     */
    private Theory readAgain(List<LayerSource> stack, TheoryFolders folders, RuleParser parser, List<String> madeFrom) {
        List<Diagnostic> wrongTypes = new ArrayList<>();
        Vocabulary vocabulary = declared(madeFrom, wrongTypes);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Layer> layers = new ArrayList<>();
        Map<String, Parameter> below = new LinkedHashMap<>();
        for (LayerSource source : stack) {
            Layer layer = layer(source, folders, parser, vocabulary, below, diagnostics);
            below.putAll(layer.parameters());
            layers.add(layer);
        }
        RenamedRules renamed = RenamedRules.of(files, stack.get(0).folder(), diagnostics);
        Theory theory = Layering.lay(layers, vocabulary, renamed, diagnostics);
        RuleBase ruleBase = theory.ruleBase();
        if (wrongTypes.isEmpty()) {
            diagnostics.addAll(checked(ruleBase, diagnostics));
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(diagnostics.stream()
                    .sorted((one, other) -> one.at().compareTo(other.at()))
                    .toList());
        }
        return theory;
    }

    /**
     * What is wrong with the rules of files that could be read. If something else is wrong than rule files, nothing, since a rule
     * may be right and what it names missing.
     */
    private List<Diagnostic> checked(RuleBase ruleBase, List<Diagnostic> before) {
        Set<String> broken = new HashSet<>();
        before.stream()
                .filter(Diagnostic::isError)
                .forEach(each -> broken.add(each.at().file()));
        if (broken.stream().anyMatch(file -> !file.endsWith(".drl"))) {
            return List.of();
        }
        List<Rule> sound = ruleBase.rules().stream()
                .filter(rule -> !broken.contains(rule.at().file()))
                .toList();
        return RuleChecks.check(ruleBase.files(), sound, ruleBase.parameters(), ruleBase.vocabulary(), checks);
    }

    /**
     * The rules and parameters of one folder by themselves, such as a folder of coding rules.
     *
     * @throws InvalidInputException if there is no such folder, or a rule is wrong
     */
    public RuleBase readAlone(String folder) {
        LayerSource alone = new LayerSource(folder, TheoryHeader.NONE, List.of());
        TheoryFolders folders = new TheoryFolders(files);
        List<LayerSource> stack = List.of(alone);
        return readAgain(stack, folders, parser, texts(stack, folders)).ruleBase();
    }

    private Layer layer(
            LayerSource source,
            TheoryFolders folders,
            RuleParser parser,
            Vocabulary vocabulary,
            Map<String, Parameter> below,
            List<Diagnostic> diagnostics) {
        List<RuleFile> ruleFiles = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        List<Rule> leftOut = new ArrayList<>();
        for (String path : folders.ruleFiles(source.folder())) {
            RuleFile file = new RuleFile(path, files.read(path));
            List<Rule> found = parser.parse(file, vocabulary, diagnostics);
            if (source.takes(path)) {
                ruleFiles.add(file);
                rules.addAll(found);
            } else {
                leftOut.addAll(found);
            }
        }
        String path = source.folder() + "/" + TheoryFiles.PARAMETERS;
        RuleFile parameterFile = new RuleFile(path, files.isFile(path) ? files.readWithin(source.folder(), path) : "");
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        ParameterReader.read(path, parameterFile.text(), below, diagnostics)
                .forEach(parameter -> parameters.put(parameter.name(), parameter));
        return new Layer(source, ruleFiles, rules, leftOut, parameters, parameterFile);
    }
}
