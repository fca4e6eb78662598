package org.endure.inference.drools;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;
import org.endure.rule.Rule;
import org.endure.rule.RuleFile;
import org.endure.rule.RuleParser;
import org.endure.rule.syntax.RuleFileReader;

/** Reads rule files for {@link DroolsCompiler}, in the rule language; those that are trusted may hold more, for the engine alone. */
public final class DrlRuleParser implements RuleParser {

    private final boolean trusted;

    /** A parser that refuses whatever is not in the rule language. */
    public DrlRuleParser() {
        this(false);
    }

    /**
     * A parser.
     *
     * @param trusted whether rule files may run Java
     */
    public DrlRuleParser(boolean trusted) {
        this.trusted = trusted;
    }

    @Override
    public List<Rule> parse(RuleFile file, Vocabulary vocabulary, List<Diagnostic> diagnostics) {
        RuleFileReader.Reading reading = RuleFileReader.read(file, vocabulary, trusted);
        diagnostics.addAll(reading.faults());
        return reading.rules();
    }
}
