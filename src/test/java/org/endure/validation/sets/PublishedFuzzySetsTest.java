package org.endure.validation.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published figures on fuzzy sets come out again, to the three digits that are printed. All was read on 30 November 2026.
 *
 * <ul>
 *   <li>Survival of democracy between the wars, 18 countries. Memberships: data set LF of the R package QCA
 *       (github.com/dusadrian/QCA, commit fac8bc0, data/LF.rda; man/Lipset.Rd names Lipset 1959 and Ragin 2009 as its sources),
 *       and the same numbers as LIPF in the R package SetMethods (github.com/nenaoana/SetMethods, commit b7859c8). Figures: J. M.
 *       Sallan, "Necessary and sufficient conditions in QCA using R" (11 October 2021) and "Obtaining sufficient conditions in
 *       QCA minimizing the truth table using R" (18 October 2021), jmsallan.netlify.app, read in github.com/jmsallan/blog, commit
 *       e3eac89; computed there by QCA 3.12.
 *   <li>Job security in 19 western democracies. Memberships: data set d.jobsecurity of the R package QCA (the same commit; the
 *       documentation of QCA 1.1-1 names Emmenegger, European Journal of Political Research 50:3, 2011, 336-364, as its source).
 *       Figures: the recorded outputs that QCA tests itself with (tests/testthat/_snaps/superSubset.md, commit 2d1923b, and
 *       pof.md, commit ee9fd13).
 *   <li>Five cases on which only PRI tells an outcome from its absence: Sallan, 11 October 2021, after Dusa, QCA with R (2021).
 * </ul>
 */
class PublishedFuzzySetsTest {

    private static final double PRINTED = 0.00051;

