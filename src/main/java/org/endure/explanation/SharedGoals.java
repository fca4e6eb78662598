package org.endure.explanation;

import java.util.List;
import org.endure.fact.GoalKind;
import org.endure.fact.GoalRelation;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;

/**
 * What the members share and what divides them, by issue area.
 *
 * @param areas the areas in which anything is known of goals
 */
public record SharedGoals(List<AreaGoals> areas) {

    public SharedGoals {
        areas = List.copyOf(areas);
    }

    /**
     * The goals of the members in an issue area.
     *
     * @param area the issue area
     * @param core whether it belongs to the security core
     * @param levels how strongly values and objectives converge or diverge
     * @param indicators the observations, by their ids
     */
    public record AreaGoals(IssueArea area, boolean core, List<GoalLevel> levels, List<Indicator> indicators) {
        public AreaGoals {
            levels = List.copyOf(levels);
            indicators = List.copyOf(indicators);
        }

        /** The observations on values or identity, or else on objectives, that converge or diverge. */
        public List<Indicator> indicators(boolean objectives, GoalRelation relation) {
            return indicators.stream()
                    .filter(each -> (each.kind() == GoalKind.OBJECTIVE) == objectives && each.relation() == relation)
                    .toList();
        }
    }

    /**
     * How strongly values or objectives converge or diverge in an area, after interactions.
     *
     * @param objectives whether objectives are meant; else values and identity
     * @param relation whether they converge
     * @param low the least level that is compatible with what is known
     * @param high the greatest
     * @param finding id of the finding
     */
    public record GoalLevel(boolean objectives, GoalRelation relation, Magnitude low, Magnitude high, String finding) {}

    /**
     * An observation on goals.
     *
     * @param fact its id
     * @param kind values, identity or objectives
     * @param relation whether they converge
     * @param repeated whether the baseline already held it
     * @param opinion whether it is an opinion, which is not counted
     */
    public record Indicator(String fact, GoalKind kind, GoalRelation relation, boolean repeated, boolean opinion) {}
}
