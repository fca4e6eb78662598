package org.endure.validation.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.coding.RowAssessment;
import org.endure.fact.Outcome;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.validation.scores.ScoredCase;

/**
 * A theory's mechanisms, their combinations and its rules as sets beside what became of the cases.
 *
 * @param mechanisms scores of the mechanisms that were found in any case, in the order of the theory
 * @param combinations scores of mechanisms that cause the same outcome and were found together: all pairs, and three where five
 *     clusters or more have them
 * @param rules scores of the rules that fired on any case, those of the coding first
 * @param claims what each rule that fired claims, by id
 * @param sameYears whether base rates are those of the years in which a condition is met, since alliances break more in some
 *     years than in others; false if there are too few cases a year to tell, and base rates are those of all cases
 * @param unexplained for each outcome, the cases in it but in no mechanism that causes it
 */
public record SetAnalysis(
        List<ConditionScore> mechanisms,
        List<ConditionScore> combinations,
        List<ConditionScore> rules,
        Map<String, String> claims,
        boolean sameYears,
        Map<Outcome, List<String>> unexplained) {

    /** Mechanisms, combinations and rules as sets. */
    public SetAnalysis {
        mechanisms = List.copyOf(mechanisms);
        combinations = List.copyOf(combinations);
        rules = List.copyOf(rules);
        claims = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        unexplained = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(unexplained));
    }

    /**
     * The analysis of cases.
     *
     * @param theory the theory that judged them
     * @param coding the rules that coded them; empty for cases that an analyst coded
     */
    public static SetAnalysis of(RuleBase theory, List<Rule> coding, List<ScoredCase> cases) {
        SetScoring scoring = new SetScoring(cases);
        Set<String> found = new HashSet<>();
        Set<String> fired = new HashSet<>();
        cases.forEach(each -> {
            found.addAll(each.assessment().findings().keySet());
            fired.addAll(each.assessment().firedRules());
        });
        List<MechanismDefinition> mechanisms = theory.mechanisms().stream()
                .filter(each -> found.contains(each.code()))
                .toList();
        Map<String, String> claims = new LinkedHashMap<>();
        Stream.concat(coding.stream(), theory.rules().stream())
                .filter(each -> fired.contains(each.id()))
                .forEach(each -> claims.putIfAbsent(each.id(), each.name()));
        Map<Outcome, List<String>> unexplained = new LinkedHashMap<>();
        for (Outcome outcome : List.of(Outcome.COLLAPSE, Outcome.ENDURANCE)) {
            unexplained.put(outcome, unexplained(outcome, mechanisms, cases));
        }
        return new SetAnalysis(
                scoring.alternatives(mechanisms.stream().map(SetCondition::of).toList()),
                combinations(mechanisms, scoring),
                rules(theory, coding, fired, scoring),
                claims,
                scoring.sameYears(),
                unexplained);
    }

    /** Coding rules are alternatives to one another; what other rules conclude rests on one another. */
    private static List<ConditionScore> rules(
            RuleBase theory, List<Rule> coding, Set<String> fired, SetScoring scoring) {
        List<ConditionScore> scores = new ArrayList<>(scoring.alternatives(coding.stream()
                .filter(each -> fired.contains(each.id()))
                .map(each -> SetCondition.of(each, theory))
                .toList()));
        theory.rules().stream()
                .filter(each -> fired.contains(each.id()))
                .map(each -> SetCondition.of(each, theory))
                .forEach(each -> scores.add(scoring.score(each, scoring.memberships(each))));
        return scores;
    }

    private static List<String> unexplained(
            Outcome outcome, List<MechanismDefinition> mechanisms, List<ScoredCase> cases) {
        List<String> causes = mechanisms.stream()
                .filter(each -> SetCondition.of(each).outcome() == outcome)
                .map(MechanismDefinition::code)
                .toList();
        return cases.stream()
                .filter(each -> each.collapsed() == (outcome == Outcome.COLLAPSE))
                .map(ScoredCase::assessment)
                .filter(each -> Calibration.membership(each, causes) < Calibration.CROSSOVER)
                .map(RowAssessment::id)
                .toList();
    }

    private static List<ConditionScore> combinations(List<MechanismDefinition> mechanisms, SetScoring scoring) {
        List<ConditionScore> pairs = new ArrayList<>();
        List<ConditionScore> threes = new ArrayList<>();
        Map<MechanismDefinition, double[]> known = new HashMap<>();
        mechanisms.forEach(each -> known.put(each, scoring.memberships(SetCondition.of(each))));
        for (int i = 0; i < mechanisms.size(); i++) {
            MechanismDefinition first = mechanisms.get(i);
            for (int j = i + 1; j < mechanisms.size(); j++) {
                MechanismDefinition second = mechanisms.get(j);
                double[] both = together(known, first, second);
                if (first.direction() != second.direction() || scoring.clusters(both) == 0) {
                    continue;
                }
                pairs.add(scoring.score(SetCondition.of(List.of(first, second)), both));
                for (MechanismDefinition third : mechanisms.subList(j + 1, mechanisms.size())) {
                    double[] all = lower(both, known, third);
                    if (third.direction() == first.direction()
                            && scoring.clusters(all) >= ConditionScore.FEWEST_CLUSTERS) {
                        threes.add(scoring.score(SetCondition.of(List.of(first, second, third)), all));
                    }
                }
            }
        }
        pairs.addAll(threes);
        return pairs;
    }

    private static double[] together(
            Map<MechanismDefinition, double[]> known, MechanismDefinition first, MechanismDefinition second) {
        return lower(known.getOrDefault(first, new double[0]), known, second);
    }

    private static double[] lower(double[] some, Map<MechanismDefinition, double[]> known, MechanismDefinition other) {
        double[] others = known.getOrDefault(other, new double[0]);
        double[] lower = new double[some.length];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Math.min(some[i], others[i]);
        }
        return lower;
    }
}
