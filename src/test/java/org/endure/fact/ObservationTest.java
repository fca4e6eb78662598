package org.endure.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rules can ask of any observation: which event it reports, what it says, and which side it takes. */
class ObservationTest {

    @Test
    void anEventIsItsCode() {
        assertThat(signal("S-1", Map.of("event", "summit", "date", TimeSpan.parse("1998")))
                        .event())
                .isEqualTo("summit");
    }

    @Test
    void onADayTheSameActOfTheSameStatesIsOneEvent() {
        Map<String, Object> day = Map.of("date", TimeSpan.parse("1998-05-01"), "position", "p");
        Observation first = signal("S-1", day);

        assertThat(signal("S-2", day).event()).isEqualTo(first.event());
        assertThat(signal("S-2", Map.of("date", TimeSpan.parse("1998-05-02"), "position", "p"))
                        .event())
                .isNotEqualTo(first.event());
        assertThat(signal("S-2", Map.of("date", TimeSpan.parse("1998-05-01"), "position", "q"))
                        .event())
                .isNotEqualTo(first.event());
        assertThat(new CredibilitySignal(
                                first.account(),
                                CredibilityKind.COMMITMENT,
                                "BBB",
                                "AAA",
                                Polarity.DOUBT,
                                Mode.WORD,
                                SpeakerLevel.LEADER,
                                Answer.UNKNOWN,
                                Answer.UNKNOWN,
                                StrengthCause.UNKNOWN,
                                Severity.UNKNOWN)
                        .event())
                .isNotEqualTo(first.event());
    }

    @Test
    void withoutAnExactDayEachFactIsAnEventOfItsOwn() {
        for (String date : List.of("1998", "1998-05", "1998-05-01~", "1998-05-01/1998-05-02")) {
            assertThat(signal("S-1", Map.of("date", TimeSpan.parse(date))).event())
                    .isEqualTo("S-1");
        }
        assertThat(signal("S-1", Map.of()).event()).isEqualTo("S-1");
    }

    @Test
    void oppositeSidesWithoutPositionAreTwoEvents() {
        Map<String, Object> day = Map.of("date", TimeSpan.parse("1998-05-01"));

        assertThat(signal("S-1", Polarity.DOUBT, day).event())
                .isNotEqualTo(signal("S-2", Polarity.REAFFIRM, day).event());
    }

    @Test
    void contentIsWhatIsSaidWithoutWhoTellsItWhen() {
        Observation one = signal("S-1", Map.of("date", TimeSpan.parse("1998"), "position", "p", "note", "x"));
        Observation other = signal("S-2", Map.of("date", TimeSpan.parse("1988"), "position", "q"));

        assertThat(one.content()).isEqualTo(other.content()).contains("CredibilitySignal", "sender=AAA");
        assertThat(signal("S-3", Map.of("area", IssueArea.TRADE)).content()).isNotEqualTo(one.content());
        assertThat(signal("S-4", Polarity.HONOUR, Map.of()).content()).isNotEqualTo(one.content());
    }

    @Test
    void contentDoesNotDependOnNamesOrTheOrderOfListsAndMovementIsPartOfIt() {
        assertThat(institution("staff").content())
                .isEqualTo(institution("bureau").content());
        String still = threat(List.of("AAA", "BBB"), Movement.UNKNOWN).content();
        assertThat(threat(List.of("BBB", "AAA"), Movement.STABLE).content()).isEqualTo(still);
        assertThat(threat(List.of("AAA", "BBB"), Movement.RISING).content()).isNotEqualTo(still);
    }

    @Test
    void contentNamesOnlyWhatHasAValue() {
        Termination byAll = new Termination(account("T-1", Map.of()), TerminationKind.ATTACK, null, null);
        Termination byOne = new Termination(account("T-1", Map.of()), TerminationKind.ATTACK, "AAA", null);
        assertThat(byAll.content()).doesNotContain("null", "by=");
        assertThat(byOne.content()).isNotEqualTo(byAll.content()).contains("by=AAA");
    }

    @Test
    void factsTakeSidesOrNone() {
        assertThat(List.of(Polarity.DOUBT, Polarity.VIOLATE, Polarity.REAFFIRM, Polarity.HONOUR, Polarity.UNRESOLVED))
                .extracting(each -> signal("S-1", each, Map.of()).side())
                .containsExactly("against", "against", "for", "for", "open");
        assertThat(institution("staff").side()).isEqualTo("dormant");
        assertThat(threat(List.of("AAA"), Movement.RISING).side()).isEmpty();
        assertThat(new Context(account("X-1", Map.of())).side()).isEmpty();
    }

    private static Observation institution(String name) {
        return (Observation) FactType.named("Institution")
                .fact(Map.of(
                        "account",
                        account("I-1", Map.of()),
                        "name",
                        name,
                        "kind",
                        InstitutionKind.STAFF,
                        "status",
                        InstitutionStatus.DORMANT));
    }

    private static Observation threat(List<String> perceivers, Movement trend) {
        return (Observation) FactType.named("ThreatPerception")
                .fact(Map.of(
                        "account", account("T-1", Map.of()), "perceiver", perceivers, "threat", "CCC", "trend", trend));
    }

    private static Observation signal(String id, Map<String, Object> more) {
        return signal(id, Polarity.DOUBT, more);
    }

    private static Observation signal(String id, Polarity polarity, Map<String, Object> more) {
        return new CredibilitySignal(
                account(id, more),
                CredibilityKind.COMMITMENT,
                "AAA",
                "BBB",
                polarity,
                Mode.WORD,
                SpeakerLevel.LEADER,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                StrengthCause.UNKNOWN,
                Severity.UNKNOWN);
    }

    private static Account account(String id, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", id);
        all.put("sentence", id);
        all.put("area", IssueArea.DEFENCE);
        all.put("evidence", EvidenceKind.STATEMENT);
        all.putAll(more);
        return FactType.account(all, "1998");
    }
}
