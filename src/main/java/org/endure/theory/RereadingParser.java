package org.endure.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleParser;

/**
 * Takes the rules of a file from a theory that was read before, if that has the same file with the same text and the same types of facts,
 * and reads the file else. A rule that a layer took out of the theory is blanked in its file there, so that such a file is read again.
 */
final class RereadingParser implements RuleParser {

    private final RuleParser parser;
    private final Vocabulary vocabulary;
    private final Set<RuleFile> files;
    private final Map<String, List<Rule>> rules = new HashMap<>();

    RereadingParser(RuleParser parser, RuleBase before) {
        this.parser = parser;
        this.vocabulary = before.vocabulary();
        this.files = new HashSet<>(before.files());
        before.rules().stream()
                .sorted(Comparator.comparing(Rule::at))
                .forEach(rule -> rules.computeIfAbsent(rule.at().file(), path -> new ArrayList<>())
                        .add(rule));
    }

    @Override
    public List<Rule> parse(RuleFile file, Vocabulary types, List<Diagnostic> diagnostics) {
        return types.equals(vocabulary) && files.contains(file)
                ? List.copyOf(rules.getOrDefault(file.path(), List.of()))
                : parser.parse(file, types, diagnostics);
    }
}
