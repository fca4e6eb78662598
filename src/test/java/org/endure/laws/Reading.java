package org.endure.laws;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.endure.consultation.Consultation;
import org.endure.explanation.Assessor;
import org.endure.fact.Bound;
import org.endure.fact.Fact;
import org.endure.fact.Magnitude;
import org.endure.fact.Margin;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.endure.fact.Trend;
import org.endure.inference.stratified.DirectEngine;
import org.jspecify.annotations.Nullable;

/**
 * What the theory concludes of a world.
 *
 * @param conclusions all that is concluded of the judged period
 * @param rules ids of the rules that fired
 */
record Reading(Collection<? extends Fact> conclusions, List<String> rules) {

    /** Reads worlds; what it learned of one baseline serves all worlds that share it. */
    static final class Reader {

        private final DirectEngine engine;
        private final Consultation consultation;

        Reader(DirectEngine engine) {
            this.engine = engine;
            this.consultation = new Consultation(engine);
        }

        Reading read(World world) {
            DirectEngine.Fired fired = engine.fire(consultation.facts(world.asCase()));
            return new Reading(fired.conclusions(), fired.rules());
        }

        List<Fact> facts(World world) {
            return consultation.facts(world.asCase());
        }
    }

    Outcome outcome() {
        return Assessor.outcome(conclusions);
    }

    /** The verdict as a number: the higher, the nearer to endurance. */
    int height() {
        return switch (outcome()) {
            case COLLAPSE -> 0;
            case UNDETERMINED -> 1;
            case ENDURANCE -> 2;
        };
    }

    Trend trend() {
        return all(Trend.class).findFirst().orElse(new Trend(Tendency.NOT_COMPARED, null));
    }

    /** The trend as a number: the higher, the more strengthened; null if nothing is compared. */
    @Nullable
    Integer climb() {
        Trend trend = trend();
        Magnitude magnitude = trend.magnitude();
        int steps = magnitude == null ? 0 : magnitude.ordinal();
        return switch (trend.tendency()) {
            case STRENGTHENED -> steps;
            case WEAKENED -> -steps;
            case UNCHANGED, UNCERTAIN -> 0;
            case NOT_COMPARED -> null;
        };
    }

    int margin(Bound bound) {
        return all(Margin.class)
                .filter(each -> each.bound() == bound)
                .mapToInt(Margin::margin)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no margin"));
    }

    /** Verdict, trend and margin in one line. */
    String line() {
        Trend trend = trend();
        return "%s, margin %d..%d, %s%s"
                .formatted(
                        outcome(),
                        margin(Bound.LOWEST),
                        margin(Bound.HIGHEST),
                        trend.tendency(),
                        trend.magnitude() == null ? "" : " " + trend.magnitude());
    }

    <T> Stream<T> all(Class<T> type) {
        return conclusions.stream().filter(type::isInstance).map(type::cast);
    }
}
