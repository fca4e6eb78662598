package org.endure.consultation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.endure.fact.Ended;
import org.endure.fact.Hollow;
import org.endure.fact.Margin;
import org.endure.fact.MemberAtRisk;
import org.endure.fact.Scale;
import org.endure.fact.ScaleLevel;
import org.endure.fact.Steady;
import org.endure.inference.Inference;
import org.endure.theory.TheoryTest;
import org.jspecify.annotations.Nullable;

/** Compares the numbers of a verdict with what a test expects of them. */
final class ScaleTrial {

    private final Inference inference;
    private final List<String> faults;

    /** A comparison with what was inferred; a sentence is added to the faults for each difference. */
    ScaleTrial(Inference inference, List<String> faults) {
        this.inference = inference;
        this.faults = faults;
    }

    void compare(TheoryTest.Expected expected) {
        TheoryTest.Scales scales = expected.scales();
        range("The motive", scales.motive(), levels(Scale.MOTIVE));
        range("What holds the alliance", scales.holds(), levels(Scale.HOLDS));
        range("The strain", scales.strain(), levels(Scale.STRAIN));
        range(
                "The margin",
                scales.margin(),
                inference.conclusions(Margin.class).stream().mapToInt(Margin::margin));
        answer("steady", expected.steady(), !inference.conclusions(Steady.class).isEmpty());
        answer("hollow", expected.hollow(), !inference.conclusions(Hollow.class).isEmpty());
        String ended = expected.ended();
        if (ended != null) {
            sets("The alliance ended by", ended.isEmpty() ? Set.of() : Set.of(ended), ends());
        }
        List<String> atRisk = expected.atRisk();
        if (atRisk != null) {
            sets(
                    "Members at risk are",
                    new TreeSet<>(atRisk),
                    inference.conclusions(MemberAtRisk.class).stream()
                            .map(MemberAtRisk::member)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private IntStream levels(Scale scale) {
        return inference.conclusions(ScaleLevel.class).stream()
                .filter(each -> each.scale() == scale)
                .mapToInt(ScaleLevel::level);
    }

    private Set<String> ends() {
        return inference.conclusions(Ended.class).stream()
                .map(each -> each.ground().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void range(String what, TheoryTest.@Nullable Range wanted, IntStream found) {
        int[] levels = found.sorted().toArray();
        if (wanted == null) {
            return;
        }
        String told = levels.length == 0
                ? "not known"
                : new TheoryTest.Range(levels[0], levels[levels.length - 1]).toString();
        if (!told.equals(wanted.toString())) {
            faults.add("%s is %s, not %s.".formatted(what, told, wanted));
        }
    }

    private void answer(String what, @Nullable Boolean wanted, boolean found) {
        if (wanted != null && wanted != found) {
            faults.add("The verdict is %s%s.".formatted(found ? "" : "not ", what));
        }
    }

    private void sets(String what, Set<String> wanted, Set<String> found) {
        if (!wanted.equals(found)) {
            faults.add("%s %s, not %s.".formatted(what, words(found), words(wanted)));
        }
    }

    private static String words(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
