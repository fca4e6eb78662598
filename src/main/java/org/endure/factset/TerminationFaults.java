package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.endure.fact.Observation;
import org.endure.fact.Termination;
import org.endure.fact.TerminationKind;
import org.endure.fact.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Ends of an alliance that contradict each other: it, or a member's part in it, ends once and in one way. */
final class TerminationFaults {

    private static final int BILATERAL = 2;
    private static final String KEEP_ONE =
            "An alliance ends once: keep the act that ended it; if two reports are of one act, give them one event:.";
    private static final String CORRECT_ONE =
            "Two reports of one act tell the same end: correct one of them, or give the other act an event: of its own.";

    private final boolean bilateral;

    private TerminationFaults(int members) {
        this.bilateral = members <= BILATERAL;
    }

    /**
     * Two ends that contradict each other.
     *
     * @param fact the fact that cannot be besides the other
     * @param message why
     * @param advice what to do
     */
    record Contradiction(Termination fact, String message, String advice) {}

    /** All contradictions among the facts that end an alliance of so many members. */
    static List<Contradiction> of(List<Observation> observations, int members) {
        TerminationFaults faults = new TerminationFaults(members);
        List<Termination> ends = observations.stream()
                .filter(Termination.class::isInstance)
                .map(Termination.class::cast)
                .toList();
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            for (int j = 0; j < i; j++) {
                Termination later = ends.get(i);
                Termination earlier = ends.get(j);
                faults.between(earlier, later)
                        .ifPresent(why -> found.add(
                                new Contradiction(later, why, isOneEvent(earlier, later) ? CORRECT_ONE : KEEP_ONE)));
            }
        }
        return found;
    }

    private Optional<String> between(Termination one, Termination other) {
        if (isOneEvent(one, other)) {
            return isSameEnd(one, other)
                    ? Optional.empty()
                    : Optional.of("%s and %s report one event, %s, but not the same end: %s and %s."
                            .formatted(one.id(), other.id(), one.event(), words(one), words(other)));
        }
        if (after(one, other) || after(other, one)) {
            Termination first = after(one, other) ? other : one;
            Termination second = first == one ? other : one;
            return whole(first) || equal(first.by(), second.by())
                    ? Optional.of("%s ends in %s what %s had ended in %s."
                            .formatted(
                                    second.id(),
                                    second.account().date(),
                                    first.id(),
                                    first.account().date()))
                    : Optional.empty();
        }
        boolean accused = one.kind() == other.kind() && one.by() != null && isBetweenTheSame(one, other);
        boolean jointly = (one.kind() == TerminationKind.DISSOLUTION) != (other.kind() == TerminationKind.DISSOLUTION)
                && whole(one)
                && whole(other);
        return accused || jointly
                ? Optional.of("%s and %s cannot both be: %s and %s."
                        .formatted(one.id(), other.id(), words(one), words(other)))
                : Optional.empty();
    }

    private static boolean isOneEvent(Termination one, Termination other) {
        return one.account().event() != null && one.event().equals(other.event());
    }

    /** Whether two reports tell the same end. A war is one, whichever side tells it. */
    private static boolean isSameEnd(Termination one, Termination other) {
        return one.kind() == other.kind()
                && (equal(one.by(), other.by()) && equal(one.toward(), other.toward())
                        || one.kind() == TerminationKind.WAR && isBetweenTheSame(one, other));
    }

    /** Whether each names as its target the one that the other says has acted. */
    private static boolean isBetweenTheSame(Termination one, Termination other) {
        return equal(one.by(), other.toward()) && equal(one.toward(), other.by());
    }

    /** Whether it ends the whole alliance: an act of all, or any where there are but two. */
    private boolean whole(Termination end) {
        return bilateral || end.by() == null;
    }

    private static boolean after(Termination one, Termination other) {
        TimeSpan first = other.account().date();
        TimeSpan second = one.account().date();
        return first != null && second != null && second.from().isAfter(first.to());
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }

    private static String words(Termination end) {
        return "%s%s%s"
                .formatted(
                        end.kind(),
                        end.by() == null ? "" : " by " + end.by(),
                        end.toward() == null ? "" : " toward " + end.toward());
    }
}
