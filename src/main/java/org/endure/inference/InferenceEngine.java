package org.endure.inference;

import java.util.Collection;
import java.util.List;
import org.endure.fact.Fact;

/** Applies one rule base. An engine has no memory: each inference starts afresh. */
public interface InferenceEngine {

    /**
     * Concludes all that follows from the given facts.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end; the looping rules are named
     */
    Inference infer(Collection<? extends Fact> given);

    /**
     * Concludes all that follows from each of several collections of facts, each by itself: in their order the same inferences
     * that one would make after the other, perhaps in less time.
     *
     * @throws org.endure.diagnostic.InvalidInputException if the rules do not come to an end on one of them
     */
    default List<Inference> inferEach(List<? extends Collection<? extends Fact>> several) {
        return several.stream().<Inference>map(this::infer).toList();
    }
}
