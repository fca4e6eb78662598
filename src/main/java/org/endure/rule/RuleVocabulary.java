package org.endure.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What rules can speak of: types of facts, their attributes, and the constants these take. Read off the records of facts. */
public final class RuleVocabulary {

    private static final List<String> HIDDEN = List.of(
            "account", "withAccount", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait", "clone");
    private static final Map<String, Class<?>> TYPES = types();
    private static final Map<String, Class<?>> CONSTANTS = constants();
    private static final ClassValue<Map<String, Method>> ATTRIBUTES = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return readAttributes(type);
        }
    };
    private static final ClassValue<Map<Integer, List<String>>> ARGUMENTS = new ClassValue<>() {
        @Override
        protected Map<Integer, List<String>> computeValue(Class<?> type) {
            return readArguments(type);
        }
    };

    private RuleVocabulary() {}

    /** Names of all types of facts that rules can match. */
    public static List<String> typeNames(Vocabulary vocabulary) {
        List<String> names = new ArrayList<>(TYPES.keySet());
        names.addAll(vocabulary.declared().keySet());
        return names;
    }

    /** What to do about a type that there is not: the nearest name, or where all are listed. */
    public static Advice adviceOnType(String written, List<String> names) {
        return Spelling.advice(
                written,
                names,
                "endure facts types lists what facts can be; rules can also read what others conclude.");
    }

    /** Names of all types of constants. */
    public static List<String> constantTypeNames() {
        return List.copyOf(CONSTANTS.keySet());
    }

    /** Whether a type of that name comes with the program. */
    public static boolean isBuiltIn(String name) {
        return TYPES.containsKey(name);
    }

    /** The type of facts of that name that comes with the program; all conclusions are of such types. */
    public static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The type of facts of that name. */
    public static Optional<Class<?>> type(String name, Vocabulary vocabulary) {
        FactType declared = vocabulary.declared().get(name);
        return declared == null ? type(name) : Optional.of(declared.javaType());
    }

    /** The type of constants of that name. */
    public static Optional<Class<?>> constantType(String name) {
        return Optional.ofNullable(CONSTANTS.get(name));
    }

    /** The constant of that type and name. */
    public static Optional<Object> constant(String type, String name) {
        Class<?> constants = CONSTANTS.get(type);
        return constants == null
                ? Optional.empty()
                : Arrays.stream(constants.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .map(Object.class::cast)
                        .findFirst();
    }

    /** Attributes of a type of facts by name, each with the method that reads it. */
    public static Map<String, Method> attributes(Class<?> type) {
        return ATTRIBUTES.get(type);
    }

    /** What a fact says of an attribute; null if nothing, or if its type has no such attribute. */
    public static @Nullable Object value(Fact fact, String attribute) {
        Method reader = attributes(fact.getClass()).get(attribute);
        try {
            return reader == null ? null : reader.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be read.".formatted(attribute, fact), e);
        }
    }

    /**
     * The names of the attributes that a new fact's arguments fill, in order; empty if no constructor takes so many.
     */
    public static Optional<List<String>> arguments(Class<?> type, int count) {
        return Optional.ofNullable(ARGUMENTS.get(type).get(count));
    }

    /** The constructor that takes so many arguments. */
    public static Optional<Constructor<?>> constructor(Class<?> type, int count) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> constructor.getParameterCount() == count)
                .findFirst()
                .map(constructor -> (Constructor<?>) constructor);
    }

    private static Map<Integer, List<String>> readArguments(Class<?> type) {
        Map<Integer, List<String>> arguments = new HashMap<>();
        for (Constructor<?> constructor : type.getConstructors()) {
            arguments.putIfAbsent(
                    constructor.getParameterCount(),
                    Arrays.stream(constructor.getParameters())
                            .map(Parameter::getName)
                            .toList());
        }
        return Map.copyOf(arguments);
    }

    private static Map<String, Method> readAttributes(Class<?> type) {
        Map<String, Method> attributes = new TreeMap<>();
        for (Method method : type.getMethods()) {
            boolean reads = method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())
                    && !HIDDEN.contains(method.getName());
            if (reads) {
                attributes.put(method.getName(), method);
            }
        }
        return Map.copyOf(attributes);
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        FactType.builtIn().forEach((name, type) -> types.put(name, type.javaType()));
        FactType.caseFacts().forEach((name, type) -> types.put(name, type.javaType()));
        FactType.conclusions().forEach((name, type) -> types.put(name, type.javaType()));
        types.put("Observation", Observation.class);
        types.put("Fact", Fact.class);
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Class<?>> constants() {
        Map<String, Class<?>> constants = new HashMap<>();
        List<Class<?>> owners = new ArrayList<>(TYPES.values());
        for (Class<?> owner : owners) {
            for (Method method : owner.getMethods()) {
                if (method.getReturnType().isEnum()) {
                    constants.put(method.getReturnType().getSimpleName(), method.getReturnType());
                }
            }
        }
        return Collections.unmodifiableMap(new TreeMap<>(constants));
    }
}
