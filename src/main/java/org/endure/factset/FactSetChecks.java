package org.endure.factset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.Observation;
import org.endure.fact.Termination;
import org.endure.fact.TimeSpan;

/** Looks at the facts of a set together: what cannot be, and what is probably not meant, though each fact can be read. */
public final class FactSetChecks {

    private final List<Observation> evidence;
    private final Map<String, SourcePosition> places;
    private final SourceText text;

    /** For the facts of a set; opinions contradict nothing. */
    FactSetChecks(Collection<Observation> observations, Map<String, SourcePosition> places, SourceText text) {
        this.evidence = observations.stream()
                .filter(each -> each.evidence() != EvidenceKind.EXPERT_CLAIM)
                .toList();
        this.places = places;
        this.text = text;
    }

    /** Refuses facts that end the alliance in ways that cannot both be. */
    List<Diagnostic> contradictoryEnds(int members) {
        return TerminationFaults.of(evidence, members).stream()
                .map(each -> told(
                        DiagnosticSeverity.ERROR, "contradictory-ends", each.fact(), each.message(), each.advice()))
                .toList();
    }

    /**
     * Warns of facts about the same thing and of the same date, and of facts about one event, that say different things; of facts
     * that end the alliance {@link #contradictoryEnds} tells.
     */
    List<Diagnostic> contradictions() {
        List<Observation> facts =
                evidence.stream().filter(each -> !(each instanceof Termination)).toList();
        Function<Observation, String> about =
                each -> FactType.topic(each) + " " + each.account().date();
        Stream<Diagnostic> sameThing = groups(facts.stream().filter(each -> !tellsItsEvent(each)), about)
                .flatMap(group -> contradictions(
                        group,
                        group.get(0).account().date() == null
                                ? "are about the same thing and undated"
                                : "are about the same thing and date"));
        Stream<Diagnostic> sameEvent = groups(
                        facts.stream().filter(FactSetChecks::tellsItsEvent), each -> each.type() + " " + each.event())
                .flatMap(group -> Stream.concat(contradictions(group, "report one event"), dates(group)));
        return Stream.concat(sameThing, sameEvent).toList();
    }

    /** Refuses likelihoods of several facts that report one event: its weight would count more than once. */
    List<Diagnostic> eventsWeighedTwice(Map<String, List<StatedLikelihood>> likelihoods) {
        Map<String, Observation> first = new HashMap<>();
        List<Diagnostic> twice = new ArrayList<>();
        for (Observation each : evidence) {
            List<StatedLikelihood> stated = likelihoods.getOrDefault(each.id(), List.of());
            Observation before = stated.isEmpty() ? null : first.putIfAbsent(each.event(), each);
            if (before != null) {
                twice.add(Diagnostic.error(
                        "event-weighed-twice",
                        stated.get(0).at(),
                        "%s reports the same event as %s, of which likelihoods are stated too."
                                .formatted(each.id(), before.id()),
                        "State the likelihoods of an event once."));
            }
        }
        return twice;
    }

    /** Whether its event is given, or found though its type has no keys by which it would be compared anyway. */
    private static boolean tellsItsEvent(Observation fact) {
        return fact.account().event() != null || FactType.topic(fact).isEmpty();
    }

    private static Stream<List<Observation>> groups(Stream<Observation> facts, Function<Observation, String> by) {
        return facts.collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList())).values().stream()
                .filter(group -> group.size() > 1);
    }

    private Stream<Diagnostic> contradictions(List<Observation> group, String how) {
        return FactType.of(group.get(0)).attributes().stream()
                .filter(attribute -> !attribute.key() && attribute.kind() != ValueKind.TEXTS)
                .flatMap(attribute -> contradiction(group, attribute, how).stream());
    }

    private Optional<Diagnostic> contradiction(List<Observation> group, Attribute attribute, String how) {
        Map<String, Observation> byValue = new LinkedHashMap<>();
        for (Observation each : group) {
            String value = String.valueOf(FactType.of(each).value(each, attribute));
            if (!value.equals("null") && !value.equals(FactType.UNKNOWN)) {
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
        return Optional.of(told(
                DiagnosticSeverity.WARNING,
                "contradictory-facts",
                second,
                "%s and %s %s, but \"%s\" is %s in the first and %s in the second. Both are kept."
                        .formatted(
                                first.id(),
                                second.id(),
                                how,
                                attribute.name(),
                                two.get(0).getKey(),
                                two.get(1).getKey()),
                "If the sources disagree, keep both; otherwise correct one."));
    }

    private Stream<Diagnostic> dates(List<Observation> group) {
        List<Diagnostic> found = new ArrayList<>();
        Observation first = group.get(0);
        TimeSpan date = first.account().date();
        for (Observation each : group.subList(1, group.size())) {
            TimeSpan other = each.account().date();
            if (date != null && other != null && !date.overlaps(other)) {
                found.add(told(
                        DiagnosticSeverity.WARNING,
                        "contradictory-facts",
                        each,
                        "%s and %s report one event, but the first is dated %s and the second %s. They count as one."
                                .formatted(first.id(), each.id(), date, other),
                        "Correct a date, or give the second an event of its own."));
            }
        }
        return found.stream();
    }

    private Diagnostic told(DiagnosticSeverity severity, String code, Observation at, String message, String advice) {
        return at(severity, code, at, places, text, message, advice);
    }

    /** Something to say at a fact. */
    public static Diagnostic at(
            DiagnosticSeverity severity,
            String code,
            Observation at,
            Map<String, SourcePosition> places,
            SourceText text,
            String message,
            String advice) {
        SourcePosition place = places.getOrDefault(at.id(), SourcePosition.file(text.file()));
        int width = at.id().codePointCount(0, at.id().length());
        return text.diagnostic(severity, code, place.line(), place.column(), width, message, advice);
    }
}
