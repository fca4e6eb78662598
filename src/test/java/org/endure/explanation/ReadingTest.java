package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.endure.explanation.SmallWorld.rule;

import java.util.List;
import org.endure.fact.Bound;
import org.endure.fact.Missing;
import org.endure.fact.Pillar;
import org.endure.inference.Inference;
import org.endure.rule.Rule;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Rule RULE = rule("P-1", "E4", "so it is");
    private static final Pillar POSSIBLE = new Pillar("E2", Bound.HIGHEST);
    private static final Pillar LEAST = new Pillar("E4", Bound.LOWEST);

    private final Inference inference = new SmallWorld()
            .concluded(POSSIBLE, RULE, List.of())
            .concluded(LEAST, RULE, List.of())
            .concluded(new Pillar("E4", Bound.HIGHEST), RULE, List.of())
            .concluded(new Missing("x"), RULE, List.of())
            .inference();

    @Test
    void aConclusionOfOneReadingHasNoOther() {
        assertThat(Reading.of(POSSIBLE)).isEqualTo(Bound.HIGHEST);
        assertThat(Reading.other(inference, POSSIBLE)).isNull();
    }

    @Test
    void aConclusionOfBothReadingsHasTheOneOfTheOtherBound() {
        assertThat(Reading.other(inference, LEAST)).isEqualTo(new Pillar("E4", Bound.HIGHEST));
    }

    @Test
    void aConclusionWithoutBoundIsOfNoReading() {
        assertThat(Reading.of(new Missing("x"))).isNull();
        assertThat(Reading.other(inference, new Missing("x"))).isNull();
    }
}
