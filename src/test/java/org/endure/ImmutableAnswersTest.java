package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.scenario.Case;
import org.endure.theory.Theory;
import org.endure.validation.Tables;
import org.junit.jupiter.api.Test;

/** Who is given an answer cannot change it: no collection, map or array that can be reached from it takes a change. */
class ImmutableAnswersTest {

    private static final String CASE = "facts/us-japan/2017-2018-trump-abe.yaml";

    @Test
    void nothingThatAnAnswerExposesCanBeChanged() {
        Reached reached = new Reached();
        answers().forEach(reached::walk);
        assertThat(reached.changed).isEmpty();
    }

    @Test
    void theSearchFindsWhatCanBeChanged() {
        Reached reached = new Reached();
        reached.walk(
                "answer",
                new Holder(
                        new ArrayList<>(List.of("a")),
                        Collections.unmodifiableMap(Map.of("key", new int[] {1})),
                        Arrays.asList("a", "b")));
        assertThat(reached.changed).containsExactly("Holder.fixed", "Holder.list", "Holder.map");
    }

    /** A record with three mistakes. */
    record Holder(List<String> list, Map<String, int[]> map, List<String> fixed) {}

    /** An answer of every method of the façade. */
    private static Map<String, Object> answers() {
        Endure endure = Endure.open(Path.of(""));
        Theory walt = endure.theory("walt");
        Theory liberalism = endure.theory("liberalism");
        Case facts = endure.facts(walt, CASE);
        Case later = endure.facts(walt, "facts/us-japan/2009-2016-obama-abe.yaml");
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("theory", walt);
        answers.put("facts", facts);
        answers.put("assess", endure.assess(walt, facts));
        answers.put("explain", endure.explain(walt, facts, "VERDICT"));
        answers.put("check", endure.check("walt", List.of(), CASE));
        answers.put("compare", endure.compare(List.of(walt, liberalism), List.of(facts)));
        answers.put("weigh", endure.weigh(List.of(walt, liberalism), facts));
        answers.put("alike", endure.alike(walt, facts, List.of(later)));
        answers.put("backtest", endure.backtest(walt, "facts/cases"));
        answers.put("flip", endure.flip(walt, facts, 1, Duration.ofSeconds(60)));
        answers.put("sure", endure.sure(walt, facts, 5, 1));
        answers.put("batch", endure.batch(walt, "alliance-years", "t", Tables.columns()));
        return answers;
    }

    /** What was reached from answers, and what of it could be changed. */
    private static final class Reached {
        private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<Place> waiting = new ArrayDeque<>();
        private final Set<String> changed = new TreeSet<>();

        /** A value, and where it was found. */
        private record Place(String name, Object value) {}

        void walk(String name, Object answer) {
            meet(name, answer);
            while (!waiting.isEmpty()) {
                visit(waiting.remove());
            }
        }

        private void meet(String name, Object value) {
            if (value != null && !(value instanceof Enum<?>) && seen.add(value)) {
                waiting.add(new Place(name, value));
            }
        }

        private void visit(Place place) {
            Object value = place.value();
            if (value.getClass().isArray()) {
                if (Array.getLength(value) > 0) {
                    changed.add(place.name());
                }
            } else if (value instanceof Collection<?> collection) {
                change(place.name(), collection);
                collection.forEach(each -> meet(place.name(), each));
            } else if (value instanceof Map<?, ?> map) {
                change(place.name(), map);
                meet(place.name(), new ArrayList<>(map.keySet()).stream().toList());
                meet(place.name(), new ArrayList<>(map.values()).stream().toList());
            } else if (value instanceof Optional<?> optional) {
                optional.ifPresent(each -> meet(place.name(), each));
            } else if (value.getClass().getName().startsWith("org.endure.")
                    && !value.getClass().isHidden()) {
                read(value);
            }
        }

        private <T> void change(String name, Collection<T> collection) {
            attempt(name, () -> collection.add(null));
            if (collection instanceof List<T> list && !list.isEmpty()) {
                attempt(name, () -> list.set(0, list.get(0)));
            }
            removeFirst(name, collection);
        }

        private <K, V> void change(String name, Map<K, V> map) {
            attempt(name, () -> map.put(null, null));
            removeFirst(name, map.keySet());
        }

        private void removeFirst(String name, Collection<?> collection) {
            Iterator<?> elements = collection.iterator();
            if (elements.hasNext() && !changed.contains(name)) {
                elements.next();
                attempt(name, elements::remove);
            }
        }

        /** Only one exception says that a change is refused: any other comes from something that would have taken another change. */
        private void attempt(String name, Runnable change) {
            try {
                change.run();
                changed.add(name);
            } catch (UnsupportedOperationException refused) {
                return;
            } catch (RuntimeException other) {
                changed.add(name);
            }
        }

        /** Meets what a value gives out: the components of a record, and of another class what two calls give alike. */
        private void read(Object value) {
            for (Method accessor : accessors(value)) {
                Object given = given(value, accessor);
                if (given != null && given == given(value, accessor)) {
                    meet(accessor.getDeclaringClass().getSimpleName() + "." + accessor.getName(), given);
                }
            }
        }

        private static List<Method> accessors(Object value) {
            if (value.getClass().isRecord()) {
                return Arrays.stream(value.getClass().getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toList();
            }
            return Arrays.stream(value.getClass().getMethods())
                    .filter(each -> each.getDeclaringClass().getName().startsWith("org.endure."))
                    .filter(each -> each.getParameterCount() == 0
                            && !Modifier.isStatic(each.getModifiers())
                            && each.getReturnType() != void.class)
                    .toList();
        }

        private static Object given(Object value, Method accessor) {
            try {
                accessor.setAccessible(true);
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AssertionError(accessor.toString(), e);
            }
        }
    }
}
