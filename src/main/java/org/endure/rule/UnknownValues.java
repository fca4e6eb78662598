package org.endure.rule;

import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;

/** What is told if a rule fires and its conclusion cannot be made, since one of the values it needs is not known. */
public final class UnknownValues {

    private UnknownValues() {}

    /** The mistake of the rule. */
    public static InvalidInputException of(Rule rule) {
        return new InvalidInputException(Diagnostic.error(
                "unknown-value",
                rule.at(),
                "The rule \"%s\" fired, but %s cannot be made: a value that it needs is not known."
                        .formatted(rule.name(), rule.concludes()),
                "Ask in a condition that the value is known: attribute != null."));
    }
}
