package org.endure.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.endure.ShippedTheory;
import org.endure.coding.RowAssessor;
import org.endure.statistics.PlainRanking;
import org.endure.table.Table;
import org.endure.validation.scores.Baselines;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;
import org.junit.jupiter.api.Test;

/** The shipped theory and coding on real alliance-years, which lie beside the project only where it is developed. */
class AllianceYearsTest {

    private static final Path DATA = Path.of("../shared/data/alliance-years-dev.csv");
    private static final double UNFITTED_COUNT = 0.588;

    @Test
    void theRiskRanksBrokenAlliancesOfOneYearAboveTheUnfittedCount() {
        assumeTrue(Files.exists(DATA), "the real alliance-years are not beside the project");
        try (Table table = Table.open("alliance-years", DATA)) {
            RowAssessor assessor = new RowAssessor(Tables.coding(), ShippedTheory.rules(), table, false);
            List<ScoredCase> coldWar = History.of(table, assessor, bad -> {}).cases().stream()
                    .filter(each -> {
                        Integer year = each.year();
                        return year != null && year >= 1950 && year <= 1989;
                    })
                    .toList();
            double concordance = PlainRanking.concordance(Scores.ranked(List.of(coldWar), Baselines.theory("walt")));
            assertThat(concordance).isGreaterThan(UNFITTED_COUNT + 0.08);
        }
    }
}
