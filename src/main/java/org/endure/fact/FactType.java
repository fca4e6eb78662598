package org.endure.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A type of facts as a scholar sees it: its name, what it means, and its attributes. The types are read off the records of
 * this package, so that a new record is a new type everywhere at once: in fact sets, schema, rule checks and explanations.
 *
 * @param name name, as in fact sets and rules
 * @param meaning what it stands for
 * @param codebook section of the codebook; empty if none
 * @param javaType the record
 * @param attributes its own attributes, in order, without those of the account
 */
public record FactType(String name, String meaning, String codebook, Class<?> javaType, List<Attribute> attributes) {

    /** The constant that stands for what is not known, in every enumeration that has one. It is never read as no. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final ClassValue<Optional<FactType>> BY_RECORD = new ClassValue<>() {
        @Override
        protected Optional<FactType> computeValue(Class<?> type) {
            return type.isRecord() && type.isAnnotationPresent(Meaning.class)
                    ? Optional.of(of(type))
                    : Optional.empty();
        }
    };
    private static final Map<String, FactType> OBSERVATIONS = read(Observation.class);
    private static final Map<String, FactType> CASE_FACTS = read(CaseFact.class);
    private static final Map<String, FactType> CONCLUSIONS = read(Conclusion.class);
    private static final List<Attribute> ACCOUNT = attributes(Account.class).stream()
            .filter(attribute ->
                    !List.of("period", "periodLabel", "carriedFrom").contains(attribute.name()))
            .toList();

    /** Kinds of values an attribute takes. */
    public enum ValueKind {
        /** Text. */
        TEXT,
        /** A list of texts. */
        TEXTS,
        /** A number, whole or not. */
        NUMBER,
        /** A whole number. */
        WHOLE_NUMBER,
        /** One of a list of constants. */
        CONSTANT,
        /** A date or interval. */
        TIME,
        /** A place in a source. */
        CITATION,
        /** A list of places in sources. */
        CITATIONS
    }

    /**
     * An attribute of a fact type.
     *
     * @param name name, as in fact sets and rules
     * @param meaning what it says
     * @param kind kind of value
     * @param constants the enum, if the value is a constant
     * @param required whether it must be given
     * @param key whether it says what the fact is about
     * @param state whether it holds state codes
     * @param min lowest number it can take; negative infinity if there is no bound
     * @param max highest number it can take; infinity if there is no bound
     */
    public record Attribute(
            String name,
            String meaning,
            ValueKind kind,
            @Nullable Class<? extends Enum<?>> constants,
            boolean required,
            boolean key,
            boolean state,
            double min,
            double max) {

        /** The same attribute, where it may be left out. */
        public Attribute optional() {
            return new Attribute(name, meaning, kind, constants, false, key, state, min, max);
        }

        /** Names of the constants it can take, in order; empty if it takes none. */
        public List<String> domain() {
            return constants == null
                    ? List.of()
                    : Arrays.stream(constants.getEnumConstants())
                            .map(Enum::name)
                            .toList();
        }
    }

    /** Types of observations that come with the program, by name; a {@link Vocabulary} also has those that rule files declare. */
    public static Map<String, FactType> builtIn() {
        return OBSERVATIONS;
    }

    /** Types of facts about the case itself, by name. */
    public static Map<String, FactType> caseFacts() {
        return CASE_FACTS;
    }

    /** Types of conclusions: what rules can conclude, by name. */
    public static Map<String, FactType> conclusions() {
        return CONCLUSIONS;
    }

    /** All types that come with the program, by name. */
    public static Map<String, FactType> all() {
        Map<String, FactType> all = new TreeMap<>(OBSERVATIONS);
        all.putAll(CASE_FACTS);
        all.putAll(CONCLUSIONS);
        return all;
    }

    /**
     * The type of that name that comes with the program.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FactType named(String name) {
        for (Map<String, FactType> types : List.of(OBSERVATIONS, CASE_FACTS, CONCLUSIONS)) {
            FactType type = types.get(name);
            if (type != null) {
                return type;
            }
        }
        throw new IllegalArgumentException("There is no fact type %s.".formatted(name));
    }

    /**
     * The type of a fact, which may be a declared one.
     *
     * @throws IllegalArgumentException if its record does not say what it means
     */
    public static FactType of(Fact fact) {
        return find(fact)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is not a fact type.".formatted(fact.getClass().getSimpleName())));
    }

    /** The type of a fact, if its record says what it means. */
    public static Optional<FactType> find(Fact fact) {
        return BY_RECORD.get(fact.getClass());
    }

    /** Attributes that every observation has, in order. */
    public static List<Attribute> accountAttributes() {
        return ACCOUNT;
    }

