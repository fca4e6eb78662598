package org.endure.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.fact.CitedSource;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Observation;
import org.endure.fact.State;
import org.endure.factset.FactSet;
import org.endure.factset.StatedLikelihood;
import org.jspecify.annotations.Nullable;

/** A fact set as JSON for other programs, with the keys that it has in YAML. What is not known is left out. */
public final class FactSetJson {

    private FactSetJson() {}

    /** The fact set. */
    public static String of(FactSet set) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("alliance", values(FactType.named("Alliance"), set.alliance()));
        tree.put("period", set.period().span().text());
        if (set.searched() != null) {
            tree.put("searched", set.searched().searched().mechanisms());
        }
        tree.put("baseline", set.baselines());
        Map<String, Object> states = new LinkedHashMap<>();
        for (State each : set.states()) {
            states.put(each.code(), each.name());
        }
        tree.put("states", states);
        Map<String, Object> sources = new LinkedHashMap<>();
        for (CitedSource each : set.sources()) {
            Map<String, Object> values = values(FactType.named("CitedSource"), each);
            values.remove("key");
            sources.put(each.key(), values);
        }
        tree.put("sources", sources);
        tree.put(
                "facts",
                set.observations().stream().map(each -> fact(set, each)).toList());
        return JsonReport.write(tree);
    }

    private static Map<String, Object> fact(FactSet set, Observation fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", fact.type());
        for (Attribute each : FactType.accountAttributes()) {
            put(values, each.name(), FactType.value(fact.account(), each));
        }
        FactType.find(fact).ifPresent(type -> values.putAll(values(type, fact)));
        Map<String, Object> likelihoods = new LinkedHashMap<>();
        for (StatedLikelihood each : set.likelihoods().getOrDefault(fact.id(), List.of())) {
            boolean one = each.least() == each.most();
            likelihoods.put(each.theory(), one ? each.least() : List.of(each.least(), each.most()));
        }
        if (!likelihoods.isEmpty()) {
            values.put("likelihoods", likelihoods);
        }
        return values;
    }

    private static Map<String, Object> values(FactType type, org.endure.fact.Fact fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.attributes().forEach(each -> put(values, each.name(), type.value(fact, each)));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        Object plain = plain(value);
        if (plain != null && !plain.equals(FactType.UNKNOWN) && !plain.equals(List.of())) {
            values.put(name, plain);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value;
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .<Object>map(each -> java.util.Objects.requireNonNullElse(plain(each), ""))
                    .toList();
        } else if (value instanceof org.endure.fact.TimeSpan span) {
            return span.text();
        } else if (value instanceof org.endure.fact.Citation citation) {
            return citation.at() == null
                    ? JsonReport.map("cite", citation.cite())
                    : JsonReport.map("cite", citation.cite(), "at", citation.at());
        }
        return String.valueOf(value instanceof Enum<?> constant ? constant.name() : value);
    }
}
