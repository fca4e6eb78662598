package org.endure.fact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.fact.FactType.Attribute;

/** What observations say, as texts that are equal if they say the same. */
final class Content {

    /** What a thing is called and where it is going: it can change while what is said of it stays the same. */
    private static final Set<String> LEFT_OUT = Set.of("name", "trend");

    private Content() {}

    /** The type, the area, and the attributes of the type's own that have a value; lists without regard to their order. */
    static String of(Observation observation) {
        FactType type = FactType.of(observation);
        return type.attributes().stream()
                .filter(attribute -> !LEFT_OUT.contains(attribute.name()))
                .filter(attribute -> type.value(observation, attribute) != null)
                .map(attribute -> attribute.name() + "=" + text(type, observation, attribute))
                .collect(Collectors.joining(" ", type.name() + " " + observation.area() + " ", ""));
    }

    /** The value of an attribute as text. */
    static String text(FactType type, Observation observation, Attribute attribute) {
        Object value = type.value(observation, attribute);
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).sorted().collect(Collectors.joining("+"))
                : String.valueOf(value);
    }
}
