package org.endure.explanation;

import java.util.List;
import java.util.Optional;
import org.endure.fact.Capability;
import org.endure.fact.Confidence;
import org.endure.fact.Intentions;
import org.endure.fact.Level;
import org.endure.fact.Proximity;
import org.endure.fact.StatedThreat;
import org.endure.fact.ThreatAspect;
import org.jspecify.annotations.Nullable;

/**
 * How grave each threat is for each member, what is known of it, and how it has changed.
 *
 * @param members the members, essential ones first
 * @param threats the threats, the gravest shared one first
 */
public record ThreatMatrix(List<MemberView> members, List<Row> threats) {

    public ThreatMatrix {
        members = List.copyOf(members);
        threats = List.copyOf(threats);
    }

    /** A member, and whether the alliance needs its consent to go on. */
    public record MemberView(String member, boolean essential) {}

    /**
     * A threat as the members see it.
     *
     * @param threat code of the state
     * @param ally whether it is itself a member
     * @param cells how the members rate it, in the order of the members
     * @param shared the level that the essential members share; null if it is not a threat to share
     */
    public record Row(
            String threat,
            boolean ally,
            List<Cell> cells,
            @Nullable Shared shared) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** How a member rates it; nothing if the member does not. */
        public Optional<Cell> cell(String member) {
            return cells.stream().filter(each -> each.member().equals(member)).findFirst();
        }
    }

    /**
     * The level of a threat that the essential members share.
     *
     * @param level its level
     * @param before its level in the nearest baseline that rates it; null if none does
     */
    public record Shared(LevelRange level, @Nullable Before before) {}

    /**
     * How a member rates a threat.
     *
     * @param member code of the member
     * @param level its level, from what the member says, else from the components
     * @param rated whether anything is known of the rating; if not, the level ranges over all values
     * @param stated the level by what the member says; null if it says nothing
     * @param computed the level by the components; null if none is known
     * @param components the components that are known, and what the member says
     * @param gap whether statement and components lie two levels apart or more
     * @param confidence how sure the evidence is that sets the level; null if there is none
     * @param before its level in the nearest baseline that rates it; null if none does
     * @param facts ids of the observations that rate it
     * @param outweighed ids of observations that a better or later rating outweighs
     * @param rules ids of the rules that set the level
     */
    public record Cell(
            String member,
            LevelRange level,
            boolean rated,
            @Nullable LevelRange stated,
            @Nullable LevelRange computed,
            List<Component> components,
            boolean gap,
            @Nullable Confidence confidence,
            @Nullable Before before,
            List<String> facts,
            List<String> outweighed,
            List<String> rules) {
        public Cell {
            components = List.copyOf(components);
            facts = List.copyOf(facts);
            outweighed = List.copyOf(outweighed);
            rules = List.copyOf(rules);
        }

        /** How the rating compares with the baseline. */
        public Movement movement() {
            return Movement.of(before, level);
        }
    }

    /** The level of a threat, from the least to the greatest that is compatible with what is known. */
    public record LevelRange(Level low, Level high) {

        /** Whether it is known exactly. */
        public boolean isExact() {
            return low == high;
        }
    }

    /** The level in a baseline. */
    public record Before(String period, LevelRange level) {}

    /**
     * What is known of one aspect of a threat.
     *
     * @param aspect the component, or the statement
     * @param low the fewest points that the ratings that stand give
     * @param high the most
     */
    public record Component(ThreatAspect aspect, int low, int high) {

        /** The least value in the vocabulary of facts. */
        public Enum<?> lowest() {
            return value(low);
        }

        /** The greatest value in the vocabulary of facts. */
        public Enum<?> highest() {
            return value(high);
        }

        /** Points count from 0 for the lowest value, which follows UNKNOWN. */
        private Enum<?> value(int points) {
            return switch (aspect) {
                case AGGREGATE_POWER, OFFENSIVE_POWER -> Capability.values()[points + 1];
                case PROXIMITY -> Proximity.values()[points + 1];
                case INTENTIONS -> Intentions.values()[points + 1];
                case STATED -> StatedThreat.values()[points + 1];
            };
        }
    }

    /** How a level compares with that of the baseline. */
    public enum Movement {
        /** No baseline rates it. */
        NOT_COMPARED,
        /** It is higher, whatever is unknown. */
        RISES,
        /** It is lower, whatever is unknown. */
        EASES,
        /** It is the same. */
        UNCHANGED,
        /** What is unknown leaves it open. */
        OPEN;

        static Movement of(@Nullable Before before, LevelRange now) {
            if (before == null) {
                return NOT_COMPARED;
            } else if (now.low().compareTo(before.level().high()) > 0) {
                return RISES;
            } else if (now.high().compareTo(before.level().low()) < 0) {
                return EASES;
            }
            return now.equals(before.level()) && now.isExact() ? UNCHANGED : OPEN;
        }
    }
}
