package org.endure.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.endure.Golden;
import org.endure.validation.HandMade;
import org.endure.validation.sets.CalibratedTable;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;
import org.junit.jupiter.api.Test;

/** What readers, spreadsheets and R are given of sets. */
class SetReportTest {

    private final CalibratedTable cases =
            CalibratedTable.of(HandMade.theory(), HandMade.cases(), List.of(CalibratedTable.MECHANISMS));

    private final TruthTable table = TruthTable.of(cases, new TruthTable.Cuts(0.8, 0.5, 2));

    @Test
    void theReportTellsEachMechanismWithItsCasesAndTheTruthTable() throws IOException {
        Golden.file(
                Path.of("src/test/resources/golden/sets.txt"),
                SetReport.text(
                        HandMade.theory(), SetAnalysis.of(HandMade.theory(), List.of(), HandMade.cases()), table));
    }

    @Test
    void theCalibratedCasesHaveARowEach() {
        assertThat(TablesForR.calibrated(cases)).isEqualTo("""
                case,AA,AB,E,COLLAPSE
                c1,1,0.67,0,1
                c2,0.67,0,0.33,1
                c3,0.33,0,1,0
                c4,0.67,0,0.67,0
                c5,0,0,0,1
                c6,0,0,1,0
                """);
    }

    @Test
    void theTruthTableHasTheColumnsOfQca() {
        assertThat(TablesForR.truthTable(table)).isEqualTo("""
                AA,AB,E,OUT,n,incl,PRI,cases
                0,0,1,0,2,0.141631,0.141631,"c3,c6"
                0,0,0,?,1,0.801205,0.801205,c5
                1,0,0,?,1,0.75188,0.75188,c2
                1,0,1,?,1,0.24812,0.24812,c4
                1,1,0,?,1,1,1,c1
                """);
    }
}
