package org.endure.laws;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a law of many drawn worlds. How many, and from which seed, can be said on the command line: {@code mvn test -Dtest=LawsTest
 * -Dlaws.tries=50000 -Dlaws.seed=7}. Where a law is broken, a minimal world is reported for each kind of question. With {@code
 * -Dlaws.world=22380} added, only that world of the seed is asked about again.
 *
 * <p>Worlds are drawn and made smaller here and not by jqwik, which shrinks values one by one and cannot keep a case valid: here a
 * fact, an attribute, a member or a baseline goes as a whole.
 */
final class Trials {

    /** Worlds drawn for each law, if nothing else is said. */
    static final int TRIES = Integer.getInteger("laws.tries", 2000);

    /** Worlds drawn for the comparison of the engines, if nothing else is said. */
    static final int TRIES_IN_DROOLS = Integer.getInteger("laws.tries.drools", 300);

    private static final long SEED = Long.getLong("laws.seed", 1);

    /** The only world to ask about; null for all. */
    private static final @Nullable Integer ONLY = Integer.getInteger("laws.world");

    private static final int ASKED_OF_A_WORLD = 8;

    private Trials() {}

    /** Draws a question of a world. */
    @FunctionalInterface
    interface Asking {

        /** A question; null if this draw gives none. */
        @Nullable
        Question of(World world, Random random);
    }

    /** The world of a number. */
    static World world(int number) {
        return new Worlds(SEED * 1_000_003L + number).draw();
    }

    /**
     * Asks a law of so many worlds.
     *
     * @throws AssertionError if it is broken, with a minimal world for each kind of question
     */
    static void hold(Asking law) {
        Map<String, List<Broken>> kinds = numbers()
                .parallel()
                .mapToObj(number -> broken(law, number))
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(each -> each.question().topic(), TreeMap::new, Collectors.toList()));
        if (!kinds.isEmpty()) {
            throw new AssertionError(kinds.values().stream()
                    .map(each -> "%d of %d, such as world %d of seed %d. %s"
                            .formatted(each.size(), TRIES, each.get(0).number(), SEED, smallest(each.get(0))))
                    .collect(Collectors.joining("\n", "The law is broken.\n", "")));
        }
    }

    private static IntStream numbers() {
        return ONLY == null ? IntStream.range(0, TRIES) : IntStream.of(ONLY);
    }

    private record Broken(int number, Question question) {}

    private static String smallest(Broken broken) {
        Question smallest = Shrinker.shrink(broken.question());
        return "%s As small as possible:\n%s".formatted(smallest.wrong(), smallest.told());
    }

    /** The first world at or after that of the number of which the law can be asked, and is broken. */
    private static Optional<Broken> broken(Asking law, int number) {
        Random random = new Random(SEED * 7919L + number);
        for (int i = 0; i < ASKED_OF_A_WORLD; i++) {
            Question question = law.of(world(i == 0 ? number : number + i * TRIES), random);
            if (question != null && question.change().apply(question.world()) != null) {
                return question.wrong() == null ? Optional.empty() : Optional.of(new Broken(number, question));
            }
        }
        return Optional.empty();
    }
}
