package org.endure.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Outcome;
import org.endure.files.FileTree;
import org.endure.inference.Unknown;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.report.FindingWords;
import org.endure.report.ScreenReport;
import org.endure.scenario.CaseReader;
import org.endure.theory.TheoryReader;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small invented cases that say who can answer an announced end, what is an unknown, and what a finding adds. */
class BlindRoundTest {

    private static final Consultation CONSULTATION =
            Consultation.direct(new TheoryReader(FileTree.of(Path.of("")), new DrlRuleParser())
                    .theory("walt", List.of())
                    .ruleBase());
    private static final String THREAT =
            "{type: ThreatPerception, id: t, sentence: x, area: TERRITORIAL_THREAT, evidence: STATEMENT,"
                    + " perceiver: [USA, GBR, GRC, TUR], threat: RUS, stated: MAIN, sources: [{cite: gov}]}";
    private static final String LAPSE =
            "{type: Termination, id: end, sentence: x, area: TREATY, evidence: DEED, date: 2000-06,"
                    + " kind: DISSOLUTION, takesEffect: 2003, sources: [{cite: gov}]}";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody acts              | Context, id: g                                                      | UNDETERMINED",
                "a small member leaves    | Termination, id: g, kind: DENUNCIATION, by: GRC                     | UNDETERMINED",
                "one announces another end| Termination, id: g, kind: DENUNCIATION, by: USA, takesEffect: 2007  | UNDETERMINED",
                "all put it off           | Termination, id: g, kind: DISSOLUTION, takesEffect: 2007            | ENDURANCE",
                "it came                  | Termination, id: g, kind: DISSOLUTION                               | COLLAPSE",
                "two small ones restate   | CredibilitySignal, id: g, sender: GRC, receiver: TUR                | UNDETERMINED",
                "the leader restates      | CredibilitySignal, id: g, sender: USA, receiver: TUR                | ENDURANCE",
                "it had restated before   | CredibilitySignal, id: g, sender: USA, receiver: GBR, date: 1999-02 | UNDETERMINED",
                "it restates afterwards   | CredibilitySignal, id: g, sender: USA, receiver: GBR, date: 2001-02 | ENDURANCE"
            })
    void onlyALaterActOfThoseWhoCouldEndOrKeepTheAllianceAnswersAnAnnouncedEnd(String what, String act, Outcome outcome)
            throws IOException {
        write("before", "1996/2000", "[]", THREAT, LAPSE);
        String formal = act.startsWith("Cred")
                ? ", kind: COMMITMENT, polarity: REAFFIRM, mode: FORMAL_ACT, level: GOVERNMENT"
                : "";
        write(
                "now",
                "2001/2005",
                "[before.yaml]",
                THREAT,
                "{type: " + act + formal + ", sentence: x, area: TREATY, evidence: DEED, sources: [{cite: gov}]}");
        assertThat(assess("now").outcome()).as(what).isEqualTo(outcome);
    }

    @Test
    void whatCountsAsNotThereIfLeftOutIsNotNamedAsAnUnknown() throws IOException {
        write(
                "now",
                "2001/2005",
                "[]",
                "{type: Institution, id: i, sentence: x, area: DEFENCE, evidence: CONDITION, name: staff, kind: STAFF,"
                        + " sources: [{cite: gov}]}",
                "{type: EliteInterest, id: e, sentence: x, area: DOMESTIC, evidence: CONDITION, state: GBR,"
                        + " dependsOnAlliance: YES, sources: [{cite: gov}]}",
                "{type: BurdenShare, id: b, sentence: x, area: DEFENCE, evidence: CONDITION, leader: USA, share: DISPROPORTIONATE,"
                        + " sources: [{cite: gov}]}",
                "{type: CapabilityChange, id: c, sentence: x, area: DEFENCE, evidence: CONDITION, state: GBR, role: ALLY,"
                        + " changePct: 40, sources: [{cite: gov}]}");
        Assessment answer = assess("now");
        assertThat(answer.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(answer.unknowns())
                .filteredOn(each -> each.kind() == Unknown.Kind.ATTRIBUTE)
                .extracting(each -> each.subject() + "." + each.object())
                .isNotEmpty()
                .doesNotContain(
                        "i.status", "i.imposed", "i.adaptable", "i.newRules", "e.overthrown", "b.shift", "c.dissolved");
    }

    @Test
    void aFindingAddsToTheStrainOnlyIfTheStrainRestsOnIt() throws IOException {
        write(
                "now",
                "2001/2005",
                "[]",
                THREAT,
                "{type: RegimeChange, id: r, sentence: x, area: DOMESTIC, evidence: DEED, state: GBR, kind: REVOLUTION,"
                        + " orientation: REVERSED, proppedBy: USA, sources: [{cite: gov}]}",
                broken("GBR"),
                broken("GRC"),
                broken("TUR"));
        Assessment answer = assess("now");
        FindingWords words = new FindingWords(answer);
        assertThat(answer.findings())
                .filteredOn(each -> each.finding().mechanism().equals("C5.c"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(words.role(each)).isEmpty());
        assertThat(answer.findings())
                .filteredOn(each -> words.role(each).equals("adds to the strain"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(answer.balance().straining())
                        .contains(each.finding().id()));
    }

    @Test
    void aSignalOfUnknownModeIsNoStatement() throws IOException {
        write("now", "2001/2005", "[]", THREAT, broken("GBR").replace(" mode: CRISIS_DEED,", ""));
        assertThat(ScreenReport.of(assess("now"), "log"))
                .contains("in a way that is not known")
                .doesNotContain("Doubt by statement", "Doubt by action");
    }

    @Test
    void aWarToldFromBothSidesUnderOneEventIsOneWar() throws IOException {
        write("now", "2001/2005", "[]", THREAT, war("a", "TUR", "GRC"), war("b", "GRC", "TUR"));
        assertThat(assess("now").outcome()).isNotNull();
    }

    @Test
    void twoReportsOfOneEventThatTellTwoEndsAreNotAskedForTheEventTheyHave() throws IOException {
        write(
                "now",
                "2001/2005",
                "[]",
                THREAT,
                war("a", "TUR", "GRC"),
                war("b", "TUR", "GRC").replace("WAR", "ATTACK"));
        assertThat(faults())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("report one event"))
                .satisfies(each ->
                        assertThat(each.advice()).contains("correct one").doesNotContain("give them one event"));
    }

    private List<Diagnostic> faults() {
        try {
            assess("now");
            return List.of();
        } catch (InvalidInputException e) {
            return e.diagnostics();
        }
    }

    /** The leader breaks its word to an ally in a crisis. */
    private static String broken(String ally) {
        return ("{type: CredibilitySignal, id: v-%s, sentence: x, area: DEFENCE, evidence: DEED, kind: COMMITMENT, sender: USA,"
                        + " receiver: %s, polarity: VIOLATE, mode: CRISIS_DEED, level: GOVERNMENT, sources: [{cite: gov}]}")
                .formatted(ally, ally);
    }

    private static String war(String id, String by, String toward) {
        return ("{type: Termination, id: %s, sentence: x, area: TREATY, evidence: DEED, kind: WAR, by: %s, toward: %s, event: w,"
                        + " sources: [{cite: gov}]}")
                .formatted(id, by, toward);
    }

    private Assessment assess(String name) {
        return CONSULTATION.assess(new CaseReader(FileTree.of(folder)).read(name + ".yaml"), Language.ENGLISH);
    }

    private void write(String name, String period, String baseline, String... facts) throws IOException {
        Files.writeString(
                folder.resolve(name + ".yaml"), """
                alliance: {id: test, name: Test alliance, members: [USA, GBR, GRC, TUR], leader: USA, formalStatus: IN_FORCE,
                  functionalStatus: ACTIVE}
                period: %s
                baseline: %s
                sources:
                  gov: {kind: OFFICIAL_DOCUMENT, outlet: Ministry, reference: "Ministry, invented"}
                facts:
                  - %s
                """.formatted(period, baseline, String.join("\n  - ", facts)));
    }
}
