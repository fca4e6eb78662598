package org.endure.explanation;

import java.util.List;
import java.util.Set;
import org.endure.fact.TerminationKind;
import org.jspecify.annotations.Nullable;

/**
 * What the verdict is read from: motive and holds against what the strain needs.
 *
 * @param motive level of the motive, 0 to 3
 * @param holds level of the holds, 0 to 3
 * @param strain level of the strain, 0 to 3
 * @param needed what the strain needs
 * @param margin motive and holds together, less what is needed
 * @param pillars the causes of endurance that count as holds
 * @param strains the families of causes of collapse that count as strain
 * @param straining ids of the findings by which these families strain the alliance
 * @param hollow whether institutions are all that holds the alliance, without a motive
 * @param steady whether one step on any scale leaves the verdict as it is
 * @param end how the alliance ended; null if it has not
 * @param possibleEnds ids of observations that may have ended it
 * @param membersAtRisk members that the same table says may leave
 * @param membersLeft members that have left
 */
public record Balance(
        Bounds motive,
        Bounds holds,
        Bounds strain,
        Bounds needed,
        Bounds margin,
        List<Pillar> pillars,
        List<Strain> strains,
        Set<String> straining,
        boolean hollow,
        boolean steady,
        @Nullable End end,
        List<String> possibleEnds,
        List<MemberAtRisk> membersAtRisk,
        List<MemberLeft> membersLeft) {

    public Balance {
        pillars = List.copyOf(pillars);
        strains = List.copyOf(strains);
        straining = Set.copyOf(straining);
        possibleEnds = List.copyOf(possibleEnds);
        membersAtRisk = List.copyOf(membersAtRisk);
        membersLeft = List.copyOf(membersLeft);
    }

    /**
     * A family of causes of endurance that holds the alliance.
     *
     * @param family the family, such as E4
     * @param certain whether it holds in every case of what is unknown
     */
    public record Pillar(String family, boolean certain) {}

    /**
     * A family of causes of collapse that strains the alliance.
     *
     * @param family the family, such as C2
     * @param parts how much it adds, 0 to 2
     */
    public record Strain(String family, Bounds parts) {}

    /**
     * The end of the alliance.
     *
     * @param ground how it ended
     * @param fact id of the observation, or of the alliance
     * @param date when, as the fact set has it; null if it does not say
     */
    public record End(
            TerminationKind ground, String fact, @Nullable String date) {}

    /**
     * A member that may leave.
     *
     * @param member its code
     * @param margin its motive and the holds, less what its own strain needs
     */
    public record MemberAtRisk(String member, int margin) {}

    /**
     * A member that has left.
     *
     * @param member its code
     * @param fact id of the observation
     */
    public record MemberLeft(String member, String fact) {}
}
