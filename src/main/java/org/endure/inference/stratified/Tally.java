package org.endure.inference.stratified;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * How many more or fewer there are of some things, in the order of their numbers; none is listed of which there are as many as before.
 * It does not change, and two that say the same are equal.
 */
final class Tally<T extends Numbered> {

    private static final Tally<?> NONE = new Tally<>(new Numbered[0], new int[0]);

    private final Numbered[] things;
    private final int[] counts;
    private final int hash;

    private Tally(Numbered[] things, int[] counts) {
        this.things = things;
        this.counts = counts;
        int mixed = Arrays.hashCode(counts);
        for (Numbered each : things) {
            mixed = 31 * mixed + each.number();
        }
        this.hash = mixed;
    }

    /** Nothing is more or less. */
    @SuppressWarnings("unchecked")
    static <T extends Numbered> Tally<T> none() {
        return (Tally<T>) NONE;
    }

    boolean isEmpty() {
        return things.length == 0;
    }

    @SuppressWarnings("unchecked")
    void forEach(ObjIntConsumer<T> consumer) {
        for (int i = 0; i < things.length; i++) {
            consumer.accept((T) things[i], counts[i]);
        }
    }

    /** Both together. */
    Tally<T> plus(Tally<T> other) {
        return combined(other, 1);
    }

    /** This without the other. */
    Tally<T> minus(Tally<T> other) {
        return combined(other, -1);
    }

    private Tally<T> combined(Tally<T> other, int sign) {
        if (other.isEmpty() || isEmpty() && sign > 0) {
            return other.isEmpty() ? this : other;
        }
        Sum<T> sum = new Sum<>(things.length + other.things.length);
        int one = 0;
        int two = 0;
        while (one < things.length || two < other.things.length) {
            int left = one < things.length ? things[one].number() : Integer.MAX_VALUE;
            int right = two < other.things.length ? other.things[two].number() : Integer.MAX_VALUE;
            int count = (left <= right ? counts[one] : 0) + (right <= left ? sign * other.counts[two] : 0);
            sum.append(left <= right ? things[one] : other.things[two], count);
            one += left <= right ? 1 : 0;
            two += right <= left ? 1 : 0;
        }
        return sum.tally();
    }

    /** What it says of some things only. */
    @SuppressWarnings("unchecked")
    Tally<T> of(Predicate<T> some) {
        Sum<T> sum = new Sum<>(things.length);
        for (int i = 0; i < things.length; i++) {
            if (some.test((T) things[i])) {
                sum.append(things[i], counts[i]);
            }
        }
        return sum.size == things.length ? this : sum.tally();
    }

    /** Whether there is a thing that this and others are all about. */
    static boolean shareOne(Tally<?> first, Tally<?>... others) {
        for (Numbered each : first.things) {
            boolean shared = true;
            for (Tally<?> other : others) {
                shared &= other.isAbout(each);
            }
            if (shared) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbout(Numbered thing) {
        for (Numbered each : things) {
            if (each == thing) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Tally<?> tally
                        && hash == tally.hash
                        && Arrays.equals(counts, tally.counts)
                        && Arrays.equals(things, tally.things);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        forEach((thing, count) -> text.append("%+d %s ".formatted(count, thing)));
        return text.toString().trim();
    }

    /** A tally in the making. */
    static final class Sum<T extends Numbered> {
        private Numbered[] things;
        private int[] counts;
        private int size;

        Sum() {
            this(4);
        }

        private Sum(int room) {
            things = new Numbered[room];
            counts = new int[room];
        }

        /** Counts so many more of a thing. */
        void add(T thing, int count) {
            int place = size;
            while (place > 0 && things[place - 1].number() > thing.number()) {
                place--;
            }
            if (place > 0 && things[place - 1] == thing) {
                counts[place - 1] += count;
                return;
            }
            makeRoom();
            System.arraycopy(things, place, things, place + 1, size - place);
            System.arraycopy(counts, place, counts, place + 1, size - place);
            things[place] = thing;
            counts[place] = count;
            size++;
        }

        private void append(Numbered thing, int count) {
            if (count != 0) {
                makeRoom();
                things[size] = thing;
                counts[size++] = count;
            }
        }

        private void makeRoom() {
            if (size == things.length) {
                things = Arrays.copyOf(things, 2 * size + 2);
                counts = Arrays.copyOf(counts, 2 * size + 2);
            }
        }

        /** What was counted. */
        Tally<T> tally() {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                kept += counts[i] == 0 ? 0 : 1;
            }
            if (kept == 0) {
                return none();
            }
            Numbered[] those = new Numbered[kept];
            int[] many = new int[kept];
            int place = 0;
            for (int i = 0; i < size; i++) {
                if (counts[i] != 0) {
                    those[place] = things[i];
                    many[place++] = counts[i];
                }
            }
            return new Tally<>(those, many);
        }
    }
}
