package org.endure.validation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published figures on fuzzy sets come out again. The memberships are those of Ragin, "Qualitative Comparative Analysis Using
 * Fuzzy Sets (fsQCA)", in Rihoux and Ragin (eds.), Configurational Comparative Methods (2009), 87-121, on the survival of
 * democracy between the wars (after Lipset 1959); the figures, to three digits, are those of Duşa, QCA with R (2019), and of the
 * package QCA, whose data set LF holds these memberships. Both were written down from general knowledge of these publications,
 * which were not opened for this test; what it shows is that the figures follow from the memberships.
 */
class PublishedFuzzySetsTest {

    private static final double PRINTED = 0.00051;

    /** Developed, urban, literate, industrial, stable; survived. */
    private static final double[][] CASES = {
        {0.81, 0.12, 0.99, 0.73, 0.43, 0.05}, // Austria
        {0.99, 0.89, 0.98, 1.00, 0.98, 0.95}, // Belgium
        {0.58, 0.98, 0.98, 0.90, 0.91, 0.89}, // Czechoslovakia
        {0.16, 0.07, 0.98, 0.01, 0.91, 0.12}, // Estonia
        {0.58, 0.03, 0.99, 0.08, 0.58, 0.77}, // Finland
        {0.98, 0.03, 0.99, 0.81, 0.95, 0.95}, // France
        {0.89, 0.79, 0.99, 0.96, 0.31, 0.05}, // Germany
        {0.04, 0.09, 0.13, 0.36, 0.43, 0.06}, // Greece
        {0.07, 0.16, 0.88, 0.07, 0.13, 0.42}, // Hungary
        {0.72, 0.05, 0.98, 0.01, 0.95, 0.92}, // Ireland
        {0.34, 0.10, 0.41, 0.47, 0.58, 0.05}, // Italy
        {0.98, 1.00, 0.99, 0.94, 0.99, 0.95}, // The Netherlands
        {0.02, 0.17, 0.59, 0.00, 0.00, 0.12}, // Poland
        {0.01, 0.02, 0.01, 0.11, 0.01, 0.05}, // Portugal
        {0.01, 0.03, 0.17, 0.00, 0.84, 0.21}, // Romania
        {0.03, 0.30, 0.09, 0.21, 0.20, 0.06}, // Spain
        {0.95, 0.13, 0.99, 0.67, 0.91, 0.95}, // Sweden
        {0.98, 0.99, 0.99, 1.00, 0.98, 0.95}, // The United Kingdom
    };

    private static final int SURVIVED = 5;

    @ParameterizedTest
    @CsvSource({"0,0.775,0.743,0.831,0.811", "2,0.643,0.587,0.991,0.509", "4,0.707,0.664,0.920,0.680"})
    void aSingleConditionIsAsConsistentAndRelevantAsPublished(
            int condition, double consistency, double pri, double coverage, double relevance) {
        SetRelation relation = SetRelation.of(column(condition), column(SURVIVED));
        assertThat(relation.consistency()).isEqualTo(consistency, within(PRINTED));
        assertThat(relation.pri()).isEqualTo(pri, within(PRINTED));
        assertThat(relation.coverage()).isEqualTo(coverage, within(PRINTED));
        assertThat(relation.necessity()).isEqualTo(coverage, within(PRINTED));
        assertThat(relation.necessityCoverage()).isEqualTo(consistency, within(PRINTED));
        assertThat(relation.relevance()).isEqualTo(relevance, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "11111,4,0.904,0.886",
        "10101,2,0.804,0.719",
        "10111,2,0.709,0.634",
        "00101,1,0.529,0.228",
        "00100,2,0.521,0.113",
        "11110,1,0.445,0.050",
        "10110,1,0.378,0.040",
        "00001,2,0.278,0.000",
        "00000,3,0.216,0.000"
    })
    void aCornerOfTheTruthTableIsAsConsistentAsPublished(String corner, int cases, double consistency, double pri) {
        double[] membership = new double[CASES.length];
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < CASES.length; i++) {
            double least = 1;
            for (int condition = 0; condition < SURVIVED; condition++) {
                double value = CASES[i][condition];
                least = Math.min(least, corner.charAt(condition) == '1' ? value : 1 - value);
            }
            membership[i] = least;
            if (least > 0.5) {
                members.add(i);
            }
        }
        SetRelation relation = SetRelation.of(membership, column(SURVIVED));
        assertThat(members).hasSize(cases);
        assertThat(relation.consistency()).isEqualTo(consistency, within(PRINTED));
        assertThat(relation.pri()).isEqualTo(pri, within(PRINTED));
    }

    private static double[] column(int index) {
        double[] column = new double[CASES.length];
        for (int i = 0; i < CASES.length; i++) {
            column[i] = CASES[i][index];
        }
        return column;
    }
}
