package org.endure.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.endure.fact.Conclusion;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/**
 * What a theory said of codings that were met before, so that rows which are coded alike are assessed once. Rows of a million have some
 * hundred thousand codings; each is kept in some 200 bytes, as texts whose characters are numbers of the codings, findings and rules
 * that occur. At most a fifth of the memory is used; what comes after is assessed anew each time. Many threads can share it.
 */
final class KnownCodings {

    private static final long HEAP_FOR_EACH = 1_000;
    private static final long MOST = 1_000_000;

    private final Numbers<Conclusion> codings = new Numbers<>();
    private final Numbers<Map.Entry<String, Magnitude>> strengths = new Numbers<>();
    private final Numbers<String> rules = new Numbers<>();
    private final Map<String, Said> known = new ConcurrentHashMap<>();
    private final long most;

    KnownCodings() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_FOR_EACH));
    }

    /** With room for so many codings. */
    KnownCodings(long most) {
        this.most = most;
    }

    /** What was said, with findings and rules as numbers. */
    private record Said(
            Outcome verdict,
            Tendency trend,
            @Nullable Magnitude trendMagnitude,
            @Nullable Integer risk,
            String findings,
            String firedRules) {}

    /** What was said of a row coded alike, for this row; nothing if there was none. The rules are those of the theory alone. */
    Optional<RowAssessment> of(CodedRow row) {
        Said said = known.get(codings.packed(row.codings()));
        if (said == null) {
            return Optional.empty();
        }
        Map<String, Magnitude> findings = new TreeMap<>();
        strengths.unpacked(said.findings()).forEach(each -> findings.put(each.getKey(), each.getValue()));
        return Optional.of(new RowAssessment(
                row.key(),
                said.verdict(),
                said.trend(),
                said.trendMagnitude(),
                said.risk(),
                CodedFacts.strengths(row),
                findings,
                rules.unpacked(said.firedRules())));
    }

    /** Remembers what was said of a row, if there is room. */
    void add(CodedRow row, RowAssessment said) {
        if (known.size() < most && !(codings.isFull() || strengths.isFull() || rules.isFull())) {
            known.put(
                    codings.packed(row.codings()),
                    new Said(
                            said.verdict(),
                            said.trend(),
                            said.trendMagnitude(),
                            said.risk(),
                            strengths.packed(said.findings().entrySet().stream()
                                    .map(each -> Map.entry(each.getKey(), each.getValue()))
                                    .toList()),
                            rules.packed(said.firedRules())));
        }
    }

    /** How many are remembered. */
    int size() {
        return known.size();
    }

    /** Gives values numbers in the order in which they are met. */
    private static final class Numbers<T> {

        private static final int FULL = Character.MAX_VALUE / 2;

        private final Map<T, Character> numbers = new ConcurrentHashMap<>();
        private final List<T> values = new CopyOnWriteArrayList<>();

        boolean isFull() {
            return values.size() >= FULL;
        }

        /** The numbers of these values, in their order; a value that finds no room has none. */
        String packed(Collection<T> these) {
            char[] packed = new char[these.size()];
            int size = 0;
            for (T each : these) {
                Character number = numbers.get(each);
                packed[size++] = number == null ? added(each) : number;
            }
            Arrays.sort(packed);
            return new String(packed);
        }

        List<T> unpacked(String packed) {
            List<T> these = new ArrayList<>(packed.length());
            for (int i = 0; i < packed.length(); i++) {
                these.add(values.get(packed.charAt(i)));
            }
            return these;
        }

        private synchronized char added(T value) {
            Character before = numbers.get(value);
            if (before != null) {
                return before;
            } else if (values.size() == Character.MAX_VALUE) {
                return Character.MAX_VALUE;
            }
            char number = (char) values.size();
            values.add(value);
            numbers.put(value, number);
            return number;
        }
    }
}
