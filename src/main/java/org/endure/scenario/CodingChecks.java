package org.endure.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;
import org.endure.fact.EvidenceKind;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.factset.FactSet;
import org.endure.factset.FactSetChecks;
import org.endure.yaml.Faults;

/** Looks at how the facts of one period are coded beside each other: what one would code otherwise on second thought. */
final class CodingChecks {

    private final FactSet set;
    private final SourceText text;
    private final List<Observation> current;
    private final Collection<Observation> known;
    private final List<Diagnostic> found = new ArrayList<>();

    private CodingChecks(FactSet set, Collection<Observation> known, SourceText text) {
        this.set = set;
        this.text = text;
        this.known = known;
        this.current = set.observations().stream()
                .filter(each -> set.evidence().of(each) == Period.CURRENT)
                .toList();
    }

    /**
     * What there is to say.
     *
     * @param known all observations of the period and its baselines
     */
    static List<Diagnostic> of(FactSet set, Collection<Observation> known, SourceText text) {
        CodingChecks checks = new CodingChecks(set, known, text);
        checks.oneCodeTwoSides();
        checks.oneEventTwice();
        checks.opinionsAlone();
        return checks.found;
    }

    /** One position code that stands for two sides in one period. */
    private void oneCodeTwoSides() {
        groups(current.stream()
                        .filter(each -> each.evidence() != EvidenceKind.EXPERT_CLAIM
                                && each.position() != null
                                && !each.side().isEmpty()
                                && !each.side().equals("open"))
                        .toList())
                .forEach((key, facts) -> {
                    Observation first = facts.get(0);
                    facts.stream()
                            .filter(each -> !each.side().equals(first.side()))
                            .findFirst()
                            .ifPresent(other -> tell(
                                    DiagnosticSeverity.WARNING,
                                    "one-code-two-contents",
                                    other,
                                    "The position %s stands for two contents: %s in %s, %s here."
                                            .formatted(
                                                    Faults.quoted(String.valueOf(other.position())),
                                                    first.side(),
                                                    first.id(),
                                                    other.side()),
                                    "Give each content a position of its own."));
                });
    }

    private static Map<String, List<Observation>> groups(List<Observation> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        each -> FactType.topic(each) + "|" + each.type() + "|" + each.position(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** Facts that say the same of the same time and count as two events, since no day and no event code joins them. */
    private void oneEventTwice() {
        Map<String, Observation> first = new LinkedHashMap<>();
        for (Observation fact : current) {
            if (fact.account().date() == null
                    || fact.position() == null
                    || fact.account().event() != null) {
                continue;
            }
            Observation other = first.putIfAbsent(said(fact), fact);
            if (other != null && !other.event().equals(fact.event())) {
                tell(
                        DiagnosticSeverity.NOTE,
                        "duplicate-event",
                        fact,
                        "%s says the same as %s, of the same time; they count as two events."
                                .formatted(fact.id(), other.id()),
                        "If it is one event, give both event: %s.".formatted(other.id()));
            }
        }
    }

    private static String said(Observation fact) {
        FactType type = FactType.named(fact.type());
        return type.attributes().stream()
                .map(each -> each.name() + "=" + type.value(fact, each))
                .collect(Collectors.joining(
                        ";", fact.type() + fact.account().date() + fact.position() + fact.evidence(), ""));
    }

    /** Opinions about something of which no other fact speaks: they give no finding. */
    private void opinionsAlone() {
        for (Observation fact : set.observations()) {
            if (set.evidence().of(fact) == Period.OPINION && known.stream().noneMatch(each -> bearsOut(each, fact))) {
                tell(
                        DiagnosticSeverity.NOTE,
                        "opinion-alone",
                        fact,
                        "%s is an opinion, and no other fact speaks of the same; alone it gives no finding."
                                .formatted(fact.id()),
                        "Code what its author cites as a fact of its own.");
            }
        }
    }

    private static boolean bearsOut(Observation other, Observation opinion) {
        return other.evidence() != EvidenceKind.EXPERT_CLAIM
                && other.type().equals(opinion.type())
                && FactType.topic(other).equals(FactType.topic(opinion));
    }

    private void tell(DiagnosticSeverity severity, String code, Observation at, String message, String advice) {
        found.add(FactSetChecks.at(severity, code, at, set.places(), text, message, advice));
    }
}
