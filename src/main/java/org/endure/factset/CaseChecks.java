package org.endure.factset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Answer;
import org.endure.fact.Context;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Observation;
import org.endure.fact.TimeSpan;

/** Looks at a fact set beside its baselines. */
final class CaseChecks {

    private CaseChecks() {}

    /**
     * Warns of facts dated outside the period and its baselines. Context and opinions may look elsewhere; what falls into the
     * year before is let pass, and so is what stands from before.
     */
    static List<Diagnostic> datedOutside(FactSet set, List<Case> baselines, SourceText text) {
        List<TimeSpan> spans = new ArrayList<>();
        addSpans(set, baselines, spans);
        List<Diagnostic> warnings = new ArrayList<>();
        for (Observation observation : set.observations()) {
            TimeSpan date = observation.account().date();
            boolean lookingBack = observation instanceof Context || observation.evidence() == EvidenceKind.EXPERT_CLAIM;
            if (date == null || lookingBack || spans.stream().anyMatch(span -> touches(date, span))) {
                continue;
            }
            boolean before = date.to().isBefore(set.period().span().from());
            if (!before || observation.account().standing() != Answer.YES) {
                String message = "%s is dated %s, outside the period %s%s."
                        .formatted(
                                observation.id(),
                                date,
                                set.period().label(),
                                baselines.isEmpty() ? "" : " and its baselines");
                warnings.add(FactSetChecks.warning(
                        "dated-outside",
                        observation,
                        set.places(),
                        text,
                        message,
                        before
                                ? "Correct the date; if it is a state of affairs that still stands, say standing: YES."
                                : "Correct the date, or move the fact to the fact set of its period."));
            }
        }
        return warnings;
    }

    private static void addSpans(FactSet set, List<Case> baselines, List<TimeSpan> spans) {
        spans.add(set.period().span());
        baselines.forEach(each -> addSpans(each.factSet(), each.baselines(), spans));
    }

    private static boolean touches(TimeSpan date, TimeSpan span) {
        LocalDate from =
                span.from().equals(LocalDate.MIN) ? LocalDate.MIN : span.from().minusYears(1);
        return !date.from().isAfter(span.to()) && !from.isAfter(date.to());
    }
}
