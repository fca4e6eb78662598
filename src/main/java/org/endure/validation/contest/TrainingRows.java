package org.endure.validation.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.endure.fact.Magnitude;
import org.endure.statistics.Logit;
import org.endure.statistics.MonotoneCurve;
import org.endure.validation.scores.ScoredCase;

/** Rows from which theory and regression learn alike: the one how its risk becomes a probability, the other a weight for each finding. */
final class TrainingRows {

    /** Of a coefficient, for a step of one magnitude: as if it were known to lie within two of zero with 95 percent. */
    private static final double RIDGE = 1;

    /** As many of each outcome as one predictor needs (Peduzzi et al., Journal of Clinical Epidemiology 49:12, 1996). */
    private static final int FEWEST = 10;

    private final List<String> mechanisms;
    private final ToDoubleFunction<ScoredCase> risk;
    private final MonotoneCurve.Counts counts = new MonotoneCurve.Counts();
    private final Map<List<Integer>, double[]> byFindings = new LinkedHashMap<>();

    TrainingRows(List<String> mechanisms, ToDoubleFunction<ScoredCase> risk) {
        this.mechanisms = mechanisms;
        this.risk = risk;
    }

    void add(ScoredCase each) {
        double collapsed = each.collapsed() ? 1 : 0;
        counts.add(risk.applyAsDouble(each), 1, collapsed);
        double[] alike = byFindings.computeIfAbsent(findings(each), any -> new double[2]);
        alike[0] += collapsed;
        alike[1]++;
    }

    /** Whether there are enough of both outcomes to learn from. */
    boolean suffice() {
        return counts.collapses() >= FEWEST && counts.cases() - counts.collapses() >= FEWEST;
    }

    double baseRate() {
        return counts.collapses() / counts.cases();
    }

    /** The curve that makes the theory's risk a probability. */
    MonotoneCurve curve() {
        return MonotoneCurve.through(counts);
    }

    /** The regression on the findings. */
    ToDoubleFunction<ScoredCase> regression() {
        List<Logit.Trials> rows = new ArrayList<>();
        byFindings.forEach((findings, alike) -> rows.add(new Logit.Trials(vector(findings), alike[0], alike[1])));
        Logit fitted = Logit.fit(rows, mechanisms.size(), RIDGE);
        return each -> fitted.probability(vector(findings(each)));
    }

    /** How strong each finding of the theory is, from 0 for none. */
    private List<Integer> findings(ScoredCase each) {
        Map<String, Magnitude> found = each.assessment().findings();
        return mechanisms.stream()
                .map(code -> found.containsKey(code)
                        ? found.getOrDefault(code, Magnitude.NONE).points()
                        : 0)
                .toList();
    }

    private static double[] vector(List<Integer> findings) {
        return findings.stream().mapToDouble(Integer::doubleValue).toArray();
    }
}
