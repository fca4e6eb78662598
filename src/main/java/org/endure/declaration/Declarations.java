package org.endure.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.DeclaredTypes;
import org.endure.fact.FactType;
import org.endure.files.FileTree;
import org.endure.rule.RuleFile;
import org.endure.rule.TypeDeclaration;
import org.endure.rule.syntax.TypeDeclarations;

/** Makes known what rule files declare. A type that is declared anew, with other attributes, takes the place of the old one. */
public final class Declarations {

    private static final String RULES = "rules";
    private static final Pattern TYPE = Pattern.compile("\\btype[\"']?\\s*:\\s*[\"']?([A-Z]\\w*)");
    private static final Map<String, TypeDeclaration> KNOWN = new HashMap<>();
    private static int versions;

    private Declarations() {}

    /**
     * Makes known the types that are declared anywhere in these folders, but not in variants that may lie in them.
     *
     * @throws InvalidInputException with all that is wrong with the declarations
     */
    public static List<TypeDeclaration> in(FileTree files, Collection<String> folders) {
        List<RuleFile> rules = new ArrayList<>();
        for (String folder : folders) {
            if (files.isFolder(folder)) {
                files.walk(folder, ".drl").stream()
                        .filter(path -> !path.startsWith(folder + "/variants/"))
                        .forEach(path -> rules.add(new RuleFile(path, files.read(path))));
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<TypeDeclaration> declared = of(rules, diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new InvalidInputException(diagnostics);
        }
        return declared;
    }

    /**
     * The types of observations that can stand in a fact set, an overlay or a table. The rule files are only looked through if it
     * names a type that did not come with the program.
     *
     * @param text the fact set, overlay or table
     * @param files where rules are
     */
    public static Map<String, FactType> typesFor(String text, FileTree files) {
        Matcher named = TYPE.matcher(text);
        while (named.find()) {
            if (!FactType.observations().containsKey(named.group(1))) {
                in(files, List.of(RULES));
                break;
            }
        }
        return FactType.observations();
    }

    /** The types of observations that come with the program, and those that the rule files in the usual place declare, by name. */
    public static Map<String, FactType> in(FileTree files) {
        Map<String, FactType> types = new TreeMap<>(FactType.builtIn());
        for (TypeDeclaration each : in(files, List.of(RULES))) {
            types.put(each.name(), FactType.named(each.name()));
        }
        return types;
    }

    /**
     * Makes known the types that are declared in these rule files.
     *
     * @param diagnostics takes what is wrong with the declarations
     */
    public static synchronized List<TypeDeclaration> of(Collection<RuleFile> files, List<Diagnostic> diagnostics) {
        List<TypeDeclaration> declared = new ArrayList<>();
        for (RuleFile file : files) {
            for (TypeDeclaration each : TypeDeclarations.read(file, diagnostics)) {
                if (!each.equals(KNOWN.get(each.name()))) {
                    String record = KNOWN.containsKey(each.name()) ? each.name() + "V_" + ++versions : each.name();
                    DeclaredTypes.define(each.name(), RecordCompiler.compile(record, RecordSource.of(record, each)));
                    KNOWN.put(each.name(), each);
                }
                declared.add(each);
            }
        }
        return declared;
    }
}
