package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.endure.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scholar stumbled over when the logs of the shipped fact sets were read aloud does not come back. */
class LogReadingTest {

    private static String nato;
    private static String armenia;

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        nato = log("facts/nato/2022-2024-ukraine.yaml", folder);
        armenia = log("facts/russia-armenia/2018-2020-velvet-revolution.yaml", folder);
    }

    private static String log(String facts, Path folder) throws IOException {
        Path log = folder.resolve(facts.replace('/', '-') + ".log");
        CommandRun run = CommandRun.run(Path.of(""), "assess", facts, "--log", log.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(log).replaceAll("\\s+", " ");
    }

    @Test
    void negativeNumbersHaveTheMinusOfPrint() {
        assertThat(armenia).contains("The margin lies between \u22121 and 1").doesNotContainPattern("[ (]-\\d");
    }

    @Test
    void findingsThatDifferOnlyInTheMemberAreTold() {
        assertThat(nato)
                .containsOnlyOnce("Albania rated Russia as moderate")
                .contains("for Albania, Belgium, Bulgaria", "The same holds, member by member, for the others named.")
                .contains("Finding C1.c/ALB/TERRITORIAL_THREAT/RUS; for the others, BEL, BGR")
                .doesNotContain("Belgium rated Russia")
                .contains("Germany rated Russia as moderate");
    }

    @Test
    void theFindingOfTheAllianceStandsBeforeThoseOfItsMembers() {
        assertThat(nato.indexOf("(territorial threat, Russia) "))
                .isPositive()
                .isLessThan(nato.indexOf("(territorial threat, Russia, for "));
    }

    @Test
    void ratingsOfSeveralMembersThatGiveWayAlikeAreOneContradiction() {
        assertThat(nato)
                .containsOnlyOnce("gives way to the rating in NUK-03")
                .contains("The ratings of China by Albania, Belgium");
    }

    @Test
    void whatNobodyLookedForIsNotSaidToBeAbsent() {
        assertThat(armenia)
                .contains("Not searched: The historical tie fades (C3.h)")
                .containsPattern("Searched, no evidence: The threat's power falls \\(C1\\.a\\)[^.]*\\.")
                .contains("6. What has changed Not compared with an earlier period.");
        assertThat(armenia.substring(armenia.indexOf("Searched, no evidence"), armenia.indexOf("Not searched")))
                .doesNotContain("C3.h", "(E2)");
    }

    @Test
    void aFamilyIsNamedByItsTitle() {
        assertThat(armenia)
                .contains("\"Demographic and social trends\" (C3)", "institutions and \"Preserving credibility\" (E2)")
                .doesNotContain("strained by C3");
    }

    @Test
    void aReasonThatHoldsInOneReadingSaysSo() {
        assertThat(armenia)
                .contains("Institutions and \"Hegemonic leadership\" (E1) hold the alliance.")
                .contains("Highest reading: institutions and \"Preserving credibility\" (E2) hold the alliance.");
    }

    @Test
    void anInteractionThatCannotLowerAFindingSaysSo() {
        assertThat(nato)
                .contains("slight, which I2 cannot lower")
                .contains("I2 cannot lower it below slight: the doubt rests on words");
    }

    @Test
    void anAreaIsWeakenedByWhatPointsTowardCollapse() {
        assertThat(nato).containsPattern("Diplomacy: [^.]*moderately weakened by E5x\\.o\\.");
    }

    @Test
    void openPredictionsAreToldInOneSentence() {
        assertThat(armenia).containsOnlyOnce("Open, since no fact shows either way");
    }

    @Test
    void aQuotationInATitleIsClosedAsItIsOpened() {
        assertThat(armenia).contains("\u2018launch immediate consultations\u2019 on providing");
    }
}
