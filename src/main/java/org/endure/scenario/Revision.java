package org.endure.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Account;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.jspecify.annotations.Nullable;

/** Copies an observation with some values changed. */
public final class Revision {

    private Revision() {}

    /** The observation with one attribute changed. */
    public static Observation of(Observation fact, String attribute, Object value) {
        return of(fact, FactType.of(fact), Map.of(attribute, value), Set.of(attribute));
    }

    /**
     * The observation with these attributes changed.
     *
     * @param values the new values; a changed attribute without one becomes unknown
     * @throws IllegalArgumentException if there can be no such observation
     */
    static Observation of(Observation fact, FactType type, Map<String, Object> values, Set<String> changed) {
        Map<String, Object> account = new HashMap<>();
        for (Attribute attribute : FactType.accountAttributes()) {
            put(
                    account,
                    attribute.name(),
                    changed.contains(attribute.name())
                            ? values.get(attribute.name())
                            : FactType.value(fact.account(), attribute));
        }
        Account before = fact.account();
        put(account, "carriedFrom", before.carriedFrom());
        Map<String, Object> own = new HashMap<>();
        for (Attribute attribute : type.attributes()) {
            put(
                    own,
                    attribute.name(),
                    changed.contains(attribute.name()) ? values.get(attribute.name()) : type.value(fact, attribute));
        }
        own.put("account", FactType.account(account, before.periodLabel()).in(before.period(), before.periodLabel()));
        return (Observation) type.fact(own);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
