package org.endure.report.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.inference.Inference;

/**
 * The verdict table of a theory: what each level of strain needs of motive and holds.
 *
 * @param needed what strain of level 0, 1, 2 and 3 needs
 */
record VerdictTable(List<Integer> needed) {

    /** Levels of each scale: 0 to 3. */
    static final int LEVELS = 4;

    private static final String PARAMETER = "verdict.needed.strain-";

    VerdictTable {
        needed = List.copyOf(needed);
    }

    /** The table of the theory that was applied; none if it reads its verdict from something else. */
    static Optional<VerdictTable> of(Inference inference) {
        List<Integer> needed = IntStream.range(0, LEVELS)
                .mapToObj(level -> needed(inference, level))
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
        return needed.size() == LEVELS ? Optional.of(new VerdictTable(needed)) : Optional.empty();
    }

    private static OptionalInt needed(Inference inference, int strain) {
        return inference.ruleBase().parameters().stream()
                .filter(each -> each.name().equals(PARAMETER + strain))
                .mapToInt(each -> each.value().intValue())
                .findFirst();
    }

    /** The margin of a motive under a strain, with the holds of a balance. */
    Bounds margin(int motive, int strain, Balance balance) {
        int less = needed.get(strain);
        return new Bounds(
                motive + balance.holds().low() - less, motive + balance.holds().high() - less);
    }

    /** The margin of a balance, if its strain were of that level. */
    Bounds margin(int strain, Balance balance) {
        int less = needed.get(strain);
        return new Bounds(
                balance.motive().low() + balance.holds().low() - less,
                balance.motive().high() + balance.holds().high() - less);
    }
}
