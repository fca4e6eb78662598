package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.files.FileTree;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a coder would code otherwise on second thought is told at its place with one fix. */
class CodingLintsTest {

    private static final String SIGNAL =
            "  - {type: CredibilitySignal, id: %s, sentence: He doubts., date: %s, area: TREATY, evidence: %s, position: %s,\n"
                    + "     missing: none, kind: COMMITMENT, sender: USA, receiver: KOR, polarity: %s, mode: WORD, level: LEADER}\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void onePositionForTwoSidesIsToldAtTheSecond() throws IOException {
        assertThat(codes(SIGNAL.formatted("A-1", "2003-05", "STATEMENT", "p1", "DOUBT")
                        + SIGNAL.formatted("A-2", "2004-05", "STATEMENT", "p1", "REAFFIRM")))
                .contains("one-code-two-contents 8");
    }

    @Test
    void twoReportsOfOneMonthThatSayTheSameMayBeOneEvent() throws IOException {
        assertThat(codes(SIGNAL.formatted("A-1", "2003-05", "STATEMENT", "p1", "DOUBT")
                        + SIGNAL.formatted("A-2", "2003-05", "STATEMENT", "p1", "DOUBT")))
                .contains("duplicate-event 8");
        assertThat(codes(SIGNAL.formatted("A-1", "2003-05-02", "STATEMENT", "p1", "DOUBT")
                        + SIGNAL.formatted("A-2", "2003-05-02", "STATEMENT", "p1", "DOUBT")))
                .as("one day is one event anyway")
                .noneMatch(each -> each.startsWith("duplicate-event"));
    }

    @Test
    void anOpinionThatNoFactBearsOutIsTold() throws IOException {
        String opinion = SIGNAL.formatted("A-1", "2003-05", "EXPERT_CLAIM", "p1", "DOUBT");
        assertThat(codes(opinion)).contains("opinion-alone 6");
        assertThat(codes(opinion + SIGNAL.formatted("A-2", "2003-06", "STATEMENT", "p2", "DOUBT")))
                .noneMatch(each -> each.startsWith("opinion-alone"));
    }

    @Test
    void aFactThatNoRuleUsesIsToldWithWhatIsNotKnown() throws IOException {
        assertThat(messages("  - {type: EliteInterest, id: A-1, sentence: An elite., date: 2003, area: DOMESTIC,"
                        + " evidence: CONDITION, missing: none, state: KOR}\n"))
                .anyMatch(each -> each.startsWith(
                        "No rule concludes anything about the alliance from A-1: not known is " + "dependsOnAlliance"));
    }

    @Test
    void anUnknownThatWouldTurnTheVerdictIsToldWithTheVerdictItWouldGive() throws IOException {
        assertThat(messages("  - {type: CodedIntrinsicValue, id: A-1, sentence: Low., date: 2003, area: TREATY,"
                        + " evidence: CONDITION, missing: none, level: LOW}\n"
                        + "  - {type: DomesticContest, id: A-2, sentence: A faction., date: 2003, area: DOMESTIC,"
                        + " evidence: DEED, missing: none, state: KOR, stance: ANTI}\n"))
                .anyMatch(each -> each.startsWith("policyEffect of A-2 is not known; "));
    }

    private List<String> codes(String facts) throws IOException {
        return found(facts).stream()
                .map(each -> each.code() + " " + each.at().line())
                .toList();
    }

    private List<String> messages(String facts) throws IOException {
        assertThat(found(facts)).allMatch(each -> each.advice() != null);
        return found(facts).stream().map(Diagnostic::message).toList();
    }

    private List<Diagnostic> found(String facts) throws IOException {
        Files.writeString(
                folder.resolve("set.yaml"),
                "alliance: {id: x, name: X, members: [USA, KOR], leader: USA,\n  formalStatus: IN_FORCE, functionalStatus: ACTIVE}\n"
                        + "period: 2003/2008\nbaseline: []\nfacts:\n" + facts);
        FileTree files = FileTree.of(folder);
        Case read = new CaseReader(files).read("set.yaml");
        List<Diagnostic> found = new ArrayList<>(read.warnings());
        found.addAll(CodingLints.of(read, Consultation.direct(ShippedTheory.rules()), files));
        return found;
    }
}
