package org.endure.fact;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.endure.fact.FactType.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What observations say, as texts that are equal if they say the same. Rules compare these texts for many facts in each inference, so
 * what is read of each type is worked out once.
 */
final class Content {

    /** What a thing is called: it can change while what is said of it stays the same. */
    private static final String NAME = "name";

    /** Movements of which nothing is said, or that move nothing: what is said stays the same with them and without. */
    private static final Set<Movement> NO_MOVEMENT = Set.of(Movement.UNKNOWN, Movement.STABLE);

    private static final ClassValue<Content> CONTENTS = new ClassValue<>() {
        @Override
        protected Content computeValue(Class<?> record) {
            return new Content(record);
        }
    };

    private final Part[] said;
    private final Part[] whoDidWhat;
    private final Part[] keys;
    private final boolean namesStates;

    /** An attribute, and how it is read. */
    private record Part(String name, Method reader) {

        @Nullable
        Object value(Observation observation) {
            try {
                return reader.invoke(observation);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("%s of %s cannot be read.".formatted(name, observation.id()), e);
            }
        }
    }

    private Content(Class<?> record) {
        List<Attribute> all = FactType.of(record).attributes();
        this.said = parts(record, all, each -> !each.name().equals(NAME));
        this.whoDidWhat = parts(
                record, all, each -> each.state() || each.key() || each.name().equals("kind"));
        this.keys = parts(record, all, Attribute::key);
        this.namesStates = all.stream().anyMatch(Attribute::state);
    }

    private static Part[] parts(Class<?> record, List<Attribute> all, Predicate<Attribute> wanted) {
        return all.stream()
                .filter(wanted)
                .map(each -> new Part(each.name(), RecordShape.of(record).reader(each.name())))
                .toArray(Part[]::new);
    }

    /** The type, the area, and the attributes of the type's own that have a value; lists without regard to their order. */
    static String of(Observation observation) {
        StringBuilder content =
                new StringBuilder(128).append(observation.type()).append(' ').append(observation.area());
        for (Part part : CONTENTS.get(observation.getClass()).said) {
            Object value = part.value(observation);
            if (value != null && !(value instanceof Movement movement && NO_MOVEMENT.contains(movement))) {
                content.append(' ').append(part.name()).append('=').append(text(value));
            }
        }
        return content.toString();
    }

    /** Who did what: the states concerned, the keys, and the kind; where the type names no states, actors and targets. */
    static String whoDidWhat(Observation observation) {
        Content content = CONTENTS.get(observation.getClass());
        String who = joined(observation, content.whoDidWhat, Content::text);
        return content.namesStates ? who : who + " " + text(observation.actor()) + " " + text(observation.target());
    }

    /** The values of the keys, lists as they are; empty if there are none. */
    static String keys(Observation observation) {
        return joined(observation, CONTENTS.get(observation.getClass()).keys, String::valueOf);
    }

    private static String joined(Observation observation, Part[] parts, Function<@Nullable Object, String> text) {
        StringBuilder joined = new StringBuilder(64);
        for (int i = 0; i < parts.length; i++) {
            joined.append(i == 0 ? "" : " ").append(text.apply(parts[i].value(observation)));
        }
        return joined.toString();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            if (list.size() == 1) {
                return String.valueOf(list.get(0));
            }
            return list.stream().map(String::valueOf).sorted().collect(Collectors.joining("+"));
        }
        return String.valueOf(value);
    }
}
