package org.endure.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.endure.explanation.Assessor;
import org.endure.fact.Answer;
import org.endure.fact.BaselineAssessment;
import org.endure.fact.BaselineLevel;
import org.endure.fact.BaselineShared;
import org.endure.fact.BaselineSupport;
import org.endure.fact.BaselineThreat;
import org.endure.fact.Ended;
import org.endure.fact.Fact;
import org.endure.fact.FactText;
import org.endure.fact.Magnitude;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.SharedThreat;
import org.endure.fact.StandingLevel;
import org.endure.fact.Support;
import org.endure.fact.Tendency;
import org.endure.fact.ThreatLevel;
import org.endure.fact.Trend;

/**
 * What the theory concludes of a baseline, as facts that the judged period is compared with: its verdict and trend, its standing
 * levels with what showed them, and its levels of threat.
 *
 * @param label label of the baseline period
 * @param given its facts
 * @param concluded all that the theory concludes of it
 */
record BaselineSummary(String label, Collection<? extends Fact> given, Collection<? extends Fact> concluded) {

    /** The facts, for a baseline of that rank: 0 for the nearest, 1 for the one before it, and so on. */
    List<Fact> facts(int rank) {
        List<Fact> facts = new ArrayList<>();
        all(StandingLevel.class)
                .map(each -> new BaselineLevel(
                        label,
                        rank,
                        each.mechanism(),
                        each.direction(),
                        each.perceiver(),
                        each.area(),
                        each.subject(),
                        each.low(),
                        each.high()))
                .forEach(facts::add);
        facts.addAll(supports());
        all(ThreatLevel.class)
                .map(each -> new BaselineThreat(label, rank, each.perceiver(), each.threat(), each.low(), each.high()))
                .forEach(facts::add);
        all(SharedThreat.class)
                .map(each -> new BaselineShared(label, rank, each.threat(), each.low(), each.high()))
                .forEach(facts::add);
        facts.sort(Comparator.comparing(FactText::of));
        facts.add(0, assessment());
        return facts;
    }

    private List<BaselineSupport> supports() {
        Map<String, String> topics = new HashMap<>();
        for (Fact fact : given) {
            if (fact instanceof Observation observation && observation.period() == Period.CURRENT) {
                topics.put(observation.id(), observation.topic());
            }
        }
        return all(Support.class)
                .filter(each -> each.low() != Magnitude.NONE)
                .map(each -> new BaselineSupport(
                        label,
                        each.mechanism(),
                        each.perceiver(),
                        each.area(),
                        each.subject(),
                        topics.getOrDefault(each.fact(), ""),
                        each.low()))
                .distinct()
                .toList();
    }

    private BaselineAssessment assessment() {
        Trend trend = all(Trend.class).findFirst().orElse(new Trend(Tendency.NOT_COMPARED, null));
        return new BaselineAssessment(
                label,
                Assessor.outcome(concluded),
                trend.tendency(),
                trend.magnitude(),
                all(Ended.class).findAny().isPresent() ? Answer.YES : Answer.NO);
    }

    private <T> Stream<T> all(Class<T> type) {
        return concluded.stream().filter(type::isInstance).map(type::cast);
    }
}
