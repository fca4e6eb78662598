package org.endure.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;
import org.endure.fact.Answer;
import org.endure.fact.Capability;
import org.endure.fact.CapabilityChange;
import org.endure.fact.CapabilityRole;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.StatedThreat;
import org.endure.fact.ThreatPerception;
import org.endure.factset.FactSet;
import org.endure.factset.FactSetChecks;
import org.endure.factset.FactSetHeader;
import org.endure.yaml.Faults;
import org.jspecify.annotations.Nullable;

/** Looks at a fact set beside its baselines: facts that are not used, and what does not go together. */
final class CaseChecks {

    /** A fall to half or less: nobody can rate power as high as before without saying why. */
    private static final double GREAT_FALL = -50;

    private final FactSet set;
    private final List<Case> baselines;
    private final SourceText text;
    private final List<Observation> own;
    private final List<Observation> known;
    private final List<Diagnostic> found = new ArrayList<>();

    private CaseChecks(FactSet set, List<Case> baselines, SourceText text) {
        this.set = set;
        this.baselines = baselines;
        this.text = text;
        this.known = new Case(set, baselines, List.of())
                .facts().stream()
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .toList();
        this.own = set.observations();
    }

    /** Everything that there is to warn of. */
    static List<Diagnostic> warnings(
            FactSet set, List<Case> baselines, List<FactSetHeader.FileName> names, SourceText text) {
        CaseChecks checks = new CaseChecks(set, baselines, text);
        checks.datedOutside();
        checks.unused();
        checks.oneCodeTwoContents();
        checks.fallenButFeared();
        checks.emptyBaselines(names);
        checks.found.addAll(CodingChecks.of(set, checks.known, text));
        return checks.found;
    }

    /** Facts dated outside the period. */
    private void datedOutside() {
        for (Observation fact : own) {
            if (set.evidence().of(fact) == Period.OUTSIDE) {
                String span = set.evidence().words();
                boolean before = set.evidence().isBefore(fact.account().date());
                warn(
                        "dated-outside",
                        fact,
                        "%s is dated %s, outside the period %s, whose evidence is dated %s: it is not used."
                                .formatted(
                                        fact.id(),
                                        fact.account().date(),
                                        set.period().label(),
                                        span),
                        before
                                ? "Correct the date; if it is a state of affairs that still stands, say standing: YES; if evidence"
                                        + " counts since then, say evidenceSince: in the header."
                                : "Correct the date, or move the fact to the fact set of its period.");
            }
        }
    }

    /** Facts whose actors are not those of whom a mechanism speaks. */
    private void unused() {
        UnusedFacts unused = new UnusedFacts(set.alliance(), known);
        for (Observation fact : own) {
            if (set.evidence().of(fact) == Period.CURRENT) {
                unused.reason(fact)
                        .ifPresent(reason -> warn(
                                "unused-fact",
                                fact,
                                "%s is not used: %s.".formatted(fact.id(), reason),
                                UnusedFacts.advice(fact)));
            }
        }
    }

    /** One position code for what has turned round since the baseline. */
    private void oneCodeTwoContents() {
        Map<Position, List<Observation>> before = known.stream()
                .filter(each -> each.period() == Period.BASELINE && each.position() != null && takesSide(each))
                .collect(Collectors.groupingBy(Position::of));
        for (Observation fact : own) {
            if (set.evidence().of(fact) != Period.CURRENT || fact.position() == null || !takesSide(fact)) {
                continue;
            }
            Optional<Observation> turned = before.getOrDefault(Position.of(fact), List.of()).stream()
                    .filter(each -> !each.side().equals(fact.side()))
                    .findFirst();
            turned.ifPresent(other -> warn(
                    "one-code-two-contents",
                    fact,
                    "The position %s stands for two contents: %s in %s (%s), %s here. It counts as a difference."
                            .formatted(
                                    Faults.quoted(String.valueOf(fact.position())),
                                    other.side(),
                                    other.id(),
                                    other.account().periodLabel(),
                                    fact.side()),
                    "Give what is new a position of its own; the same code says that it was held before."));
        }
    }

    /** A position code as used by one type of fact. */
    private record Position(Object type, @Nullable Object code) {
        static Position of(Observation fact) {
            return new Position(fact.type(), fact.position());
        }
    }

    private static boolean takesSide(Observation fact) {
        return !fact.side().isEmpty() && !fact.side().equals("open");
    }

    /** Threats whose power has collapsed and that are rated as before. */
    private void fallenButFeared() {
        for (Observation fact : own) {
            if (fact instanceof CapabilityChange fall && hasFallen(fall)) {
                known.stream()
                        .filter(each -> each.period() == Period.CURRENT && ratesAsBefore(each, fall))
                        .findFirst()
                        .ifPresent(rating -> warn(
                                "contradictory-facts",
                                fact,
                                "%s says that the power of %s has fallen, but %s still rates it highly. Both are kept: the rating sets"
                                                .formatted(fall.id(), fall.state(), rating.id())
                                        + " the level of the threat, the fall is a change.",
                                "If the sources disagree, keep both; otherwise correct one."));
            }
        }
    }

    private static boolean hasFallen(CapabilityChange change) {
        Double percent = change.changePct();
        return change.role() == CapabilityRole.THREAT
                && (change.dissolved() == Answer.YES || percent != null && percent <= GREAT_FALL);
    }

    private static boolean ratesAsBefore(Observation rating, CapabilityChange fall) {
        return rating instanceof ThreatPerception seen
                && seen.threat().equals(fall.state())
                && (seen.aggregatePower() == Capability.HIGH || seen.stated() == StatedThreat.MAIN);
    }

    /** Baselines that state nothing: they are no evidence of continuity. */
    private void emptyBaselines(List<FactSetHeader.FileName> names) {
        for (Case baseline : baselines) {
            if (baseline.statesNothing()) {
                names.stream()
                        .filter(each -> each.path().equals(baseline.factSet().path()))
                        .findFirst()
                        .ifPresent(each -> found.add(text.diagnostic(
                                DiagnosticSeverity.WARNING,
                                "empty-baseline",
                                each.place().line(),
                                each.place().column(),
                                each.place().width(),
                                "The baseline %s states no fact to compare with, so nothing is compared with it."
                                        .formatted(baseline.factSet().period().label()),
                                "Fill it in, or name another.")));
            }
        }
    }

    private void warn(String code, Observation at, String message, String advice) {
        found.add(FactSetChecks.at(DiagnosticSeverity.WARNING, code, at, set.places(), text, message, advice));
    }
}
