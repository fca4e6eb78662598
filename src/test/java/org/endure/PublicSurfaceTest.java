package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;

/** What another program can see of Endure changes only on purpose. */
class PublicSurfaceTest {

    private static final Endure ENDURE = Endure.open(Path.of(""));
    private static final Theory WALT = ENDURE.theory("walt");

    /** The façade with its whole signatures, and the names of the types that can be reached from what it gives. */
    @Test
    void theFacadeAndTheTypesThatItReachesAreThese() throws IOException {
        String methods = facade().map(Method::toGenericString).sorted().collect(Collectors.joining("\n"));
        Golden.file(
                Path.of("src/test/resources/public-surface.txt"),
                (methods + "\n\n" + String.join("\n", reached()) + "\n")
                        .replaceAll("\\b(java\\.(lang|util|time|nio\\.file)|org\\.endure)\\.((\\w+\\.)*[A-Z])", "$3"));
    }

    @Test
    void noMethodTakesNull() throws IllegalAccessException {
        Map<Class<?>, Object> given = Map.of(
                Theory.class,
                WALT,
                Case.class,
                ENDURE.facts(WALT, "facts/us-japan/2017-2018-trump-abe.yaml"),
                String.class,
                "walt",
                String[].class,
                new String[0],
                List.class,
                List.of(WALT, WALT),
                Map.class,
                Map.of(),
                Path.class,
                Path.of(""),
                Duration.class,
                Duration.ofSeconds(1),
                Language.class,
                Language.ENGLISH);
        Map<String, Throwable> other = new TreeMap<>();
        for (Method method : facade().toList()) {
            for (int i = 0; i < method.getParameterCount(); i++) {
                if (!method.getParameterTypes()[i].isPrimitive()) {
                    Object[] arguments = Arrays.stream(method.getParameterTypes())
                            .map(type ->
                                    type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : given.get(type))
                            .toArray();
                    arguments[i] = null;
                    try {
                        method.invoke(ENDURE, arguments);
                        other.put(method.getName() + " " + i, new AssertionError("It is taken."));
                    } catch (InvocationTargetException e) {
                        if (!(e.getCause() instanceof NullPointerException)) {
                            other.put(method.getName() + " " + i, e.getCause());
                        }
                    }
                }
            }
        }
        assertThat(other).isEmpty();
    }

    private static Stream<Method> facade() {
        return Arrays.stream(Endure.class.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic());
    }

    /** Public types of Endure's own that a program gets from the façade: parameters of its methods, and all that can be read from answers. */
    private static Set<String> reached() {
        Set<String> seen = new TreeSet<>();
        Deque<Type> waiting = new ArrayDeque<>();
        facade().forEach(each -> {
            waiting.add(each.getGenericReturnType());
            waiting.addAll(List.of(each.getGenericParameterTypes()));
        });
        while (!waiting.isEmpty()) {
            Type next = waiting.remove();
            if (next instanceof ParameterizedType generic) {
                waiting.add(generic.getRawType());
                waiting.addAll(List.of(generic.getActualTypeArguments()));
            } else if (next instanceof WildcardType wildcard) {
                waiting.addAll(List.of(wildcard.getUpperBounds()));
            } else if (next instanceof Class<?> type && type.isArray()) {
                waiting.add(type.getComponentType());
            } else if (next instanceof Class<?> type
                    && type.getName().startsWith("org.endure.")
                    && Modifier.isPublic(type.getModifiers())
                    && seen.add(type.getName())) {
                readFrom(type).forEach(waiting::add);
            }
        }
        return seen;
    }

    /** The types of what can be read from an object, and those it can be of itself. */
    private static Stream<Type> readFrom(Class<?> type) {
        Stream<Type> read = Arrays.stream(type.getMethods())
                .filter(each -> !Modifier.isStatic(each.getModifiers()) && !each.isBridge())
                .filter(each -> each.getDeclaringClass().getName().startsWith("org.endure."))
                .map(Method::getGenericReturnType);
        Stream<Type> kinds = type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
        return Stream.of(read, kinds, Arrays.stream(type.getInterfaces())).flatMap(each -> each);
    }
}