    @ParameterizedTest
    @CsvSource({
        "DEMOCRACY,DEV,SURV,0.831,0.811,0.775",
        "DEMOCRACY,URB,SURV,0.539,0.899,0.771",
        "DEMOCRACY,LIT,SURV,0.991,0.509,0.643",
        "DEMOCRACY,IND,SURV,0.669,0.786,0.684",
        "DEMOCRACY,STB,SURV,0.920,0.680,0.707",
        "DEMOCRACY,DEV+URB+LIT+IND+STB,SURV,1.000,0.357,0.583",
        "DEMOCRACY,DEV*~LIT,SURV,0.045,0.984,0.567",
        "DEMOCRACY,IND*STB,SURV,0.664,0.873,0.783",
        "DEMOCRACY,DEV*~LIT+IND*STB,SURV,0.670,0.872,0.784",
        "DEMOCRACY,LIT*STB,SURV,0.915,0.800,0.793",
        "DEMOCRACY,DEV+URB+IND,SURV,0.903,0.704,0.716",
        "JOB_SECURITY,S+C,JSR,0.968,0.535,0.691",
        "JOB_SECURITY,C+R,JSR,0.968,0.600,0.722",
        "JOB_SECURITY,S+L+P,JSR,1.000,0.450,0.669",
        "JOB_SECURITY,L+R+P,JSR,0.994,0.494,0.685",
        "JOB_SECURITY,R+P+~V,JSR,0.975,0.360,0.622",
        "JOB_SECURITY,C+L+P+~V,JSR,0.967,0.333,0.609",
        "JOB_SECURITY,S+C,~JSR,0.626,0.373,0.402",
        "JOB_SECURITY,C+R,~JSR,0.542,0.396,0.364",
        "JOB_SECURITY,S+L+P,~JSR,0.721,0.324,0.434",
        "JOB_SECURITY,L+R+P,~JSR,0.657,0.342,0.407",
        "JOB_SECURITY,R+P+~V,~JSR,0.742,0.270,0.426",
        "JOB_SECURITY,C+L+P+~V,~JSR,0.777,0.259,0.440"
    })
    void whatAnOutcomeNeedsIsAsPublished(
            Data data, String condition, String outcome, double consistency, double relevance, double coverage) {
        SetRelation relation = data.relation(condition, outcome);
        assertThat(relation.necessity()).isEqualTo(consistency, within(PRINTED));
        assertThat(relation.relevance()).isEqualTo(relevance, within(PRINTED));
        assertThat(relation.necessityCoverage()).isEqualTo(coverage, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "DEMOCRACY,DEV*~URB*LIT*IND*STB,SURV,0.709,0.634,0.237",
        "DEMOCRACY,DEV*~URB*LIT*IND*STB,~SURV,0.495,0.366,0.149",
        "DEMOCRACY,DEV*URB*LIT*IND*STB,SURV,0.904,0.886,0.454",
        "DEMOCRACY,DEV*~URB*LIT*~IND*STB,SURV,0.804,0.719,0.265",
        "DEMOCRACY,DEV*URB*LIT*IND*STB+DEV*~URB*LIT*~IND*STB,SURV,0.870,0.843,0.658",
        "DEMOCRACY,~DEV*~URB*~IND,~SURV,0.886,0.854,0.678",
        "DEMOCRACY,DEV*LIT*IND*~STB,~SURV,0.981,0.973,0.220",
        "DEMOCRACY,~DEV*~URB*~IND+DEV*LIT*IND*~STB,~SURV,0.897,0.871,0.803",
        "JOB_SECURITY,L*R,JSR,0.972,0.943,0.582",
        "JOB_SECURITY,L*P,JSR,0.979,0.955,0.506",
        "JOB_SECURITY,R*V,JSR,0.950,0.904,0.418",
        "JOB_SECURITY,P*~V,JSR,0.950,0.883,0.417",
        "JOB_SECURITY,S*~L*R,JSR,0.990,0.982,0.401",
        "JOB_SECURITY,S*R*~V,JSR,0.990,0.983,0.402",
        "JOB_SECURITY,C*R*P,JSR,0.932,0.836,0.410",
        "JOB_SECURITY,~S*~C,~JSR,0.936,0.906,0.519",
        "JOB_SECURITY,~C*~R,~JSR,0.943,0.923,0.586",
        "JOB_SECURITY,~S*~L*~P,~JSR,1.000,1.000,0.450",
        "JOB_SECURITY,~L*~R*~P,~JSR,0.987,0.981,0.491",
        "JOB_SECURITY,S*R*~V,~JSR,0.438,0.017,0.198",
        "JOB_SECURITY,C*L*P*~V,~JSR,0.756,0.128,0.259",
        "JOB_SECURITY,S*R*~V+C*L*P*~V+S*C*R*P+S*L*R*P,~JSR,0.421,0.035,0.332",
        "FIVE,X,Y,1.000,1.000,0.811",
        "FIVE,X,~Y,0.814,0.000,0.745"
    })
    void whatSufficesForAnOutcomeIsAsPublished(
            Data data, String condition, String outcome, double consistency, double pri, double coverage) {
        SetRelation relation = data.relation(condition, outcome);
        assertThat(relation.consistency()).isEqualTo(consistency, within(PRINTED));
        assertThat(relation.pri()).isEqualTo(pri, within(PRINTED));
        assertThat(relation.coverage()).isEqualTo(coverage, within(PRINTED));
    }

    @ParameterizedTest
    @CsvSource({
        "~DEV*~URB*~LIT*~IND*~STB,3,0.216,0.000,1.000,1.000",
        "~DEV*~URB*~LIT*~IND*STB,2,0.278,0.000,0.982,0.975",
        "~DEV*~URB*LIT*~IND*~STB,2,0.521,0.113,0.855,0.732",
        "~DEV*~URB*LIT*~IND*STB,1,0.529,0.228,0.861,0.772",
        "DEV*~URB*LIT*~IND*STB,2,0.804,0.719,0.498,0.281",
        "DEV*~URB*LIT*IND*~STB,1,0.378,0.040,0.974,0.960",
        "DEV*~URB*LIT*IND*STB,2,0.709,0.634,0.495,0.366",
        "DEV*URB*LIT*IND*~STB,1,0.445,0.050,0.971,0.950",
        "DEV*URB*LIT*IND*STB,4,0.904,0.886,0.250,0.106"
    })
    void aCornerOfTheTruthTableHasTheCasesConsistencyAndPriThatArePublished(
            String corner, int cases, double consistency, double pri, double ofAbsence, double priOfAbsence) {
        SetRelation survived = Data.DEMOCRACY.relation(corner, "SURV");
        assertThat(survived.members()).isEqualTo(cases);
        assertThat(survived.consistency()).isEqualTo(consistency, within(PRINTED));
        assertThat(survived.pri()).isEqualTo(pri, within(PRINTED));
        SetRelation failed = Data.DEMOCRACY.relation(corner, "~SURV");
        assertThat(failed.consistency()).isEqualTo(ofAbsence, within(PRINTED));
        assertThat(failed.pri()).isEqualTo(priOfAbsence, within(PRINTED));
    }

