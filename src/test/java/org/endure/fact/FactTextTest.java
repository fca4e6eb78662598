package org.endure.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of facts does not depend on how their texts are made. */
class FactTextTest {

    private static final Map<Class<?>, Object> VALUES = Map.of(
            int.class,
            1,
            double.class,
            0.25,
            boolean.class,
            true,
            String.class,
            "a, b=c]",
            List.class,
            List.of("x", "y"));

    @Test
    void theTextOfAFactIsThatOfToString() {
        int compared = 0;
        for (FactType type : FactType.all().values()) {
            Fact fact = made(type);
            if (fact != null) {
                assertThat(FactText.of(fact)).isEqualTo(fact.toString());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(FactType.conclusions().size() / 2);
    }

    /** A fact of the type with a value for each component; null if the type refuses these values. */
    private static Fact made(FactType type) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent each : type.javaType().getRecordComponents()) {
            Object value = each.getType().isEnum() ? each.getType().getEnumConstants()[0] : VALUES.get(each.getType());
            values.put(each.getName(), value);
        }
        try {
            return type.fact(values);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }
}
