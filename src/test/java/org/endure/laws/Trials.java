package org.endure.laws;

import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a law of many drawn worlds. How many, and from which seed, can be said on the command line: {@code mvn test -Dtest=LawsTest
 * -Dlaws.tries=50000 -Dlaws.seed=7}. Of the first world in which the law is broken, a minimal one is reported.
 */
final class Trials {

    /** Worlds drawn for each law, if nothing else is said. */
    static final int TRIES = Integer.getInteger("laws.tries", 2000);

    /** Worlds drawn for the comparison of the engines, if nothing else is said. */
    static final int TRIES_IN_DROOLS = Integer.getInteger("laws.tries.drools", 300);

    private static final long SEED = Long.getLong("laws.seed", 1);
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
     * Asks a law of one world after the other until so many were asked.
     *
     * @throws AssertionError if it is broken, with a minimal world
     */
    static void hold(Asking law) {
        Optional<Broken> first = IntStream.range(0, TRIES)
                .parallel()
                .mapToObj(number -> broken(law, number))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Broken::number));
        if (first.isPresent()) {
            throw new AssertionError(first.get().told());
        }
    }

    private record Broken(int number, Question question) {

        private String told() {
            Question smallest = Shrinker.shrink(question);
            return "%s\nWorld %d of seed %d, made as small as possible: %s"
                    .formatted(smallest.wrong(), number, SEED, smallest.told());
        }
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