    /** Memberships of cases (rows) in sets (columns), and in what is made of them by ~ (not), * (and), + (or). */
    private enum Data {
        /** Developed, urban, literate, industrial, stable; survived. */
        DEMOCRACY(List.of("DEV", "URB", "LIT", "IND", "STB", "SURV"), new double[][] {
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
        }),

        /** Statism, coordination, labour, Catholicism, religious party, veto points; job security regulations. */
        JOB_SECURITY(List.of("S", "C", "L", "R", "P", "V", "JSR"), new double[][] {
            {0.00, 0.00, 0.57, 0.20, 0.00, 1.00, 0.14}, // Australia
            {0.67, 1.00, 0.57, 1.00, 0.80, 0.67, 0.71}, // Austria
            {1.00, 0.67, 0.43, 1.00, 1.00, 0.67, 0.57}, // Belgium
            {0.00, 0.00, 0.14, 0.20, 0.00, 1.00, 0.14}, // Canada
            {0.00, 0.67, 0.86, 0.40, 0.40, 0.00, 0.29}, // Denmark
            {0.67, 1.00, 0.71, 0.40, 0.40, 0.00, 0.43}, // Finland
            {1.00, 0.33, 0.43, 1.00, 0.20, 0.33, 0.71}, // France
            {1.00, 1.00, 0.43, 0.60, 0.80, 1.00, 0.86}, // Germany
            {0.33, 0.00, 0.14, 1.00, 0.40, 0.00, 0.29}, // Ireland
            {1.00, 0.33, 0.57, 1.00, 1.00, 0.33, 0.86}, // Italy
            {0.00, 0.67, 0.29, 0.20, 1.00, 0.67, 0.71}, // The Netherlands
            {0.67, 0.00, 0.29, 0.00, 0.00, 0.00, 0.14}, // New Zealand
            {0.00, 1.00, 1.00, 0.40, 0.60, 0.00, 0.86}, // Norway
            {1.00, 0.00, 0.43, 1.00, 0.20, 0.00, 1.00}, // Portugal
            {1.00, 0.00, 0.71, 1.00, 0.60, 0.67, 1.00}, // Spain
            {0.00, 1.00, 1.00, 0.40, 0.20, 0.33, 0.86}, // Sweden
            {0.00, 0.67, 0.14, 0.20, 0.80, 1.00, 0.29}, // Switzerland
            {1.00, 0.00, 0.29, 0.00, 0.00, 0.00, 0.14}, // The United Kingdom
            {0.00, 0.00, 0.00, 0.00, 0.00, 1.00, 0.00}, // The United States
        }),

        FIVE(List.of("X", "Y"), new double[][] {{0.2, 0.3}, {0.4, 0.5}, {0.45, 0.55}, {0.5, 0.6}, {0.6, 0.7}});

        private final List<String> sets;
        private final double[][] rows;

        Data(List<String> sets, double[][] rows) {
            this.sets = sets;
            this.rows = rows;
        }

        SetRelation relation(String condition, String outcome) {
            return SetRelation.of(of(condition), of(outcome));
        }

        private double[] of(String sum) {
            return Arrays.stream(rows)
                    .mapToDouble(row -> Arrays.stream(sum.split("\\+"))
                            .mapToDouble(product -> product(row, product))
                            .max()
                            .orElseThrow())
                    .toArray();
        }

        private double product(double[] row, String product) {
            return Arrays.stream(product.split("\\*"))
                    .mapToDouble(term -> term.startsWith("~") ? 1 - value(row, term.substring(1)) : value(row, term))
                    .min()
                    .orElseThrow();
        }

        private double value(double[] row, String set) {
            return row[sets.indexOf(set)];
        }
    }
}
