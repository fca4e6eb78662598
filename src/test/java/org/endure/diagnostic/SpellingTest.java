package org.endure.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was probably meant is suggested: the nearest word, or the only one of which a part was written. */
class SpellingTest {

    private static final List<String> TYPES =
            List.of("CredibilitySignal", "ThreatPerception", "TradeTie", "SocialTie", "CapabilityChange", "WarStatus");

    @ParameterizedTest
    @CsvSource({
        "ThreatPerceptoin,ThreatPerception",
        "threat,ThreatPerception",
        "Signal,CredibilitySignal",
        "perception,ThreatPerception",
        "tradetie,TradeTie"
    })
    void aPartOfOneWordOrASlipSuggestsIt(String written, String meant) {
        assertThat(Spelling.advice(written, TYPES).toString()).startsWith("Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"Tie", "il", "change of power", "ThreatPerception"})
    void aPartOfSeveralOrTooShortAPartSuggestsNone(String written) {
        assertThat(Spelling.advice(written, TYPES).toString()).startsWith("It is one of: ");
    }
}
