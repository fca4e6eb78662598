package org.endure.fact;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of facts that a theory can speak of: those that come with the program, and those that its rule files declare. It never
 * changes, and two theories with different vocabularies know nothing of each other, even where both declare a type of the same name.
 * It can be sent to another Java, which then has the same types.
 */
public final class Vocabulary implements Serializable {

    /** The types that come with the program, and no others. */
    public static final Vocabulary BUILT_IN = new Vocabulary(new TreeMap<>());

    private static final long serialVersionUID = 1L;

    private final transient SortedMap<String, byte[]> records;
    private final transient SortedMap<String, FactType> declared;
    private final transient ClassLoader loader;

    private Vocabulary(SortedMap<String, byte[]> records) {
        this.records = Collections.unmodifiableSortedMap(records);
        SortedMap<String, FactType> types = new TreeMap<>();
        records.forEach((name, classFile) -> types.put(name, FactType.of(DeclaredRecords.of(name, classFile))));
        this.declared = Collections.unmodifiableSortedMap(types);
        ClassLoader own = Vocabulary.class.getClassLoader();
        this.loader = types.isEmpty() ? own : new Loader(own, declared);
    }

    /**
     * The same vocabulary with one more type of observations; a declared type of the same name is replaced.
     *
     * @param name name, as in fact sets and rules
     * @param classFile the record of the type, of that name in this package
     */
    public Vocabulary with(String name, byte[] classFile) {
        SortedMap<String, byte[]> more = new TreeMap<>(records);
        more.put(name, classFile.clone());
        return new Vocabulary(more);
    }

    /** The same vocabulary with the declared types of another, which replace those of the same names. */
    public Vocabulary with(Vocabulary other) {
        if (other.records.isEmpty() || equals(other)) {
            return this;
        }
        SortedMap<String, byte[]> more = new TreeMap<>(records);
        more.putAll(other.records);
        return new Vocabulary(more);
    }

    /** Types of observations that rule files declare, by name. */
    public SortedMap<String, FactType> declared() {
        return declared;
    }

    /** Types of observations: what a fact set can hold, by name. */
    public Map<String, FactType> observations() {
        if (declared.isEmpty()) {
            return FactType.builtIn();
        }
        Map<String, FactType> all = new TreeMap<>(FactType.builtIn());
        all.putAll(declared);
        return Collections.unmodifiableMap(all);
    }

    /** The type of observations of that name, if there is one. */
    public Optional<FactType> observation(String name) {
        FactType type = declared.get(name);
        return Optional.ofNullable(type == null ? FactType.builtIn().get(name) : type);
    }

    /** What finds the records of all its types by their names. */
    public ClassLoader classLoader() {
        return loader;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary that && declared.equals(that.declared);
    }

    @Override
    public int hashCode() {
        return declared.hashCode();
    }

    /** The declared types with their attributes: equal for equal vocabularies, in any Java. */
    @Override
    public String toString() {
        return declared.toString();
    }

    @Serial
    private Object writeReplace() {
        return new Sent(new TreeMap<>(records));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A vocabulary is sent as its records.");
    }

    /** A vocabulary on its way to another Java. */
    private record Sent(TreeMap<String, byte[]> records) implements Serializable {

        @Serial
        private Object readResolve() {
            return records.isEmpty() ? BUILT_IN : new Vocabulary(records);
        }
    }

    /** Finds the records of declared types, which stand in the package of facts as the others do. */
    private static final class Loader extends ClassLoader {

        private final Map<String, FactType> types;

        Loader(ClassLoader parent, Map<String, FactType> types) {
            super(parent);
            this.types = types;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String home = Vocabulary.class.getPackageName() + ".";
            FactType type = name.startsWith(home) ? types.get(name.substring(home.length())) : null;
            if (type == null) {
                throw new ClassNotFoundException(name);
            }
            return type.javaType();
        }
    }
}
