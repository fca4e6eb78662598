package org.endure.rule;

import java.util.List;
import org.endure.diagnostic.Diagnostic;

/** Reads rule files. */
public interface RuleParser {

    /**
     * The rules of a file, in the order they are written. Faults are added to the diagnostics; what can be read in spite of
     * them is returned.
     */
    List<Rule> parse(RuleFile file, List<Diagnostic> diagnostics);
}
