package org.endure.factset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.Observation;

/** Looks at the facts of a set together: what is probably not meant, though each fact can be read. */
final class FactSetChecks {

    private FactSetChecks() {}

    /** Warns of facts about the same thing and of the same date that say different things. */
    static List<Diagnostic> contradictions(
            Collection<Observation> observations, Map<String, SourcePosition> places, SourceText text) {
        Function<Observation, String> about =
                each -> FactType.topic(each) + " " + each.account().date();
        Map<String, List<Observation>> groups = observations.stream()
                .filter(each ->
                        each.account().date() != null && !FactType.topic(each).isEmpty())
                .collect(Collectors.groupingBy(about, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(group -> FactType.named(group.get(0).type()).attributes().stream()
                        .filter(attribute -> !attribute.key() && attribute.kind() != ValueKind.TEXTS)
                        .flatMap(attribute -> contradiction(group, attribute, places, text).stream()))
                .toList();
    }

    /** A warning at a fact. */
    static Diagnostic warning(
            String code,
            Observation at,
            Map<String, SourcePosition> places,
            SourceText text,
            String message,
            String advice) {
        SourcePosition place = places.getOrDefault(at.id(), SourcePosition.file(text.file()));
        int width = at.id().codePointCount(0, at.id().length());
        return text.diagnostic(Severity.WARNING, code, place.line(), place.column(), width, message, advice);
    }

    private static Optional<Diagnostic> contradiction(
            List<Observation> group, Attribute attribute, Map<String, SourcePosition> places, SourceText text) {
        Map<String, Observation> byValue = new LinkedHashMap<>();
        for (Observation each : group) {
            String value = String.valueOf(FactType.named(each.type()).value(each, attribute));
            if (!value.equals("null") && !value.equals("UNKNOWN")) {
                byValue.putIfAbsent(value, each);
            }
        }
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        List<Map.Entry<String, Observation>> two =
                byValue.entrySet().stream().limit(2).toList();
        Observation first = two.get(0).getValue();
        Observation second = two.get(1).getValue();
        String message =
                "%s and %s are about the same thing and date, but \"%s\" is %s in the first and %s in the second."
                        .formatted(
                                first.id(),
                                second.id(),
                                attribute.name(),
                                two.get(0).getKey(),
                                two.get(1).getKey());
        return Optional.of(warning(
                "contradictory-facts",
                second,
                places,
                text,
                message,
                "If the sources disagree, keep both; otherwise correct one."));
    }
}
