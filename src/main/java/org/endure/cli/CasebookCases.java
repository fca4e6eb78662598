package org.endure.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.ShellWord;
import org.endure.files.FileTree;
import org.endure.files.OutputFiles;
import org.endure.files.PathText;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.spreadsheet.CaseList;
import org.endure.spreadsheet.CaseWriter;
import org.endure.spreadsheet.Sheet;
import org.endure.validation.Casebook;
import org.endure.validation.History;
import org.jspecify.annotations.Nullable;

/** A casebook in a folder, or a list of coded cases that is laid out as one for the time of the run. */
final class CasebookCases implements PastCases {

    private final Casebook casebook;
    private final @Nullable String list;
    private final @Nullable Path outcomes;

    private CasebookCases(Casebook casebook, @Nullable String list, @Nullable Path outcomes) {
        this.casebook = casebook;
        this.list = list;
        this.outcomes = outcomes;
    }

    /** The casebook in a folder. */
    static CasebookCases in(Session session, String folder, VocabularySource vocabulary) {
        Path outcomes = session.workingFolder().resolve(folder).resolve(Casebook.OUTCOMES);
        return new CasebookCases(
                new Casebook(session.files(), folder, vocabulary),
                null,
                Files.isRegularFile(outcomes) ? outcomes : null);
    }

    /**
     * The cases of a list.
     *
     * @param codable codes of the mechanisms that the list may name
     */
    static CasebookCases of(Session session, String list, List<String> codable, VocabularySource vocabulary) {
        Map<String, String> texts = CaseWriter.files(CaseList.of(Sheet.of(session.files(), list), codable));
        Path folder = null;
        try {
            folder = Files.createTempDirectory("endure-cases");
            OutputFiles.keeping().write(folder.resolve("cases"), texts);
            return new CasebookCases(
                    new Casebook(FileTree.of(folder), "cases", vocabulary),
                    list,
                    session.workingFolder().resolve(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                remove(folder);
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<History> histories(List<RuleBase> theories) {
        return theories.stream().map(casebook::history).map(this::named).toList();
    }

    private History named(History history) {
        if (list == null) {
            return history;
        }
        Map<String, String> imported = new HashMap<>();
        history.factSets()
                .forEach((id, path) -> imported.put(id, PathText.join(folder(list), path.replaceFirst(".*/", ""))));
        return history.named(list, imported);
    }

    /** Where the commands that explain a case of a list put its fact sets. */
    private static String folder(String list) {
        return list.replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[^.]*$", "") + "-cases";
    }

    @Override
    public Map<String, Inference> inferences(RuleBase theory, Set<String> ids) {
        return casebook.inferences(theory, ids);
    }

    @Override
    public List<Rule> codingRules() {
        return List.of();
    }

    @Override
    public List<String> commands(History history, String id, String other, String options) {
        String facts = ShellWord.of(history.factSets().getOrDefault(id, ""));
        List<String> commands = new ArrayList<>();
        if (list != null) {
            commands.add(
                    "endure facts import %s -o %s   (once)".formatted(ShellWord.of(list), ShellWord.of(folder(list))));
        }
        commands.add("endure why %s%s".formatted(facts, options));
        commands.add("endure why-not %s %s%s".formatted(facts, other, options));
        return commands;
    }

    @Override
    public @Nullable Path outcomes() {
        return outcomes;
    }
}
