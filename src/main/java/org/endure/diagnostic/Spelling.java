package org.endure.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user may have meant. */
public final class Spelling {

    private static final int LIST_ALL = 8;
    private static final int LIST_MOST = 40;
    private static final int LONGEST = 200;
    private static final int SHORTEST_PART = 4;

    /** From how many letters on the beginning of a word tells which is meant. */
    private static final int SHORT = 5;

    private Spelling() {}

    /** The only candidate that begins with what was written, else the nearest one, if one is near enough. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, written.length() / 3);
        List<String> begun = candidates.stream()
                .filter(candidate -> lower.length() >= SHORT
                        && candidate.length() > lower.length()
                        && candidate.toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
        if (begun.size() == 1) {
            return Optional.of(begun.get(0));
        }
        return candidates.stream()
                .filter(candidate -> !candidate.equals(written))
                .filter(candidate -> Math.abs(candidate.length() - written.length()) <= limit)
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.<String>comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Advice for a misspelt word: the nearest candidate, and all of them where they are few. */
    public static Advice advice(String written, Collection<String> candidates) {
        List<String> sorted = candidates.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Advice.of("There is none to choose from.");
        }
        String all = sorted.size() <= LIST_ALL ? "It is one of: " + String.join(", ", sorted) + "." : "";
        return nearest(written, candidates)
                .or(() -> part(written, sorted))
                .map(near -> Advice.replace(
                        "Did you mean %s?%s".formatted(near, all.isEmpty() ? "" : " " + all), written, near))
                .orElse(Advice.of(all.isEmpty() ? list(sorted) : all));
    }

    /** The only candidate of which the written word is a part, such as Signal of CredibilitySignal. */
    private static Optional<String> part(String written, List<String> candidates) {
        String lower = written.toLowerCase(Locale.ROOT);
        List<String> wholes = candidates.stream()
                .filter(candidate -> !candidate.equals(written))
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
        return written.length() >= SHORTEST_PART && wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** Advice to write the nearest candidate; something else if none is near enough. */
    public static Advice advice(String written, Collection<String> candidates, String otherwise) {
        return nearest(written, candidates)
                .map(near -> Advice.replace("Did you mean %s?".formatted(near), written, near))
                .orElse(Advice.of(otherwise));
    }

    private static String list(List<String> sorted) {
        String listed = String.join(", ", sorted.subList(0, Math.min(sorted.size(), LIST_MOST)));
        int more = sorted.size() - LIST_MOST;
        return "It is one of: %s%s.".formatted(listed, more > 0 ? " and %d more".formatted(more) : "");
    }

    /** Edit distance, with a swap of neighbours counted as one edit. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
