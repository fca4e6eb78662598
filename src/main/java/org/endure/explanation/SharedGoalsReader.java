package org.endure.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.CoreArea;
import org.endure.fact.Finding;
import org.endure.fact.GoalRelation;
import org.endure.fact.HeldBefore;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.SharedGoalIndicator;
import org.endure.inference.Inference;
import org.endure.rule.MechanismRole;

/** Reads shared and diverging goals from an inference. */
final class SharedGoalsReader {

    private record Goal(boolean objectives, GoalRelation relation) {}

    /** What mechanisms of each role say of goals. */
    private static final Map<MechanismRole, Goal> GOALS = Map.of(
            MechanismRole.SHARED_VALUES, new Goal(false, GoalRelation.CONVERGENT),
            MechanismRole.SHARED_OBJECTIVES, new Goal(true, GoalRelation.CONVERGENT),
            MechanismRole.DIVERGING_VALUES, new Goal(false, GoalRelation.DIVERGENT),
            MechanismRole.DIVERGING_OBJECTIVES, new Goal(true, GoalRelation.DIVERGENT));

    private final Inference inference;
    private final Set<String> held = new HashSet<>();

    SharedGoalsReader(Inference inference) {
        this.inference = inference;
        inference.conclusions(HeldBefore.class).forEach(each -> held.add(each.fact()));
    }

    SharedGoals read() {
        Map<IssueArea, List<SharedGoals.Indicator>> indicators = new TreeMap<>();
        Map<IssueArea, List<SharedGoals.GoalLevel>> levels = new TreeMap<>();
        for (Observation each : inference.observations().values()) {
            boolean opinion = each.period() == Period.OPINION;
            if (each instanceof SharedGoalIndicator goal && (opinion || each.period() == Period.CURRENT)) {
                indicators
                        .computeIfAbsent(goal.area(), area -> new ArrayList<>())
                        .add(new SharedGoals.Indicator(
                                goal.id(), goal.kind(), goal.relation(), held.contains(goal.id()), opinion));
            }
        }
        for (Finding each : inference.conclusions(Finding.class)) {
            Goal goal = inference
                    .ruleBase()
                    .roleOf(each.mechanism())
                    .map(GOALS::get)
                    .orElse(null);
            if (goal != null
                    && each.aspect() == Aspect.STANDING
                    && each.counts() == Answer.YES
                    && each.high() != Magnitude.NONE) {
                levels.computeIfAbsent(each.area(), area -> new ArrayList<>())
                        .add(new SharedGoals.GoalLevel(
                                goal.objectives(), goal.relation(), each.low(), each.high(), each.id()));
            }
        }
        Set<IssueArea> core = new HashSet<>();
        inference.conclusions(CoreArea.class).forEach(each -> core.add(each.area()));
        List<SharedGoals.AreaGoals> areas = new ArrayList<>();
        for (IssueArea area : IssueArea.values()) {
            if (indicators.containsKey(area) || levels.containsKey(area)) {
                List<SharedGoals.Indicator> found = new ArrayList<>(indicators.getOrDefault(area, List.of()));
                found.sort((one, other) -> FactOrder.BY_ID.compare(one.fact(), other.fact()));
                areas.add(new SharedGoals.AreaGoals(
                        area, core.contains(area), levels.getOrDefault(area, List.of()), found));
            }
        }
        return new SharedGoals(areas);
    }
}
