package org.endure.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleParser;

/**
 * Reads a rule file once and remembers what it read while the file stays in use. A file with other text is another file, so that
 * what is remembered is never old.
 */
public final class RememberingParser implements RuleParser {

    private record Asked(RuleFile file, Vocabulary vocabulary) {}

    private record Reading(List<Rule> rules, List<Diagnostic> diagnostics) {}

    private final RuleParser parser;
    private Map<Asked, Reading> before = new HashMap<>();
    private Map<Asked, Reading> now = new HashMap<>();

    /** A parser that remembers what this one read. */
    public RememberingParser(RuleParser parser) {
        this.parser = parser;
    }

    /** Begins another round: what was not asked for since the last one is forgotten. */
    public synchronized void round() {
        if (!now.isEmpty()) {
            before = now;
        }
        now = new HashMap<>();
    }

    /** Forgets one of the files that were asked for since the last round began, if there are any. */
    synchronized void forget(int which) {
        now.keySet().stream().skip(which % Math.max(1, now.size())).findFirst().ifPresent(now::remove);
    }

    /** How many files are remembered. */
    synchronized int size() {
        return before.size() + now.size();
    }

    @Override
    public synchronized List<Rule> parse(RuleFile file, Vocabulary vocabulary, List<Diagnostic> diagnostics) {
        Asked asked = new Asked(file, vocabulary);
        Reading known = now.get(asked);
        if (known == null) {
            known = before.get(asked);
        }
        if (known == null) {
            List<Diagnostic> found = new ArrayList<>();
            known = new Reading(parser.parse(file, vocabulary, found), found);
        }
        now.put(asked, known);
        diagnostics.addAll(known.diagnostics());
        return known.rules();
    }
}
