package org.endure.theory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.rule.Rule;
import org.endure.yaml.YamlFile;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The rules that earlier editions of a theory had, and what takes their place, as {@code renamed.yaml} tells. */
final class RenamedRules {

    private static final List<String> KEYS = List.of("id", "name", "now", "withdrawn");

    private final Map<String, Former> byName = new LinkedHashMap<>();
    private final Map<String, Former> byId = new LinkedHashMap<>();

    /**
     * A rule of an earlier edition.
     *
     * @param id its id then
     * @param name its name then; empty if it has kept it
     * @param now id of the rule in its place; empty if it was withdrawn
     * @param withdrawn why it was withdrawn; empty if another rule takes its place
     */
    record Former(String id, String name, String now, String withdrawn) {}

    /** Those of a theory's folder; none if it has no such file. */
    static RenamedRules of(FileTree files, String folder, List<Diagnostic> diagnostics) {
        RenamedRules renamed = new RenamedRules();
        String path = pathIn(folder);
        if (files.isFile(path)) {
            renamed.read(path, files.read(path), diagnostics);
        }
        return renamed;
    }

    /** Where they are told. */
    static String pathIn(String folder) {
        return folder + "/" + TheoryFiles.RENAMED;
    }

    private void read(String path, String text, List<Diagnostic> diagnostics) {
        YamlFile yaml = new YamlFile(path, text, diagnostics);
        YamlNode list = yaml.keys(yaml.root(), List.of("renamed"), "a list of renamed rules")
                .get("renamed");
        for (YamlNode each : YamlFile.items(list)) {
            Map<String, YamlNode> keys = yaml.keys(each, KEYS, "a renamed rule");
            Former former = new Former(
                    YamlFile.text(keys, "id"),
                    YamlFile.text(keys, "name"),
                    YamlFile.text(keys, "now"),
                    YamlFile.text(keys, "withdrawn"));
            if (former.id().isEmpty()
                    || former.now().isEmpty() == former.withdrawn().isEmpty()) {
                yaml.report(
                        "bad-renamed-rule",
                        each,
                        "A renamed rule has an id, and either a successor or a reason.",
                        "Write {id: A-1, name: \"…\", now: B-1} or {id: A-1, name: \"…\", withdrawn: \"…\"}.");
            }
            byId.put(former.id(), former);
            if (!former.name().isEmpty()) {
                byName.put(former.name(), former);
            }
        }
    }

    /** All of them. */
    List<Former> all() {
        return List.copyOf(byId.values());
    }

    /** The rule that had that name or id. */
    Optional<Former> find(String nameOrId) {
        @Nullable Former named = byName.get(nameOrId);
        return Optional.ofNullable(named == null ? byId.get(nameOrId) : named);
    }

    /** The rule that had that name. */
    Optional<Former> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What became of it, as a sentence, and what to do. */
    static Told told(String written, Former former, Collection<Rule> rules) {
        if (former.now().isEmpty()) {
            return new Told(
                    "The rule \"%s\" was withdrawn: %s.".formatted(written, former.withdrawn()), "Take it out.");
        }
        String name = rules.stream()
                .filter(rule -> rule.id().equals(former.now()))
                .map(rule -> " \"" + rule.name() + "\"")
                .findFirst()
                .orElse("");
        return new Told(
                "The rule \"%s\" is now %s%s.".formatted(written, former.now(), name),
                "Write %s, or the name of that rule, if it is still what you mean.".formatted(former.now()));
    }

    /** A message and what to do. */
    record Told(String message, String advice) {}
}