    /** The attribute of that name. */
    public Optional<Attribute> attribute(String attribute) {
        return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
    }

    /** The value of an attribute of its own of a fact of this type; null if unknown. */
    public @Nullable Object value(Fact fact, Attribute attribute) {
        return RecordShape.of(javaType).value(fact, attribute.name());
    }

    /** Whether an attribute of its own, left out of this fact, counts as not there, and is not an unknown. */
    public boolean isAbsentIfLeftOut(Fact fact, Attribute attribute) {
        Circumstance circumstance =
                RecordShape.of(javaType).component(attribute.name()).getAnnotation(Circumstance.class);
        return circumstance != null
                && (circumstance.of().isEmpty()
                        || attributes.stream()
                                .anyMatch(each -> circumstance.of().equals(String.valueOf(value(fact, each)))));
    }

    /** The same fact of this type, in which an attribute of its own has another value. */
    public Fact with(Fact fact, String attribute, Object other) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : javaType.getRecordComponents()) {
            Object value = RecordShape.of(javaType).value(fact, component.getName());
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        values.put(attribute, other);
        return fact(values);
    }

    /** The value of an attribute that every observation has; null if unknown. */
    public static @Nullable Object value(Account account, Attribute attribute) {
        return RecordShape.of(Account.class).value(account, attribute.name());
    }

    /**
     * A fact of this type. Values that are not given are unknown: null, {@code UNKNOWN} or an empty list.
     *
     * @param values values by the names of the record's components, {@code account} included
     * @throws IllegalArgumentException if the record refuses the values, with a sentence that says why
     */
    public Fact fact(Map<String, Object> values) {
        return (Fact) RecordShape.of(javaType).make(values);
    }

    /**
     * An account of the judged period.
     *
     * @param values values by the names of the attributes
     * @param label label of the period
     */
    public static Account account(Map<String, Object> values, String label) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("period", Period.CURRENT);
        all.put("periodLabel", label);
        return (Account) RecordShape.of(Account.class).make(all);
    }

    /** What an observation is about: its type and the values of its keys; empty if it has no keys. */
    public static String topic(Observation observation) {
        String keys = Content.keys(observation);
        return keys.isEmpty() ? "" : observation.type() + " " + keys;
    }

    private static Map<String, FactType> read(Class<?> sealed) {
        SortedMap<String, FactType> types = new TreeMap<>();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            Meaning meaning = type.getAnnotation(Meaning.class);
            if (type.isRecord() && meaning != null) {
                types.put(type.getSimpleName(), of(type));
            }
        }
        return Collections.unmodifiableSortedMap(types);
    }

    /** The type of a record that says what it means. */
    static FactType of(Class<?> type) {
        Meaning meaning = type.getAnnotation(Meaning.class);
        return new FactType(type.getSimpleName(), meaning.value(), meaning.codebook(), type, attributes(type));
    }

    private static List<Attribute> attributes(Class<?> type) {
        List<Attribute> attributes = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() != Account.class) {
                attributes.add(attribute(component));
            }
        }
        return List.copyOf(attributes);
    }

    @SuppressWarnings("unchecked")
    private static Attribute attribute(RecordComponent component) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        Class<?> type = component.getType();
        Class<? extends Enum<?>> constants = type.isEnum() ? (Class<? extends Enum<?>>) type : null;
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean hasUnknown = constants != null
                && Stream.of(constants.getEnumConstants())
                        .anyMatch(constant -> constant.name().equals(UNKNOWN));
        boolean key = meaning != null && meaning.key();
        boolean required = !nullable && !hasUnknown && (key || !List.class.isAssignableFrom(type));
        Range range = component.getAnnotation(Range.class);
        return new Attribute(
                component.getName(),
                meaning == null ? "" : meaning.value(),
                kind(component),
                constants,
                required,
                key,
                meaning != null && meaning.state(),
                range == null ? Double.NEGATIVE_INFINITY : range.min(),
                range == null ? Double.POSITIVE_INFINITY : range.max());
    }

    private static ValueKind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return ValueKind.CONSTANT;
        } else if (type == Double.class) {
            return ValueKind.NUMBER;
        } else if (type == Integer.class) {
            return ValueKind.WHOLE_NUMBER;
        } else if (type == TimeSpan.class) {
            return ValueKind.TIME;
        } else if (type == Citation.class) {
            return ValueKind.CITATION;
        } else if (type == List.class) {
            boolean citations =
                    ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0] == Citation.class;
            return citations ? ValueKind.CITATIONS : ValueKind.TEXTS;
        }
        return ValueKind.TEXT;
    }
}
