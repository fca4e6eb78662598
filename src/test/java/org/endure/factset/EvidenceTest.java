package org.endure.factset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.fact.CasePeriod;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as evidence for a period, and what is told of the rest. */
class EvidenceTest {

    private static final String BEFORE = "{type: Institution, id: B-1, sentence: x, date: 1992, area: DEFENCE,"
            + " evidence: CONDITION, standing: YES, name: staff, kind: STAFF, depth: STANDING}";

    @TempDir
    Path folder;

    @Test
    void anOpinionIsReportedAndNoEvidence() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", BEFORE);
        write(
                "a.yaml",
                "1996/2000",
                "[b.yaml]",
                "",
                BEFORE.replace("B-1", "A-1").replace("CONDITION", "EXPERT_CLAIM"));

        assertThat(periods("a.yaml")).containsExactly("A-1 OPINION", "B-1 CURRENT", "B-1 BASELINE");
    }

    @Test
    void anOpinionOfABaselineIsNotComparedWithNorCarriedForward() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", BEFORE.replace("CONDITION", "EXPERT_CLAIM"));
        write("a.yaml", "1996/2000", "[b.yaml]", "");

        assertThat(periods("a.yaml")).isEmpty();
    }

    @Test
    void whatIsDatedOutsideSupersedesNothing() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", BEFORE);
        write(
                "a.yaml",
                "1996/2000",
                "[b.yaml]",
                "",
                BEFORE.replace("B-1", "A-1").replace("1992", "2002"));

        assertThat(periods("a.yaml")).containsExactly("A-1 OUTSIDE", "B-1 CURRENT", "B-1 BASELINE");
    }

    @Test
    void evidenceCountsFromTwoYearsBeforeToOneYearAfter() throws IOException {
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "",
                spending("A-1", "1993"),
                spending("A-2", "1994"),
                spending("A-3", "2001"),
                spending("A-4", "2002"),
                spending("A-5", "2000/.."),
                spending("A-6", "../1993"));

        assertThat(periods("a.yaml"))
                .containsExactly(
                        "A-1 OUTSIDE", "A-2 CURRENT", "A-3 CURRENT", "A-4 OUTSIDE", "A-5 CURRENT", "A-6 OUTSIDE");
    }

    @Test
    void aFactSetMaySaySinceWhenEvidenceCounts() throws IOException {
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "evidenceSince: 1990-06",
                spending("A-1", "1990"),
                spending("A-2", "1990-05"));

        assertThat(periods("a.yaml")).containsExactly("A-1 CURRENT", "A-2 OUTSIDE");
    }

    @Test
    void aBaselineThatStatesNothingIsNotComparedWith() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", BEFORE.replace("CONDITION", "EXPERT_CLAIM"));
        write("a.yaml", "1996/2000", "[b.yaml]", "", spending("A-1", "1998"));
        Case read = read("a.yaml");

        assertThat(read.comparedBaselines()).isEmpty();
        assertThat(read.facts()).filteredOn(CasePeriod.class::isInstance).hasSize(1);
        assertThat(read.warnings())
                .extracting(Diagnostic::message)
                .contains("The baseline 1990-1995 states no fact to compare with, so nothing is compared with it.");
    }

    @Test
    void anActThatTakesEffectInALaterPeriodBelongsToItWithTheDayOfItsEffect() throws IOException {
        String end =
                "{type: Termination, id: B-1, sentence: x, date: 1995, takesEffect: 1997, area: TREATY, evidence: DEED,"
                        + " standing: YES, kind: DENUNCIATION, by: NOR}";
        write("b.yaml", "1990/1995", "[]", "", end);
        write("a.yaml", "1996/2000", "[b.yaml]", "");

        for (String period : List.of("b.yaml", "a.yaml")) {
            assertThat(observations(period).filter(each -> each.period() == Period.CURRENT))
                    .extracting(each -> String.valueOf(each.takesEffect()))
                    .singleElement()
                    .asString()
                    .contains("1997");
        }
    }

    @Test
    void factsAboutOthersAreNamedAsUnusedWithTheReason() throws IOException {
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "",
                "{type: CredibilitySignal, id: A-1, sentence: x, area: DEFENCE, evidence: STATEMENT, kind: COMMITMENT,"
                        + " sender: RUS, receiver: NOR, polarity: DOUBT, mode: WORD}",
                "{type: MaterialBenefit, id: A-2, sentence: x, area: DEFENCE, evidence: CONDITION, giver: SWE, receiver: NOR}",
                "{type: CapabilityChange, id: A-3, sentence: x, area: DEFENCE, evidence: CONDITION, state: BRA, role: THREAT,"
                        + " changePct: -60}",
                "{type: SharedGoalIndicator, id: A-4, sentence: x, area: DEFENCE, evidence: CONDITION, actor: [BRA, CHN],"
                        + " kind: VALUE, relation: CONVERGENT}",
                "{type: MaterialBenefit, id: A-5, sentence: x, area: DEFENCE, evidence: CONDITION, giver: NOR, receiver: SWE}");

        assertThat(warnings("a.yaml"))
                .containsExactly(
                        "A-1 is not used: RUS is not a member.",
                        "A-2 is not used: SWE is not the leader, and a benefit counts only if the leader gives it.",
                        "A-3 is not used: no fact says that a member perceives BRA as a threat.",
                        "A-4 is not used: no member is among its actors and targets.");
    }

    @Test
    void aThreatOfABaselineIsAThreatStill() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", threat("B-1", "AGGRESSIVE").replace("DEFENCE", "DIPLOMACY"));
        write(
                "a.yaml",
                "1996/2000",
                "[b.yaml]",
                "",
                "{type: CapabilityChange, id: A-1, sentence: x, area: DEFENCE, evidence: CONDITION, state: RUS, role: THREAT,"
                        + " dissolved: YES}");

        assertThat(warnings("a.yaml")).isEmpty();
    }

    @Test
    void onePositionCodeForTwoContentsIsWarnedOf() throws IOException {
        write("b.yaml", "1990/1995", "[]", "", threat("B-1", "AGGRESSIVE"));
        write("a.yaml", "1996/2000", "[b.yaml]", "", threat("A-1", "BENIGN"));
        write("c.yaml", "1996/2000", "[b.yaml]", "", threat("C-1", "UNKNOWN"));

        assertThat(warnings("a.yaml"))
                .containsExactly(
                        "The position \"view-of-russia\" stands for two contents: AGGRESSIVE in B-1 (1990-1995),"
                                + " BENIGN here. It counts as a difference.");
        assertThat(warnings("c.yaml")).isEmpty();
    }

    @Test
    void aFallenThreatThatIsRatedAsBeforeIsWarnedOf() throws IOException {
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "",
                threat("A-1", "AGGRESSIVE").replace("}", ", stated: MAIN}"),
                "{type: CapabilityChange, id: A-2, sentence: x, area: DEFENCE, evidence: CONDITION, state: RUS, role: THREAT,"
                        + " changePct: -60}");

        assertThat(warnings("a.yaml"))
                .containsExactly(
                        "A-2 says that the power of RUS has fallen, but A-1 still rates it highly. Both are kept: the"
                                + " rating sets the level of the threat, the fall is a change.");
    }

    @Test
    void contradictionsAmongUndatedFactsAndReportsOfOneEventAreWarnedOf() throws IOException {
        String signal =
                "{type: CredibilitySignal, id: A-3, sentence: x, date: 1998-05-01, area: DEFENCE, evidence: STATEMENT,"
                        + " kind: COMMITMENT, sender: NOR, receiver: SWE, polarity: DOUBT, mode: WORD, position: p}";
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "",
                "{type: LeaderWill, id: A-1, sentence: x, area: DEFENCE, evidence: CONDITION, leader: NOR, will: YES}",
                "{type: LeaderWill, id: A-2, sentence: x, area: DEFENCE, evidence: CONDITION, leader: NOR, will: NO}",
                signal,
                signal.replace("A-3", "A-4").replace("WORD", "PEACETIME_DEED"),
                signal.replace("A-3", "A-5, event: speech"),
                signal.replace("A-3", "A-6, event: speech").replace("1998-05-01", "1999"));

        assertThat(warnings("a.yaml"))
                .containsExactly(
                        "A-1 and A-2 are about the same thing and undated, but \"will\" is YES in the first and NO in the second."
                                + " Both are kept.",
                        "A-3 and A-4 report one event, but \"mode\" is WORD in the first and PEACETIME_DEED in the second."
                                + " Both are kept.",
                        "A-5 and A-6 report one event, but the first is dated 1998-05-01 and the second 1999. They count as one.");
    }

    @Test
    void organisationsStandWhereStatesCan() throws IOException {
        write(
                "a.yaml",
                "1996/2000",
                "[]",
                "organisations: {EAC: the East African Community}",
                "{type: SharedGoalIndicator, id: A-1, sentence: x, area: DEFENCE, evidence: CONDITION, actor: [NOR, EAC],"
                        + " target: [eu, CSTO], kind: VALUE, relation: CONVERGENT}");
        Case read = read("a.yaml");

        assertThat(read.factSet().observations().get(0).target()).containsExactly("EU", "CSTO");
        assertThat(read.factSet().states())
                .extracting(each -> each.code() + " " + each.name())
                .contains("EAC the East African Community", "EU the European Union", "CSTO the CSTO");
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void noOrganisationHasTheCodeOfAState() {
        assertThat(Organisations.codes())
                .hasSizeGreaterThan(15)
                .allMatch(code -> StateTable.find(code).isEmpty());
    }

    private static String spending(String id, String date) {
        return "{type: DefenceEffort, id: %s, sentence: x, date: %s, area: DEFENCE, evidence: DEED, state: NOR, trend: RISING}"
                .formatted(id, date);
    }

    private static String threat(String id, String intentions) {
        return "{type: ThreatPerception, id: %s, sentence: x, area: DEFENCE, evidence: CONDITION, position: view-of-russia,"
                        .formatted(id)
                + " perceiver: [NOR], threat: RUS, intentions: %s}".formatted(intentions);
    }

    private List<String> periods(String path) {
        return observations(path).map(each -> each.id() + " " + each.period()).toList();
    }

    private Stream<Observation> observations(String path) {
        return read(path).facts().stream().filter(Observation.class::isInstance).map(Observation.class::cast);
    }

    private List<String> warnings(String path) {
        return read(path).warnings().stream().map(Diagnostic::message).toList();
    }

    private Case read(String path) {
        return new CaseReader(FileTree.of(folder)).read(path);
    }

    private void write(String path, String period, String baseline, String more, String... facts) throws IOException {
        Files.writeString(folder.resolve(path), """
                alliance: {id: pact, name: Pact, members: [NOR, SWE], leader: NOR}
                period: %s
                baseline: %s
                %s
                facts: %s
                """.formatted(
                        period, baseline, more, facts.length == 0 ? "[]" : "\n  - " + String.join("\n  - ", facts)));
    }
}
