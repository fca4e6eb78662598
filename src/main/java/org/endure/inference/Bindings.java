package org.endure.inference;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values that a rule's variables had when it fired, by their names without the dollar sign, in the order of the names. It
 * cannot be changed. All firings of a rule can share the names, so that a justification costs little.
 */
public final class Bindings extends AbstractMap<String, Object> {

    private final String[] names;
    private final @Nullable Object[] values;

    private Bindings(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /**
     * The values of variables.
     *
     * @param names their names, in order; the array is not to be changed
     * @param values their values, in that order, null for one without a value; the array is not to be changed
     */
    public static Bindings of(String[] names, @Nullable Object[] values) {
        return new Bindings(names, values);
    }

    /** The same values, in the order of the names. */
    static Bindings copyOf(Map<String, Object> map) {
        if (map instanceof Bindings bindings) {
            return bindings;
        }
        Map<String, Object> sorted = new TreeMap<>(map);
        return new Bindings(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return (int) Arrays.stream(values).filter(value -> value != null).count();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return Bindings.this.size();
            }
        };
    }

    /** Goes through the variables that have a value. */
    private final class Entries implements Iterator<Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            while (next < values.length && values[next] == null) {
                next++;
            }
            return next < values.length;
        }

        @Override
        public Entry<String, Object> next() {
            Object value = hasNext() ? values[next] : null;
            if (value == null) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next++], value);
        }
    }
}
