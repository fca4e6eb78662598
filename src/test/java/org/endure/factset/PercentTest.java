package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.junit.jupiter.api.Test;

/** A percentage is read where a share, a growth or a change in percent is asked for, and nowhere else. */
class PercentTest {

    @Test
    void aShareAndAGrowthAreHundredths() {
        assertThat(Percent.read(attribute("Procurement", "thirdShare"), "70%")).isEqualTo(0.7);
        assertThat(Percent.read(attribute("Procurement", "allyGrowth"), "-12.5 %"))
                .isEqualTo(-0.125);
        assertThat(Percent.read(attribute("DefenceEffort", "gdpShare"), "2%")).isEqualTo(0.02);
    }

    @Test
    void aChangeInPercentIsItsNumber() {
        assertThat(Percent.read(attribute("CapabilityChange", "changePct"), "-30%"))
                .isEqualTo(-30.0);
    }

    @Test
    void aRatioOrATextIsNoPercentage() {
        assertThat(Percent.read(attribute("PowerRatio", "ratio"), "70%")).isNull();
        assertThat(Percent.read(attribute("Procurement", "thirdShare"), "0.7")).isNull();
        assertThat(Percent.read(attribute("Procurement", "thirdShare"), "seventy%"))
                .isNull();
    }

    @Test
    void theSchemaLetsEditorsAcceptIt() {
        assertThat(FactSchema.ofFactSets(Map.of("DefenceEffort", FactType.named("DefenceEffort")))
                        .toString())
                .contains(Percent.WRITTEN);
    }

    private static Attribute attribute(String type, String name) {
        return FactType.named(type).attribute(name).orElseThrow();
    }
}
