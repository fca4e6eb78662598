package org.endure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void sevenOfTenHaveTheIntervalOfR() {
        // prop.test(7, 10, correct = FALSE)$conf.int
        WilsonInterval interval = WilsonInterval.of(0.7, 10);
        assertThat(interval.low()).isCloseTo(0.3967781, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.8922087, within(1e-7));
    }

    @Property
    void theShareLiesInItsIntervalAndTheIntervalBetweenNoneAndAll(
            @ForAll @IntRange(min = 1, max = 100_000) int cases, @ForAll @IntRange(max = 100_000) int drawn) {
        double share = Math.min(drawn, cases) / (double) cases;
        WilsonInterval interval = WilsonInterval.of(share, cases);
        assertThat(share).isBetween(interval.low(), interval.high());
        assertThat(interval.low()).isNotNegative();
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void moreCasesMakeTheIntervalNarrower(@ForAll @IntRange(min = 1, max = 1000) int cases) {
        WilsonInterval few = WilsonInterval.of(0.5, cases);
        WilsonInterval more = WilsonInterval.of(0.5, 2 * cases);
        assertThat(more.high() - more.low()).isLessThan(few.high() - few.low());
    }
}
