package org.endure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Alliance;
import org.endure.fact.CasePeriod;
import org.endure.fact.CitedSource;
import org.endure.fact.Fact;
import org.endure.fact.Member;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.State;
import org.endure.fact.TimeSpan;
import org.endure.files.FileTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

    private static final Path GOOD = Path.of("src/test/resources/good/facts");

    @TempDir
    Path folder;

    @Test
    void aCaseHoldsTheGivenFactsOfItsSetAndBaselines() {
        List<Fact> facts = new CaseReader(FileTree.of(GOOD)).read("now.yaml").facts();

        assertThat(facts.stream().filter(each -> each instanceof Alliance)).hasSize(1);
        assertThat(facts.stream().filter(each -> each instanceof Member)).hasSize(2);
        assertThat(facts)
                .filteredOn(each -> each instanceof State)
                .extracting(each -> ((State) each).name())
                .containsExactly("Finland", "Norway", "Sweden");
        assertThat(facts)
                .filteredOn(each -> each instanceof CitedSource)
                .extracting(each -> ((CitedSource) each).key())
                .containsExactly("asahi-1997", "oberg-1995", "toyama-1998");
        assertThat(facts)
                .filteredOn(each -> each instanceof CasePeriod)
                .containsExactly(
                        new CasePeriod(Period.CURRENT, "1996-1999", TimeSpan.parse("1996/1999")),
                        new CasePeriod(Period.BASELINE, "1990-1995", TimeSpan.parse("1990/1995")));
    }

    @Test
    void standingObservationsAreCarriedForwardUnlessSuperseded() {
        List<Observation> observations = observations(new CaseReader(FileTree.of(GOOD)).read("now.yaml"));

        assertThat(observations)
                .extracting(CaseReaderTest::shown)
                .containsExactly(
                        "B-1 CURRENT 1996-1999 from 1990-1995",
                        "B-1 BASELINE 1990-1995",
                        "B-2 BASELINE 1990-1995",
                        "B-3 BASELINE 1990-1995",
                        "N-1 CURRENT 1996-1999",
                        "N-1@1990-1995 CURRENT 1996-1999 from 1990-1995",
                        "N-1@1990-1995 BASELINE 1990-1995",
                        "N-2 CURRENT 1996-1999",
                        "N-10 CURRENT 1996-1999");
    }

    @Test
    void whatStandsIsCarriedThroughSeveralPeriods() throws IOException {
        write(
                "a.yaml",
                "1980/1989",
                "[]",
                fact("A-1", "staff", "YES"),
                fact("A-2", "council", "YES"),
                fact("A-3", "x", "NO"));
        write("b.yaml", "1990/1995", "[a.yaml]", fact("B-1", "council", "NO"));
        write("c.yaml", "1996/1999", "[b.yaml]");

        assertThat(observations(new CaseReader(FileTree.of(folder)).read("c.yaml")))
                .extracting(CaseReaderTest::shown)
                .containsExactly(
                        "A-1 CURRENT 1996-1999 from 1980-1989",
                        "A-1 BASELINE 1990-1995 from 1980-1989",
                        "B-1 BASELINE 1990-1995");
    }

    @Test
    void aLaterBaselineSupersedesAnEarlierOne() throws IOException {
        write("a.yaml", "1980/1989", "[]", fact("A-1", "staff", "YES"), fact("A-2", "council", "YES"));
        write("b.yaml", "1990/1995", "[]", fact("B-1", "council", "YES"));
        write("c.yaml", "1996/1999", "[a.yaml, b.yaml]");

        Case judged = new CaseReader(FileTree.of(folder)).read("c.yaml");

        assertThat(judged.baselines()).extracting(each -> each.factSet().name()).containsExactly("b", "a");
        assertThat(observations(judged))
                .filteredOn(each -> each.period() == Period.CURRENT)
                .extracting(Observation::id)
                .containsExactly("A-1", "B-1");
        assertThat(observations(judged))
                .filteredOn(each -> each.period() == Period.BASELINE)
                .extracting(Observation::id)
                .containsExactly("A-1", "A-2", "B-1");
    }

    @Test
    void anObservationReachedByTwoWaysIsThereOnce() throws IOException {
        write("a.yaml", "1980/1989", "[]", fact("A-1", "staff", "YES"));
        write("b.yaml", "1990/1995", "[a.yaml]");
        write("c.yaml", "1996/1999", "[b.yaml, a.yaml]");

        assertThat(observations(new CaseReader(FileTree.of(folder)).read("c.yaml")))
                .extracting(CaseReaderTest::shown)
                .containsExactly(
                        "A-1 CURRENT 1996-1999 from 1980-1989",
                        "A-1 BASELINE 1980-1989",
                        "A-1 BASELINE 1990-1995 from 1980-1989");
    }

    @Test
    void theHashOfACaseCoversItsBaselines() throws IOException {
        write("a.yaml", "1980/1989", "[]");
        write("b.yaml", "1990/1995", "[a.yaml]");
        String hash = new CaseReader(FileTree.of(folder)).read("b.yaml").hash();

        write("a.yaml", "1980/1988", "[]");

        assertThat(new CaseReader(FileTree.of(folder)).read("b.yaml").hash()).isNotEqualTo(hash);
    }

    @Test
    void baselinesInSubfoldersAreFoundBesideTheFactSet() throws IOException {
        Files.createDirectories(folder.resolve("x/older"));
        write("x/older/a.yaml", "1980/1989", "[]");
        write("x/b.yaml", "1990/1995", "[older/a.yaml]");

        assertThat(new CaseReader(FileTree.of(folder))
                        .read("x/b.yaml")
                        .factSet()
                        .baselines())
                .containsExactly("x/older/a.yaml");
    }

    @Test
    void aFolderIsReadInTheOrderOfPeriods() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        write("a.yaml", "1990/1995", "[b.yaml]");
        write("b.yaml", "1980/1989", "[]");
        write("sub/c.yaml", "1970/1979", "[]");

        assertThat(new CaseReader(FileTree.of(folder)).readFolder(""))
                .extracting(each -> each.factSet().name())
                .containsExactly("b", "a");
    }

    @Test
    void aFolderWithoutFactSetsIsTold() {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> new CaseReader(FileTree.of(folder)).readFolder("."));

        assertThat(thrown.diagnostics()).extracting(Diagnostic::code).containsExactly("no-fact-sets");
    }

    @Test
    void factsDatedOutsideAreWarnedOfButNotThoseThatStandOrOfTheYearBefore() throws IOException {
        write(
                "a.yaml",
                "1990/1995",
                "[]",
                fact("A-1", "one", "YES").replace("1990", "1951"),
                fact("A-2", "two", "NO").replace("1990", "1989-05"),
                fact("A-3", "three", "NO").replace("1990", "1985"),
                fact("A-4", "four", "YES").replace("1990", "1997"));

        Case read = new CaseReader(FileTree.of(folder)).read("a.yaml");

        assertThat(read.warnings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "A-3 is dated 1985, outside the period 1990-1995, whose evidence is dated 1988-01-01 to 1996-12-31:"
                                + " it is not used.",
                        "A-4 is dated 1997, outside the period 1990-1995, whose evidence is dated 1988-01-01 to 1996-12-31:"
                                + " it is not used.");
        assertThat(read.warnings()).noneMatch(Diagnostic::isError);
        assertThat(read.warnings().get(0).text()).contains("    id: A-3\n", "^^^\n");
    }

    @Test
    void contradictoryFactsAreWarnedOf() throws IOException {
        write(
                "a.yaml",
                "1990/1995",
                "[]",
                fact("A-1", "staff", "YES") + "    status: ACTIVE\n",
                fact("A-2", "staff", "YES") + "    status: DORMANT\n",
                fact("A-3", "staff", "YES") + "    status: UNKNOWN\n",
                fact("A-4", "council", "YES") + "    status: DORMANT\n");

        assertThat(new CaseReader(FileTree.of(folder)).read("a.yaml").warnings())
                .extracting(Diagnostic::message)
                .containsExactly("A-1 and A-2 are about the same thing and date, but \"status\" is ACTIVE in the first"
                        + " and DORMANT in the second. Both are kept.");
    }

    @Test
    void aLongChainOfBaselinesIsReadOnceEach() throws IOException {
        write("0.yaml", "1900", "[]", fact("F-0", "0", "YES"));
        write("1.yaml", "1901", "[0.yaml]", fact("F-1", "1", "YES"));
        for (int i = 2; i < 40; i++) {
            write(i + ".yaml", Integer.toString(1900 + i), "[%d.yaml, %d.yaml]".formatted(i - 1, i - 2));
        }

        assertThat(new CaseReader(FileTree.of(folder)).read("12.yaml").factSets())
                .hasSize(13);
    }

    private static List<Observation> observations(Case read) {
        return read.facts().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
    }

    private static String shown(Observation observation) {
        String from = observation.carriedFrom() == null ? "" : " from " + observation.carriedFrom();
        return observation.id() + " " + observation.period() + " "
                + observation.account().periodLabel() + from;
    }

    private void write(String path, String period, String baseline, String... facts) throws IOException {
        Files.writeString(folder.resolve(path), """
                alliance: {id: pact, name: Pact, members: [NOR, SWE]}
                period: %s
                baseline: %s
                facts: %s
                """.formatted(
                        period, baseline, facts.length == 0 ? "[]" : "\n" + String.join("", facts)));
    }

    private static String fact(String id, String name, String standing) {
        return """
                  - type: Institution
                    id: %s
                    sentence: "There is one."
                    date: 1990
                    area: DEFENCE
                    evidence: CONDITION
                    standing: %s
                    name: "%s"
                    kind: STAFF
                """.formatted(id, standing, name);
    }
}
