package org.endure.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.scenario.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One change of a given fact: its withdrawal, or another value of one of its attributes.
 *
 * @param fact id of the fact
 * @param attribute the attribute; null if the fact is withdrawn
 * @param before its value; null if the fact is withdrawn
 * @param after its new value; null if the fact is withdrawn
 */
public record FactChange(
        String fact,
        @Nullable String attribute,
        @Nullable String before,
        @Nullable String after) {

    /** A change and what becomes of the fact; nothing if it is withdrawn. */
    record Made(FactChange edit, @Nullable Observation result) {}

    /**
     * Withdrawal, and every other value of every attribute whose values stand in an order. An attribute of its own that is not known
     * can become known; what is not known of its account, such as at whom it is aimed, is left as it is.
     */
    static List<Made> all(Observation fact) {
        List<Made> edits = new ArrayList<>();
        edits.add(new Made(new FactChange(fact.id(), null, null, null), null));
        for (Attribute attribute : Scales.of(fact)) {
            Enum<?> value = Scales.value(fact, attribute);
            if (!Scales.isKnown(value) && FactType.accountAttributes().contains(attribute)) {
                continue;
            }
            for (Object other : value.getDeclaringClass().getEnumConstants()) {
                if (other != value) {
                    made(fact, attribute, value, (Enum<?>) other, edits);
                }
            }
        }
        return edits;
    }

    private static void made(Observation fact, Attribute attribute, Enum<?> value, Enum<?> other, List<Made> edits) {
        try {
            edits.add(new Made(
                    new FactChange(fact.id(), attribute.name(), value.name(), other.name()),
                    Revision.of(fact, attribute.name(), other)));
        } catch (IllegalArgumentException e) {
            // The record refuses this value beside its others: the value lies outside the legal domain.
            return;
        }
    }
}
