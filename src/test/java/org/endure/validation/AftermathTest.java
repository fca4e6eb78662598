package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.endure.ShippedTheory;
import org.endure.coding.RowAssessor;
import org.endure.table.Table;
import org.endure.validation.scores.Followed;
import org.endure.validation.scores.ScoredCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a row besides the formal outcome is read apart from it, and rows of the same partners are one family. */
class AftermathTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRowIsFollowedToItsEndOrToTheLastYearThatTheDataObserve() {
        Aftermath aftermath = history(
                        row("a1", 1950, "1", "A|B", "1", "1952", "2"),
                        row("a2", 2000, "0", "C|D", "1", "", ""),
                        row("a3", 2014, "", "E|F", "", "", ""),
                        row("a4", 2016, "", "G|H", "", "", ""),
                        row("a5", 1990, "0", "I|J", "0", "1991", "3"))
                .aftermath();
        assertThat(aftermath.kinds()).containsExactly("broken", "own terms", "replaced", "lost independence");
        assertThat(aftermath.followed())
                .as("a4 was not seen for a year")
                .extracting(Followed::cluster, Followed::years, Followed::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a1", 2, 1),
                        org.assertj.core.groups.Tuple.tuple("a2", 16, 0),
                        org.assertj.core.groups.Tuple.tuple("a3", 2, 0),
                        org.assertj.core.groups.Tuple.tuple("a5", 1, 3));
        assertThat(aftermath.functional()).extracting(ScoredCase::collapsed).containsExactly(true, true, false);
    }

    @Test
    void alliancesOfTheSamePartnersAreOneCluster() {
        History history = history(
                row("a1", 1950, "1", "A|B", "1", "", ""),
                row("a2", 1960, "0", "B|A", "0", "", ""),
                row("a3", 1960, "0", "A|C", "0", "", ""));
        assertThat(history.cases()).extracting(ScoredCase::cluster).containsExactly("a1", "a1", "a3");
        assertThat(history.clusters()).isEqualTo(2);
    }

    private History history(String... rows) {
        String head = String.join(",", Tables.columns()) + ",members,y_anymember_break5,y_endyr,y_term\n";
        try (Table table = Table.open("t", Files.writeString(folder.resolve("t.csv"), head + String.join("", rows)))) {
            return History.of(
                    table,
                    new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false),
                    bad -> assertThat(bad.faults()).isEmpty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(
            String alliance, int year, String broken, String members, String functional, String end, String term) {
        return Tables.row(alliance, year, Map.of("y_break5", broken, "all_democ", "1"))
                + String.join(",", List.of("", members, functional, end, term)) + "\n";
    }
}
