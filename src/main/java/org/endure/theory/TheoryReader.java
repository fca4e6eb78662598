package org.endure.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Parameter;
import org.endure.files.FileTree;
import org.endure.rulebase.Mechanism;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleChecks;
import org.endure.rulebase.RuleFile;
import org.endure.rulebase.RuleParser;

/**
 * Reads a theory: all rule files of a folder and its subfolders except {@code variants/}, {@code coding/} and {@code tests/},
 * with {@code parameters.yaml} and {@code theory.yaml}. A folder laid on top adds its rules; a rule of the same name replaces
 * the one below, and parameters override one by one.
 */
public final class TheoryReader {

    /** The folder of the default theory. */
    public static final String DEFAULT_FOLDER = "rules";

    private static final List<String> SET_APART = List.of("variants/", "coding/", "tests/");

    private final FileTree files;
    private final RuleParser parser;
    private final RuleBaseStore store;

    /** A reader of theories among these files. */
    public TheoryReader(FileTree files, RuleParser parser) {
        this(files, parser, ContentCache.none());
    }

    /** A reader of theories among these files, which keeps what it read and checked in a cache. */
    public TheoryReader(FileTree files, RuleParser parser, ContentCache cache) {
        this.files = files;
        this.parser = parser;
        this.store = new RuleBaseStore(cache);
    }

    /** The default theory with these folders laid on top, the last on top of all. */
    public RuleBase read(List<String> overlays) {
        List<String> madeFrom = texts(overlays);
        return store.get(madeFrom).orElseGet(() -> {
            RuleBase ruleBase = readAnew(overlays);
            store.put(madeFrom, ruleBase);
            return ruleBase;
        });
    }

    /** Paths and texts of all files that the theory is read from. */
    private List<String> texts(List<String> overlays) {
        List<String> texts = new ArrayList<>();
        List<String> folders = new ArrayList<>(List.of(DEFAULT_FOLDER));
        overlays.stream().filter(files::isFolder).forEach(folders::add);
        for (String folder : folders) {
            texts.add("folder " + folder);
            for (String suffix : List.of(".drl", ".yaml")) {
                files.walk(folder, suffix).stream()
                        .filter(path -> !isSetApart(folder, path))
                        .forEach(path -> {
                            texts.add(path);
                            texts.add(files.read(path));
                        });
            }
        }
        overlays.stream().filter(folder -> !files.isFolder(folder)).forEach(missing -> texts.add("missing " + missing));
        return texts;
    }

    private RuleBase readAnew(List<String> overlays) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Layer merged = layer(DEFAULT_FOLDER, diagnostics);
        for (String folder : overlays) {
            if (!files.isFolder(folder)) {
                diagnostics.add(Diagnostic.error(
                        "rules-missing",
                        SourcePosition.file(folder),
                        "There is no folder \"%s\" of rules.".formatted(folder),
                        "--rules takes a folder with .drl files."));
                continue;
            }
            merged = merged.under(layer(folder, diagnostics));
        }
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            diagnostics.addAll(RuleChecks.check(
                    merged.files(), merged.rules(), merged.parameters().values()));
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(diagnostics.stream()
                    .sorted((one, other) -> one.at().compareTo(other.at()))
                    .toList());
        }
        return merged.ruleBase();
    }

    /**
     * The rules and parameters of one folder by themselves, such as a folder of coding rules.
     *
     * @throws InvalidInputException if there is no such folder, or a rule is wrong
     */
    public RuleBase readAlone(String folder) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Layer alone = layer(folder, diagnostics);
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
            diagnostics.addAll(RuleChecks.check(
                    alone.files(), alone.rules(), alone.parameters().values()));
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(diagnostics);
        }
        return alone.ruleBase();
    }

    private Layer layer(String folder, List<Diagnostic> diagnostics) {
        List<RuleFile> ruleFiles = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (String path : files.walk(folder, ".drl")) {
            if (!isSetApart(folder, path)) {
                RuleFile file = new RuleFile(path, files.read(path));
                ruleFiles.add(file);
                rules.addAll(parser.parse(file, diagnostics));
            }
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        String parameterFile = folder + "/parameters.yaml";
        if (files.isFile(parameterFile)) {
            TheoryYaml.parameters(parameterFile, files.read(parameterFile), diagnostics)
                    .forEach(parameter -> parameters.put(parameter.name(), parameter));
        }
        String theoryFile = folder + "/theory.yaml";
        TheoryYaml.Header header = files.isFile(theoryFile)
                ? TheoryYaml.header(theoryFile, files.read(theoryFile), diagnostics)
                : new TheoryYaml.Header("", List.<Mechanism>of());
        return new Layer(header.name(), ruleFiles, rules, parameters, header.mechanisms());
    }

    private static boolean isSetApart(String folder, String path) {
        String inside = path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path;
        return SET_APART.stream().anyMatch(inside::startsWith);
    }
}
