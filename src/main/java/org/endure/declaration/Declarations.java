package org.endure.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.endure.rule.RuleFile;
import org.endure.rule.TypeDeclaration;
import org.endure.rule.syntax.TypeDeclarations;

/** Makes the vocabulary that rule files declare. If a type is declared twice, the last declaration holds. */
public final class Declarations {

    private Declarations() {}

    /**
     * The vocabulary with the types that are declared anywhere in these folders, but not in variants that may lie in them.
     *
     * @throws InvalidInputException with all that is wrong with the declarations
     */
    public static Vocabulary in(FileTree files, Collection<String> folders) {
        List<RuleFile> rules = new ArrayList<>();
        for (String folder : folders) {
            if (files.isFolder(folder)) {
                files.walk(folder, ".drl").stream()
                        .filter(path -> !path.startsWith(folder + "/variants/"))
                        .forEach(path -> rules.add(new RuleFile(path, files.read(path))));
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        Vocabulary vocabulary = of(rules, diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new InvalidInputException(diagnostics);
        }
        return vocabulary;
    }

    /** The vocabulary with the types that are declared in a folder, whatever else is wrong there; nothing if it is not there. */
    static Vocabulary legible(FileTree files, String folder) {
        List<RuleFile> rules = new ArrayList<>();
        if (files.isFolder(folder)) {
            for (String path : files.walk(folder, ".drl")) {
                try {
                    rules.add(new RuleFile(path, files.read(path)));
                } catch (InvalidInputException unreadable) {
                    continue; // whoever uses the file is told
                }
            }
        }
        return of(rules, new ArrayList<>());
    }

    /**
     * The vocabulary with the types that are declared in these rule files.
     *
     * @param diagnostics takes what is wrong with the declarations
     */
    public static Vocabulary of(Collection<RuleFile> files, List<Diagnostic> diagnostics) {
        Vocabulary vocabulary = Vocabulary.BUILT_IN;
        for (RuleFile file : files) {
            for (TypeDeclaration each : TypeDeclarations.read(file, diagnostics)) {
                vocabulary = vocabulary.with(each.name(), RecordCompiler.compiled(each));
            }
        }
        return vocabulary;
    }
}
