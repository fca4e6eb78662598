package org.endure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels and how far they lie apart. */
class LevelsTest {

    @Test
    void nothingIsNeitherRaisedNorLowered() {
        assertThat(Magnitude.NONE.raised(2)).isEqualTo(Magnitude.NONE);
        assertThat(Magnitude.NONE.lowered(1)).isEqualTo(Magnitude.NONE);
        assertThat(Magnitude.NONE.atMost(Magnitude.SIGNIFICANT)).isEqualTo(Magnitude.NONE);
        assertThat(Magnitude.SIGNIFICANT.lowered(9)).isEqualTo(Magnitude.SLIGHT);
        assertThat(Magnitude.SLIGHT.raised(9)).isEqualTo(Magnitude.SIGNIFICANT);
        assertThat(Magnitude.values()).extracting(Magnitude::points).containsExactly(0, 1, 2, 3);
    }

    @Test
    void howFarAboveIsAMagnitude() {
        assertThat(Magnitude.SIGNIFICANT.above(Magnitude.NONE)).isEqualTo(Magnitude.SIGNIFICANT);
        assertThat(Magnitude.SIGNIFICANT.above(Magnitude.MODERATE)).isEqualTo(Magnitude.SLIGHT);
        assertThat(Magnitude.SLIGHT.above(Magnitude.SLIGHT)).isEqualTo(Magnitude.NONE);
        assertThat(Magnitude.SLIGHT.above(Magnitude.SIGNIFICANT)).isEqualTo(Magnitude.NONE);
        assertThat(Level.HIGH.above(Level.LOW)).isEqualTo(Magnitude.MODERATE);
        assertThat(Level.HIGH.above(Level.UNKNOWN)).isEqualTo(Magnitude.SIGNIFICANT);
        assertThat(Level.UNKNOWN.above(Level.NONE)).isEqualTo(Magnitude.NONE);
        assertThat(Level.LOW.above(Level.HIGH)).isEqualTo(Magnitude.NONE);
    }

    @Test
    void anIntervalDoesNotEndBelowWhereItBegins() {
        assertThatThrownBy(() -> new BaselineThreat("1999", 0, "AAA", "CCC", Level.HIGH, Level.LOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its lowest level, HIGH, lies above its highest, LOW.");
        assertThatThrownBy(() -> new BaselineShared("1999", 0, "CCC", Level.HIGH, Level.LOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BaselineLevel(
                        "1999",
                        0,
                        "C4",
                        Direction.COLLAPSE,
                        "AAA",
                        IssueArea.DOMESTIC,
                        "-",
                        Magnitude.SLIGHT,
                        Magnitude.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasSearchedCoversMechanismsFamiliesOrAll() {
        Mechanism mechanism = new Mechanism("C2.b", Direction.COLLAPSE, "trust");
        assertThat(new Searched(List.of("C2.b")).covers(mechanism)).isTrue();
        assertThat(new Searched(List.of("trust")).covers(mechanism)).isTrue();
        assertThat(new Searched(List.of("all")).covers(mechanism)).isTrue();
        assertThat(new Searched(List.of("C2.a", "C2")).covers(mechanism)).isFalse();
    }
}
