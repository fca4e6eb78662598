package org.endure.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.endure.fact.Direction;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.rulebase.Mechanism;
import org.endure.rulebase.RuleBase;

/**
 * How a mechanism relates to the outcome that the theory expects of it.
 *
 * @param code code of the mechanism
 * @param outcome COLLAPSE for a cause of collapse, ENDURANCE for a cause of endurance
 * @param relation the relation of the mechanism to that outcome
 * @param baseRate share of all cases with that outcome, 0 to 1: the consistency of a mechanism that says nothing
 * @param typical cases with the mechanism and the outcome, at most five
 * @param deviant cases with the mechanism but without the outcome, at most five
 */
public record MechanismScore(
        String code,
        Outcome outcome,
        SetRelation relation,
        double baseRate,
        List<String> typical,
        List<String> deviant) {

    private static final int SHOWN = 5;
    private static final double SLIGHT = 0.33;
    private static final double MODERATE = 0.67;

    /** How a mechanism relates to the outcome. */
    public MechanismScore {
        typical = List.copyOf(typical);
        deviant = List.copyOf(deviant);
    }

    /** Whether the outcome is more frequent with the mechanism than without regard to it. */
    public boolean supported() {
        return relation.consistency() > baseRate;
    }

    /** The scores of all mechanisms that occur in these cases, in the order of the theory. */
    public static List<MechanismScore> of(RuleBase theory, List<ScoredCase> cases) {
        List<MechanismScore> scores = new ArrayList<>();
        for (Mechanism mechanism : theory.mechanisms()) {
            boolean occurs =
                    cases.stream().anyMatch(each -> each.assessment().findings().containsKey(mechanism.code()));
            if (occurs) {
                scores.add(of(mechanism, cases));
            }
        }
        return scores;
    }

    private static MechanismScore of(Mechanism mechanism, List<ScoredCase> cases) {
        boolean towardCollapse = mechanism.direction() == Direction.COLLAPSE;
        double[] condition = new double[cases.size()];
        double[] outcome = new double[cases.size()];
        double base = 0;
        for (int i = 0; i < condition.length; i++) {
            ScoredCase each = cases.get(i);
            condition[i] = membership(each.assessment().findings(), mechanism.code());
            outcome[i] = each.collapsed() == towardCollapse ? 1 : 0;
            base += outcome[i];
        }
        List<ScoredCase> members = cases.stream()
                .filter(each -> membership(each.assessment().findings(), mechanism.code()) > 0)
                .sorted(Comparator.comparing((ScoredCase each) ->
                                -membership(each.assessment().findings(), mechanism.code()))
                        .thenComparing(each -> each.assessment().id()))
                .toList();
        return new MechanismScore(
                mechanism.code(),
                towardCollapse ? Outcome.COLLAPSE : Outcome.ENDURANCE,
                SetRelation.of(condition, outcome),
                base / Math.max(1, cases.size()),
                ids(members, towardCollapse),
                ids(members, !towardCollapse));
    }

    private static List<String> ids(List<ScoredCase> members, boolean collapsed) {
        return members.stream()
                .filter(each -> each.collapsed() == collapsed)
                .limit(SHOWN)
                .map(each -> each.assessment().id())
                .toList();
    }

    /** Fuzzy membership of a mechanism: 0 absent, 0.33 slight, 0.67 moderate, 1 significant (four-value set, Ragin 2008). */
    public static double membership(Map<String, Magnitude> findings, String code) {
        Magnitude magnitude = findings.get(code);
        if (magnitude == null) {
            return 0;
        }
        return switch (magnitude) {
            case SLIGHT -> SLIGHT;
            case MODERATE -> MODERATE;
            case SIGNIFICANT -> 1;
        };
    }
}
