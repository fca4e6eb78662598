package org.endure.rule;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.Vocabulary;

/** Reads rule files. */
public interface RuleParser {

    /**
     * The rules of a file, in the order they are written. Faults are added to the diagnostics; what can be read in spite of
     * them is returned.
     *
     * @param vocabulary the types of facts that the file may know
     */
    List<Rule> parse(RuleFile file, Vocabulary vocabulary, List<Diagnostic> diagnostics);
}
