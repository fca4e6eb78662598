package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.explanation.Bounds;
import org.endure.explanation.FactWorth;
import org.endure.fact.Fact;
import org.endure.fact.Margin;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.inference.stratified.Variations.Change;

/** Tries what each fact of the judged period is worth: each is left out in turn. */
final class WorthTrial {

    private final Rerun rerun;
    private final List<Observation> facts;

    WorthTrial(Rerun rerun) {
        this.rerun = rerun;
        this.facts = rerun.given().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(each -> each.period() == Period.CURRENT)
                .toList();
    }

    /** What is to be tried: each fact left out. */
    List<List<Change>> suppositions() {
        return facts.stream().map(each -> List.of(new Change(each, null))).toList();
    }

    /**
     * The facts without which the verdict, the trend or the margin would be another, in the order given.
     *
     * @param answers the answers to what was to be tried
     */
    List<FactWorth> worth(List<? extends Collection<? extends Fact>> answers) {
        FactWorth now = answer("", rerun.concluded());
        List<FactWorth> worth = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            if (!answer("", answers.get(i)).equals(now)) {
                worth.add(answer(facts.get(i).id(), answers.get(i)));
            }
        }
        return worth;
    }

    private static FactWorth answer(String fact, Collection<? extends Fact> concluded) {
        IntSummaryStatistics margins = concluded.stream()
                .filter(Margin.class::isInstance)
                .mapToInt(each -> ((Margin) each).margin())
                .summaryStatistics();
        Assessment.TrendView trend = concluded.stream()
                .filter(Trend.class::isInstance)
                .map(each -> new Assessment.TrendView(((Trend) each).tendency(), ((Trend) each).magnitude()))
                .findFirst()
                .orElse(new Assessment.TrendView(Tendency.NOT_COMPARED, null));
        return new FactWorth(
                fact,
                Assessor.outcome(concluded),
                trend,
                margins.getCount() == 0 ? null : new Bounds(margins.getMin(), margins.getMax()));
    }
}
