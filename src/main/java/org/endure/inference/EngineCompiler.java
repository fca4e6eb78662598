package org.endure.inference;

import org.endure.rulebase.RuleBase;

/** Makes a rule base ready to run. */
public interface EngineCompiler {

    /**
     * Compiles a rule base.
     *
     * @throws org.endure.diagnostic.InvalidInputException if a rule cannot be compiled
     */
    InferenceEngine compile(RuleBase ruleBase, Limits limits);
}
