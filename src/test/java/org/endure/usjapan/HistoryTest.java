package org.endure.usjapan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.endure.usjapan.UsJapan.changes;
import static org.endure.usjapan.UsJapan.findings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.fact.Aspect;
import org.endure.fact.CodedMechanism;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.junit.jupiter.api.Test;

/** The thesis's verdicts on the periods before 2017 and over the whole (verdict checklist, V1 to V7). */
class HistoryTest {

    private static final List<String> PERIODS = List.of(
            "1951-1979-origins",
            "1980-1989-reagan-nakasone",
            "1990-1995-adrift",
            "1995-2000-redefinition",
            "2001-2008-bush-koizumi",
            "2009-2016-obama-abe",
            "2017-2018-trump-abe");

    @Test
    void v1_theAllianceIsFoundedAgainstTheSovietUnionUnderALeaderThatBearsTheCosts() {
        Assessment origins = UsJapan.assess(PERIODS.get(0));
        assertThat(origins.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(origins.trend().direction()).isEqualTo(Tendency.NOT_COMPARED);
        assertThat(findings(origins, finding -> finding.mechanism().equals("E1.a")))
                .isNotEmpty();
    }

    @Test
    void v2_inThe1980sSharedGoalsOutweighTheLossOfLeadership() {
        Assessment eighties = UsJapan.assess(PERIODS.get(1));
        assertThat(eighties.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(eighties.trend().direction()).isEqualTo(Tendency.STRENGTHENED);
        assertThat(changes(eighties, "E1x"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.status()).isEqualTo(FindingStatus.OFFSET));
        assertThat(findings(
                        eighties, finding -> finding.mechanism().equals("E5.b") && finding.aspect() == Aspect.STANDING))
                .isNotEmpty();
        assertThat(findings(eighties, finding -> finding.mechanism().equals("E5x.v")))
                .as("trade friction stays in trade")
                .allMatch(finding -> finding.area() == IssueArea.TRADE);
    }

    @Test
    void v3_adriftAfterTheColdWarAtRiskAndNotCollapsed() {
        Assessment adrift = UsJapan.assess(PERIODS.get(2));
        assertThat(adrift.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(adrift.robustness().isRobust()).isFalse();
        assertThat(adrift.trend().direction()).isEqualTo(Tendency.WEAKENED);
        assertThat(changes(adrift, "C1.a")).extracting(Finding::status).containsOnly(FindingStatus.ACTIVE);
        assertThat(adrift.findings())
                .filteredOn(view -> view.finding().subject().equals("jpn-stays-out-of-gulf-war")
                        && view.finding().aspect() == Aspect.CHANGE)
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.interactions()).as("cushioned by the 1980s").contains("I23");
                    assertThat(view.finding().magnitude())
                            .isLessThan(view.finding().magnitudeBefore());
                });
    }

    @Test
    void v4_redefinedWithReplacementThreatsAndSharedValues() {
        Assessment redefined = UsJapan.assess(PERIODS.get(3));
        assertThat(redefined.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(redefined.robustness().isRobust()).isTrue();
        assertThat(redefined.trend().direction()).isEqualTo(Tendency.STRENGTHENED);
        assertThat(findings(redefined, finding -> finding.mechanism().equals("C1.a")))
                .extracting(Finding::status)
                .containsOnly(FindingStatus.CANCELLED);
        assertThat(changes(redefined, "E5.a")).isNotEmpty();
        assertThat(changes(redefined, "E5.b")).isNotEmpty();
    }

    @Test
    void v5_strengthenedUnderBushAndKoizumiByGoalsNotByFriendship() {
        Assessment bush = UsJapan.assess(PERIODS.get(4));
        assertThat(bush.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(bush.trend().direction()).isEqualTo(Tendency.STRENGTHENED);
        assertThat(UsJapan.notDiagnostic(bush, "I17")).contains("TWO-01");
        assertThat(changes(bush, "E5x.o"))
                .as("the lifted sanctions are a minor divergence")
                .extracting(Finding::magnitude)
                .containsExactly(Magnitude.SLIGHT);
    }

    @Test
    void v6_strengthenedUnderObamaAndAbeWithoutCloseLeaders() {
        Assessment obama = UsJapan.assess(PERIODS.get(5));
        assertThat(obama.outcome()).isEqualTo(Outcome.ENDURANCE);
        assertThat(obama.trend().direction()).isEqualTo(Tendency.STRENGTHENED);
        assertThat(changes(obama, "E5.b")).isNotEmpty();
        assertThat(changes(obama, "E4.a"))
                .as("guidelines of 2015, collective self-defence of 2014")
                .isNotEmpty();
        assertThat(UsJapan.notDiagnostic(obama, "I17")).contains("OBA-15.2");
    }

    @Test
    void v7_leadershipErodedTheRelationshipPersisted() {
        Timeline timeline = Timeline.of(PERIODS.stream().map(UsJapan::assess).toList());
        assertThat(timeline.persisted()).isTrue();
        assertThat(timeline.leadershipEroded()).isTrue();
        assertThat(timeline.carriers()).contains("E5.b");
        assertThat(timeline.replacements()).isNotEmpty();
    }

    @Test
    void everyPieceOfEvidenceOfTheThesisIsThere() throws IOException {
        Set<String> wanted = lines("/evidence-ids.txt");
        Set<String> there = new TreeSet<>();
        for (String period : PERIODS) {
            UsJapan.read(period)
                    .factSet()
                    .observations()
                    .forEach(each -> there.add(each.id().replaceAll("\\..*", "")));
        }
        assertThat(there.remove("COW-1"))
                .as("the one fact that is not the thesis's, and says so")
                .isTrue();
        assertThat(wanted).hasSize(210);
        assertThat(there).isEqualTo(wanted);
    }

    @Test
    void noMechanismIsTypedIn() {
        assertThat(PERIODS)
                .allSatisfy(period -> assertThat(UsJapan.read(period).factSet().observations())
                        .as("here a coded mechanism would be the answer typed in")
                        .noneMatch(CodedMechanism.class::isInstance));
    }

    @Test
    void everyFactNamesASourceOrSaysWhatIsMissing() {
        List<String> bare = new ArrayList<>();
        for (String period : PERIODS) {
            UsJapan.read(period).factSet().observations().stream()
                    .map(each -> each.account())
                    .filter(account ->
                            account.sources().isEmpty() && account.via() == null && account.missing() == null)
                    .forEach(account -> bare.add(account.id()));
        }
        assertThat(bare).isEmpty();
    }

    private static Set<String> lines(String resource) throws IOException {
        try (var in = HistoryTest.class.getResourceAsStream(resource);
                Stream<String> lines = new String(
                                java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()) {
            return lines.filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
