package org.endure.yaml;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file as it was written, with its place. Nothing is interpreted yet: a scalar is its text. */
public sealed interface YamlNode {

    /**
     * Where something stands.
     *
     * @param line line, from 1
     * @param column column, from 1
     * @param width number of characters
     */
    record Place(int line, int column, int width) {}

    /** Where the piece stands. */
    Place place();

    /** What it is, for messages: "text", "a list", "a block of keys". */
    String what();

    /** Whether nothing is written: {@code key:}, {@code key: ~} or {@code key: null}. */
    default boolean isEmpty() {
        return false;
    }

    /**
     * A scalar.
     *
     * @param place where it stands
     * @param text its text
     * @param plain whether it is written without quotes
     */
    record Scalar(Place place, String text, boolean plain) implements YamlNode {

        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        @Override
        public boolean isEmpty() {
            return plain && NOTHING.contains(text);
        }

        @Override
        public String what() {
            return isEmpty() ? "nothing" : Faults.quoted(text);
        }
    }

    /**
     * A list.
     *
     * @param place where it begins
     * @param items its items
     */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {

        @Override
        public String what() {
            return "a list";
        }
    }

    /**
     * Keys with their values, in order, each key once.
     *
     * @param place where it begins
     * @param pairs keys with values
     */
    record Mapping(Place place, List<Pair> pairs) implements YamlNode {

        @Override
        public String what() {
            return "a block of keys";
        }

        /** The value of a key; null if the key is not there or has no value. */
        @Nullable
        public YamlNode get(String key) {
            Pair pair = pair(key);
            return pair == null || pair.value().isEmpty() ? null : pair.value();
        }

        /** The key with its value; null if the key is not there. */
        @Nullable
        public Pair pair(String key) {
            for (Pair pair : pairs) {
                if (pair.key().text().equals(key)) {
                    return pair;
                }
            }
            return null;
        }

        public Set<String> keys() {
            return pairs.stream().map(pair -> pair.key().text()).collect(Collectors.toSet());
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Pair(Scalar key, YamlNode value) {}
}
