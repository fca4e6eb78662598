package org.endure.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an input out of a sound one: cuts, repeats, moves and exchanges its words, the same for the same seed. */
final class Mutation {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]+|\\s+|[^\\p{L}\\p{N}_$\\s]");
    private static final int MOST_STEPS = 6;
    private static final int LONGEST = 400_000;

    private final FuzzKind kind;
    private final Random random;

    private Mutation(FuzzKind kind, long seed) {
        this.kind = kind;
        this.random = new Random(seed);
    }

    /** The input of that seed. */
    static String of(FuzzKind kind, long seed) {
        return new Mutation(kind, seed).input();
    }

    private String input() {
        String text = pick(kind.seeds());
        int steps = 1 + random.nextInt(1 + random.nextInt(MOST_STEPS));
        for (int i = 0; i < steps && text.length() < LONGEST; i++) {
            text = step(text);
        }
        return text;
    }

    private String step(String text) {
        int[] word = word(text);
        String before = text.substring(0, word[0]);
        String chosen = text.substring(word[0], word[1]);
        String after = text.substring(word[1]);
        switch (random.nextInt(12)) {
            case 0:
                return before + after;
            case 1:
                return before + chosen + chosen + after;
            case 2, 3, 4:
                return before + pick(kind.words()) + after;
            case 5, 6:
                return before + chosen + " " + pick(kind.words()) + " " + after;
            case 7:
                int[] other = word(text);
                return before + text.substring(other[0], other[1]) + after;
            case 8:
                String from = pick(kind.seeds());
                int begin = random.nextInt(from.length());
                return before + from.substring(begin, Math.min(from.length(), begin + random.nextInt(400))) + after;
            case 9:
                String repeated = random.nextBoolean() ? pick(kind.words()) : chosen + " ";
                return before + repeated.repeat(1 << random.nextInt(13)) + after;
            case 10:
                return random.nextBoolean() ? before : after;
            default:
                return before + Character.toString(character()) + after;
        }
    }

    private int character() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(32);
            case 1 -> 127 + random.nextInt(200);
            case 2 -> 0x2000 + random.nextInt(0x70);
            default -> 0x1F300 + random.nextInt(100);
        };
    }

    /** Where a word begins and ends. */
    private int[] word(String text) {
        if (text.isEmpty()) {
            return new int[] {0, 0};
        }
        Matcher matcher = WORD.matcher(text);
        return matcher.find(random.nextInt(text.length()))
                ? new int[] {matcher.start(), matcher.end()}
                : new int[] {0, text.length()};
    }

    private <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
