package org.endure.inference;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.endure.rule.RuleBase;

/** Makes a rule base ready to run. */
public interface EngineCompiler {

    /**
     * Gets ready in the background what is probably needed, while the rules are still being read. It need not be called, and changes
     * nothing but how long {@link #compile} takes.
     *
     * @param place what tells one place where theories are run from another, such as a folder
     * @param theory will tell the key of all that the theory is read from, once it is known
     */
    default void prepare(List<String> place, CompletableFuture<String> theory) {}

    /**
     * Compiles a rule base.
     *
     * @throws org.endure.diagnostic.InvalidInputException if a rule cannot be compiled
     */
    InferenceEngine compile(RuleBase ruleBase, Limits limits);
}
