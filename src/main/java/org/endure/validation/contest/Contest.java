package org.endure.validation.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.endure.fact.Outcome;
import org.endure.statistics.Estimate;
import org.endure.statistics.Measure;
import org.endure.validation.scores.Era;
import org.endure.validation.scores.Forecaster;
import org.endure.validation.scores.ScoredCase;
import org.endure.validation.scores.Scores;

/**
 * A theory against a ridge logit of the same findings. Both learn from the same rows, the theory only how its risk becomes a probability, and
 * are scored on the same other rows, next to the base rate of the rows that they learned from.
 *
 * @param split how rows to learn from are told from rows to be scored on
 * @param left number of cases that could not be forecast, since too few came before them
 * @param rounds all cases first, and then each era, the earliest first
 */
public record Contest(Split split, int left, List<Round> rounds) {

    /** How rows to learn from are told from rows to be scored on. */
    public enum Split {
        /** Rows whose outcome was known in the year of the row. */
        FORWARD("forward in time"),
        /** Rows of other families of partners, a tenth of them at a time. */
        FAMILIES("other families of partners");

        private final String title;

        Split(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }
    }

    /**
     * Theory, regression and base rate on the same cases.
     *
     * @param name the era, or all
     * @param theory the scores of the theory
     * @param fitted those of the regression
     * @param baseRate those of the base rate of the rows before
     * @param lead by how much the theory is above the regression in each measure, on the same resamples
     * @param gain the measures of the theory less those of the base rate, on the same resamples; of the Brier score less is better
     */
    public record Round(
            String name,
            Scores theory,
            Scores fitted,
            Scores baseRate,
            Map<Measure, Estimate> lead,
            Map<Measure, Estimate> gain) {

        public Round {
            lead = Map.copyOf(lead);
            gain = Map.copyOf(gain);
        }
    }

    /** Years after which the outcome of a row is known: the horizon of the verdict. */
    private static final int HORIZON = 5;

    private static final int FOLDS = 10;
    private static final double EVEN = 0.5;

    /** A contest. */
    public Contest {
        rounds = List.copyOf(rounds);
    }

    /** Both contests on these cases. */
    public static List<Contest> of(Forecaster theory, List<ScoredCase> cases) {
        return Arrays.stream(Split.values())
                .map(each -> of(each, theory, cases))
                .toList();
    }

    /** One contest on these cases. */
    public static Contest of(Split split, Forecaster theory, List<ScoredCase> cases) {
        Forecasts forecasts = new Forecasts(theory, cases);
        if (split == Split.FORWARD) {
            forecasts.forward();
        } else {
            forecasts.byFamilies();
        }
        return forecasts.contest(split);
    }

    /** What both and the base rate forecast for each case; not a number where nothing could be learned. */
    private static final class Forecasts {

        private final Forecaster theory;
        private final List<ScoredCase> cases;
        private final List<String> mechanisms;
        private final double[] ofTheory;
        private final double[] ofFitted;
        private final double[] ofBase;

        Forecasts(Forecaster theory, List<ScoredCase> cases) {
            this.theory = theory;
            this.cases = cases;
            TreeSet<String> found = new TreeSet<>();
            cases.forEach(each -> found.addAll(each.assessment().findings().keySet()));
            this.mechanisms = List.copyOf(found);
            this.ofTheory = unknown();
            this.ofFitted = unknown();
            this.ofBase = unknown();
        }

        private double[] unknown() {
            double[] all = new double[cases.size()];
            Arrays.fill(all, Double.NaN);
            return all;
        }

        private TrainingRows rows() {
            return new TrainingRows(mechanisms, theory.score());
        }

        private static int year(ScoredCase each) {
            Integer year = each.year();
            return year == null ? Integer.MAX_VALUE : year;
        }

