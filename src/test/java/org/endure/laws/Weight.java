package org.endure.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Confidence;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.fact.Outcome;
import org.endure.fact.Period;
import org.endure.fact.Reliability;
import org.endure.inference.Robustness;
import org.jspecify.annotations.Nullable;

/** Law 8, weight of evidence: a verdict that would change without what is known with low confidence is not robust, and says so. */
final class Weight {

    private Weight() {}

    static Question ask(World world, Random random) {
        return new Question(
                "8",
                "The facts known with low confidence are left out",
                world,
                other -> other,
                (one, other) -> wrong(one));
    }

    private static @Nullable String wrong(Question.Seen seen) {
        List<Fact> facts = new Reading.Reader(Walt.EVALUATOR).facts(seen.world());
        Set<String> weak = new HashSet<>();
        seen.reading()
                .all(Reliability.class)
                .filter(each -> each.confidence() == Confidence.LOW)
                .forEach(each -> weak.add(each.fact()));
        List<Fact> sure = new ArrayList<>(facts);
        sure.removeIf(each ->
                each instanceof Observation fact && fact.period() == Period.CURRENT && weak.contains(fact.id()));
        if (sure.size() == facts.size()) {
            return null;
        }
        Outcome without = Assessor.outcome(Walt.EVALUATOR.conclude(sure));
        if (without == seen.reading().outcome()) {
            return null;
        }
        Robustness robustness =
                new Consultation(Walt.EVALUATOR).assess(seen.world().asCase()).robustness();
        if (robustness.isRobust()) {
            return "The verdict is called robust, but hangs on weak evidence.";
        }
        return robustness.weakEvidence().isEmpty() ? "The weak evidence is not named." : null;
    }
}
