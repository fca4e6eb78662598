package org.endure.sensitivity;

import java.util.List;
import java.util.function.LongConsumer;
import org.endure.inference.stratified.Variations.Change;

/** AnswersToChanges sets of changes of the same facts. */
@FunctionalInterface
interface AnswersToChanges {

    /**
     * The answers, in order.
     *
     * @param sets sets of changes, each of different facts
     * @param progress told, by any thread, of how many more sets there is an answer
     */
    List<Judgement> to(List<List<Change>> sets, LongConsumer progress);
}
