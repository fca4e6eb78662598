package org.endure.inference;

import java.util.Collection;
import org.endure.fact.Fact;

/** Applies one rule base. An engine has no memory: each inference starts afresh. */
public interface InferenceEngine {

    /**
     * Concludes all that follows from the given facts.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end; the looping rules are named
     */
    Inference infer(Collection<? extends Fact> given);
}