        /** Each year is forecast from the rows whose outcome was known in it. */
        void forward() {
            int[] order = IntStream.range(0, cases.size())
                    .filter(i -> cases.get(i).year() != null)
                    .boxed()
                    .sorted(java.util.Comparator.comparingInt(i -> year(cases.get(i))))
                    .mapToInt(Integer::intValue)
                    .toArray();
            TrainingRows before = rows();
            int learned = 0;
            for (int from = 0; from < order.length; ) {
                int now = year(cases.get(order[from]));
                int next = from;
                while (next < order.length && year(cases.get(order[next])) == now) {
                    next++;
                }
                while (learned < order.length && year(cases.get(order[learned])) + HORIZON <= now) {
                    before.add(cases.get(order[learned++]));
                }
                forecast(before, Arrays.copyOfRange(order, from, next));
                from = next;
            }
        }

        /** Each tenth of the families is forecast from the others. */
        void byFamilies() {
            List<String> families = List.copyOf(
                    new TreeSet<>(cases.stream().map(ScoredCase::cluster).toList()));
            Map<String, Integer> folds = new java.util.HashMap<>();
            families.forEach(each -> folds.put(each, folds.size() % FOLDS));
            for (int fold = 0; fold < FOLDS; fold++) {
                TrainingRows others = rows();
                int held = fold;
                cases.stream()
                        .filter(each -> folds.getOrDefault(each.cluster(), 0) != held)
                        .forEach(others::add);
                forecast(
                        others,
                        IntStream.range(0, cases.size())
                                .filter(i -> folds.getOrDefault(cases.get(i).cluster(), 0) == held)
                                .toArray());
            }
        }

        private void forecast(TrainingRows learned, int[] these) {
            if (!learned.suffice() || these.length == 0) {
                return;
            }
            var curve = learned.curve();
            var regression = learned.regression();
            for (int i : these) {
                ofTheory[i] = curve.at(theory.score().applyAsDouble(cases.get(i)));
                ofFitted[i] = regression.applyAsDouble(cases.get(i));
                ofBase[i] = learned.baseRate();
            }
        }

        Contest contest(Split split) {
            List<ScoredCase> scored = IntStream.range(0, cases.size())
                    .filter(i -> !Double.isNaN(ofFitted[i]))
                    .mapToObj(cases::get)
                    .toList();
            Forecaster fitted = stated("fitted findings", ofFitted, true);
            Forecaster base = stated("base rate before", ofBase, false);
            Forecaster own = theory.forecasting(cases, ofTheory);
            List<Round> rounds = new ArrayList<>();
            if (!scored.isEmpty()) {
                rounds.add(round("all", own, fitted, base, scored));
                for (Era era : Era.ALL) {
                    List<ScoredCase> inside = scored.stream().filter(era::holds).toList();
                    if (!inside.isEmpty()) {
                        rounds.add(round(era.name(), own, fitted, base, inside));
                    }
                }
            }
            return new Contest(split, cases.size() - scored.size(), rounds);
        }

        private Forecaster stated(String name, double[] forecasts, boolean ranks) {
            Forecaster silent =
                    new Forecaster(name, each -> Outcome.UNDETERMINED, each -> 0).forecasting(cases, forecasts);
            var forecast = java.util.Objects.requireNonNull(silent.forecast());
            return new Forecaster(
                    name,
                    each -> forecast.applyAsDouble(each) > EVEN ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                    ranks ? forecast : each -> 0,
                    forecast);
        }

        private static Round round(
                String name, Forecaster theory, Forecaster fitted, Forecaster base, List<ScoredCase> cases) {
            var ofTheory = Scores.resampled(theory, cases);
            var ofFitted = Scores.resampled(fitted, cases);
            var ofBase = Scores.resampled(base, cases);
            return new Round(
                    name,
                    Scores.of(theory, cases, ofTheory),
                    Scores.of(fitted, cases, ofFitted),
                    Scores.of(base, cases, ofBase),
                    ofTheory.minus(ofFitted),
                    ofTheory.minus(ofBase));
        }
    }
}
