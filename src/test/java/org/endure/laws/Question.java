package org.endure.laws;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One question that a law asks of a world: what becomes of the answer if the world is changed so.
 *
 * @param topic what kind of change it is, for lists
 * @param words the change in words
 * @param world the world
 * @param change makes the other world; null where it cannot be made of this one
 * @param judge says what is wrong; null if the law holds
 */
record Question(String topic, String words, World world, Function<World, @Nullable World> change, Judge judge) {

    /** Compares the readings of two worlds. */
    @FunctionalInterface
    interface Judge {

        /** What is wrong, in a sentence; null if the law holds. */
        @Nullable
        String wrong(Seen one, Seen other);
    }

    /** A world with what is concluded of it. */
    record Seen(World world, Reading reading) {}

    /** The same question of another world. */
    Question of(World other) {
        return new Question(topic, words, other, change, judge);
    }

    /** What is wrong, in a sentence; null if the law holds, or cannot be asked. */
    @Nullable
    String wrong() {
        World other = change.apply(world);
        if (other == null) {
            return null;
        }
        Reading.Reader reader = new Reading.Reader(Walt.EVALUATOR);
        return judge.wrong(new Seen(world, reader.read(world)), new Seen(other, reader.read(other)));
    }

    /** The question and its answer as text. */
    String told() {
        World other = java.util.Objects.requireNonNull(change.apply(world));
        Reading.Reader reader = new Reading.Reader(Walt.EVALUATOR);
        return "%s\n%s%sBefore: %s\nAfter: %s\n"
                .formatted(
                        words,
                        Printed.world(world),
                        Printed.difference(world, other),
                        reader.read(world).line(),
                        reader.read(other).line());
    }
}
