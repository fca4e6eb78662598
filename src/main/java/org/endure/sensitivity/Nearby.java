package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoublePredicate;
import org.endure.fact.Conclusion;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.stratified.JointChanges;
import org.endure.inference.stratified.Variations;

/** Short answers on some facts and on variations of them. */
final class Nearby {

    private final Variations variations;
    private final List<Conclusion> answers;
    private final Judgement asGiven;

    /** Answers on variations of some facts. */
    Nearby(Variations variations) {
        this.variations = variations;
        this.answers =
                variations.conclusions().stream().filter(Nearby::isAnswer).toList();
        this.asGiven = Judgement.of(answers);
    }

    /** The answer as things are. */
    Judgement asGiven() {
        return asGiven;
    }

    /** The answer if this differs in what is concluded. */
    Judgement after(Variations.Difference difference) {
        if (!holdsAnswer(difference.lost()) && !holdsAnswer(difference.gained())) {
            return asGiven;
        }
        List<Conclusion> others = new ArrayList<>(answers);
        others.removeAll(difference.lost());
        others.addAll(difference.gained());
        return Judgement.of(others);
    }

    /**
     * What sets of changes do together to the answer.
     *
     * @param most most changes in a set, 1 to 3
     * @param goesOn is told which share of the work is done, 0 to 1, and says whether to go on
     */
    JointChanges joint(int most, DoublePredicate goesOn) {
        return new JointChanges(variations, Nearby::isAnswer, most, goesOn);
    }

    private static boolean holdsAnswer(Collection<Conclusion> conclusions) {
        for (Conclusion each : conclusions) {
            if (isAnswer(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a conclusion is part of the answer. */
    static boolean isAnswer(Conclusion conclusion) {
        return conclusion instanceof Verdict || conclusion instanceof Trend;
    }
}
