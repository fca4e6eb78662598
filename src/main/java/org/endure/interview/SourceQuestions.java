package org.endure.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Citation;
import org.endure.fact.SourceKind;
import org.endure.factset.FactSchema;
import org.endure.factset.FactSet;
import org.endure.yaml.YamlScalar;

/** Asks for the sources of a fact: by the keys that are known, or, for a new one, what it is. */
final class SourceQuestions {

    private static final int MOST_KEYS = 12;

    private final Dialogue dialogue;
    private final FactSet set;
    private final Set<String> knownSources;

    SourceQuestions(Dialogue dialogue, FactSet set, Set<String> knownSources) {
        this.dialogue = dialogue;
        this.set = set;
        this.knownSources = knownSources;
    }

    /**
     * Asks for the sources of a fact.
     *
     * @param values where its line of sources goes
     * @param added where sources go that it cites for the first time, by key
     */
    void ask(Map<String, String> values, Map<String, String> added) {
        Set<String> keys = new TreeSet<>(knownSources);
        set.observations().stream()
                .flatMap(each -> each.account().sources().stream())
                .map(Citation::cite)
                .forEach(keys::add);
        String known = known(keys);
        List<String> cites = new ArrayList<>();
        while (true) {
            String key = key(
                    (cites.isEmpty() ? "source (citation key; empty if none)?" : "another source (empty if none)?")
                            + known,
                    keys);
            if (key.isEmpty()) {
                break;
            }
            if (keys.add(key)) {
                added.put(key, newSource(key));
            }
            String at = dialogue.ask("where in it (such as p. 4; empty if nowhere in particular)?");
            cites.add(at.isEmpty() ? key : "{cite: %s, at: %s}".formatted(key, YamlScalar.quoted(at)));
        }
        if (cites.isEmpty()) {
            values.put("missing", YamlScalar.of("no source was named"));
        } else {
            values.put("sources", "[" + String.join(", ", cites) + "]");
        }
    }

    private static String known(Set<String> keys) {
        return keys.isEmpty()
                ? ""
                : " [known: %s%s]"
                        .formatted(
                                keys.stream().limit(MOST_KEYS).collect(Collectors.joining(", ")),
                                keys.size() > MOST_KEYS ? " and %d more".formatted(keys.size() - MOST_KEYS) : "");
    }

    /** Asks for a citation key until there is one; a key that is nearly a known one must be written twice. Empty if none is given. */
    private String key(String question, Set<String> keys) {
        String asked = "";
        while (true) {
            String key = dialogue.ask(question);
            Optional<String> near =
                    key.isEmpty() || keys.contains(key) ? Optional.empty() : Spelling.nearest(key, keys);
            if (!key.matches("[^\\s,{}\\[\\]:#\"']*")) {
                dialogue.tell(
                        "  \"%s\" is not a citation key. Write it without spaces, such as times-1996.".formatted(key));
            } else if (near.isPresent() && !key.equals(asked)) {
                dialogue.tell("  The source %s is not known. Did you mean %s? If it is new, write it again."
                        .formatted(key, near.get()));
                asked = key;
            } else {
                return key;
            }
        }
    }

    private String newSource(String key) {
        List<String> kinds =
                java.util.Arrays.stream(SourceKind.values()).map(Enum::name).toList();
        dialogue.tell("  The source %s is new.".formatted(key));
        for (int i = 0; i < kinds.size(); i++) {
            dialogue.tell(
                    "  %d %s: %s".formatted(i + 1, kinds.get(i), FactSchema.meaning(SourceKind.class, kinds.get(i))));
        }
        Optional<String> kind = Optional.empty();
        while (kind.isEmpty()) {
            String answer = dialogue.ask("kind (kind of source; required)?");
            kind = Interview.chosen(answer.toUpperCase(Locale.ROOT).replace(' ', '_'), kinds);
            if (kind.isEmpty()) {
                dialogue.tell("  \"%s\" is not a kind of source. %s".formatted(answer, Spelling.advice(answer, kinds)));
            }
        }
        String reference = "";
        while (reference.isEmpty()) {
            reference = dialogue.ask("reference (author, year, title; required)?");
        }
        return "{kind: %s, reference: %s}".formatted(kind.get(), YamlScalar.quoted(reference));
    }
}
