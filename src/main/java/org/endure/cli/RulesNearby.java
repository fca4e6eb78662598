package org.endure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.Escapes;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.theory.TheoryFiles;
import org.endure.theory.TheoryReader;
import picocli.CommandLine.ParseResult;

/** Finds rules that lie beside the facts that a command names and that it does not use, such as my-work/rules for my-work/facts. */
final class RulesNearby {

    private static final String RULES = TheoryReader.DEFAULT_FOLDER;

    private RulesNearby() {}

    /** A warning for each such folder, if the command could use it. */
    static List<Diagnostic> unused(FileTree files, ParseResult parsed) {
        ParseResult command = leaf(parsed);
        if (command.commandSpec().findOption("--" + RULES) == null) {
            return List.of();
        }
        List<String> named = command.matchedArgs().stream()
                .flatMap(each -> each.stringValues().stream())
                .toList();
        Set<String> folders = new TreeSet<>();
        for (String each : named) {
            if (each.contains("/")) {
                nearby(files, each.replaceFirst("/+$", ""), folders);
            }
        }
        folders.removeIf(folder -> named.stream().anyMatch(each -> (each + "/").startsWith(folder + "/")));
        List<Diagnostic> found = new ArrayList<>();
        folders.forEach(folder -> found.add(new Diagnostic(
                DiagnosticSeverity.WARNING,
                "rules-not-used",
                SourcePosition.file(folder),
                "The rules in %s are not used.".formatted(Escapes.visible(folder)),
                "Add --rules %s to use them.".formatted(Escapes.visible(folder)),
                null,
                1)));
        return found;
    }

    /** What was parsed of the command itself, not of those above it. */
    private static ParseResult leaf(ParseResult parsed) {
        return parsed.hasSubcommand() ? leaf(parsed.subcommand()) : parsed;
    }

    /** Adds the folders {@code rules} beside or above a path; that of the working folder is used anyway. */
    private static void nearby(FileTree files, String path, Set<String> folders) {
        try {
            for (String folder = PathText.folder(path);
                    !folder.isEmpty() && !folder.equals("/") && !folder.equals(RULES);
                    folder = PathText.folder(folder)) {
                String rules = PathText.join(folder, RULES);
                if (files.isFolder(rules)
                        && !files.isBundled(rules)
                        && !files.walk(
                                        rules,
                                        each -> each.endsWith(".drl") || each.endsWith(TheoryFiles.PARAMETERS),
                                        true)
                                .files()
                                .isEmpty()) {
                    folders.add(rules);
                    return;
                }
            }
        } catch (InvalidInputException e) {
            // What cannot be gone through is told by the command that reads it.
            return;
        }
    }
}
