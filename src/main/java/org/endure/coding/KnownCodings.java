package org.endure.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.endure.fact.Conclusion;
import org.endure.fact.Magnitude;
import org.endure.fact.Outcome;
import org.endure.fact.Searched;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/**
 * What a theory said of codings that were met lately, so that rows which are coded alike are not assessed again. Each coding is kept in
 * some 150 bytes, as texts whose characters are numbers of the codings, findings and rules that occur. So many are kept that they fill
 * a twentieth of the memory; those that were not met for longest make room. Many threads can share it.
 */
final class KnownCodings {

    private static final long HEAP_FOR_EACH = 4_000;
    private static final long MOST = 1_000_000;

    private final Numbers<Conclusion> codings = new Numbers<>();
    private final Numbers<Searched> observed = new Numbers<>();
    private final Numbers<Map.Entry<String, Magnitude>> strengths = new Numbers<>();
    private final Numbers<String> rules = new Numbers<>();
    private volatile Map<String, Said> recent = new ConcurrentHashMap<>();
    private volatile Map<String, Said> older = new ConcurrentHashMap<>();
    private final long most;

    KnownCodings() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / HEAP_FOR_EACH));
    }

    /** With room for so many codings, 2 or more. */
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

    /**
     * What a theory says of a row: what it said of one coded alike, or else what it says now.
     *
     * @param judge what the theory says now, with the rules of the theory alone
     */
    RowAssessment of(CodedRow row, Function<CodedRow, RowAssessment> judge) {
        String coding = packed(row);
        Said said = recent.get(coding);
        if (said == null) {
            said = older.get(coding);
            if (said == null) {
                RowAssessment fresh = judge.apply(row);
                add(coding, fresh);
                return fresh;
            }
            keep(coding, said);
        }
        return assessment(row, said);
    }

    private RowAssessment assessment(CodedRow row, Said said) {
        Map<String, Magnitude> findings = new TreeMap<>();
        strengths.unpacked(said.findings()).forEach(each -> findings.put(each.getKey(), each.getValue()));
        return new RowAssessment(
                row.key(),
                said.verdict(),
                said.trend(),
                said.trendMagnitude(),
                said.risk(),
                CodedFacts.strengths(row),
                findings,
                rules.unpacked(said.firedRules()));
    }

    private String packed(CodedRow row) {
        return observed.packed(List.of(row.observed())) + codings.packed(row.codings());
    }

    private void add(String coding, RowAssessment said) {
        if (!(codings.isFull() || observed.isFull() || strengths.isFull() || rules.isFull())) {
            keep(
                    coding,
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

    /** Where half of the room is taken, those met since take the place of those met before. */
    private void keep(String coding, Said said) {
        if (recent.size() >= most / 2) {
            synchronized (this) {
                if (recent.size() >= most / 2) {
                    older = recent;
                    recent = new ConcurrentHashMap<>();
                }
            }
        }
        recent.put(coding, said);
    }

    /** How many are remembered; one that is met again can count twice. */
    int size() {
        return recent.size() + older.size();
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
