package org.endure.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.endure.fact.Answer;
import org.endure.fact.Aspect;
import org.endure.fact.CredibilitySignal;
import org.endure.fact.Direction;
import org.endure.fact.EvidenceKind;
import org.endure.fact.Finding;
import org.endure.fact.Hedge;
import org.endure.fact.HeldBefore;
import org.endure.fact.IssueArea;
import org.endure.fact.Magnitude;
import org.endure.fact.Mode;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Polarity;
import org.endure.fact.Support;
import org.endure.inference.Inference;
import org.endure.rule.MechanismRole;

/** Reads the credibility ledger from an inference: the signals themselves, and the findings that they support. */
final class CredibilityLedgerReader {

    private final Inference inference;
    private final Set<String> held = new HashSet<>();
    private final Map<Place, Map<String, CredibilityLedger.Entry>> entries =
            new TreeMap<>(Comparator.comparing(Place::area).thenComparing(Place::receiver));

    private record Place(String receiver, IssueArea area) {}

    CredibilityLedgerReader(Inference inference) {
        this.inference = inference;
        inference.conclusions(HeldBefore.class).forEach(each -> held.add(each.fact()));
    }

    CredibilityLedger read() {
        inference.observations().values().forEach(this::signal);
        inference.conclusions(Support.class).stream()
                .filter(each -> isDoubt(each.mechanism()) || isAnswer(each.mechanism()))
                .filter(each -> each.high() != Magnitude.NONE)
                .forEach(this::support);
        List<CredibilityLedger.AccountView> accounts = new ArrayList<>();
        entries.forEach((place, signals) -> accounts.add(account(place, List.copyOf(signals.values()))));
        return new CredibilityLedger(accounts);
    }

    private boolean isDoubt(String mechanism) {
        return is(MechanismRole.DOUBT, mechanism);
    }

    private boolean isAnswer(String mechanism) {
        return is(MechanismRole.REASSURANCE, mechanism);
    }

    private boolean is(MechanismRole role, String mechanism) {
        return inference.ruleBase().roleOf(mechanism).filter(role::equals).isPresent();
    }

    private void signal(Observation observation) {
        boolean counted = observation.period() == Period.CURRENT;
        boolean opinion = observation.period() == Period.OPINION;
        if (observation instanceof CredibilitySignal signal && (counted || opinion)) {
            add(
                    new Place(signal.receiver(), signal.area()),
                    new CredibilityLedger.Entry(
                            signal.id(),
                            side(signal.polarity()),
                            action(signal.mode()),
                            held.contains(signal.id()),
                            opinion));
        }
    }

    private static CredibilityLedger.Side side(Polarity polarity) {
        return switch (polarity) {
            case DOUBT, VIOLATE -> CredibilityLedger.Side.DOUBT;
            case REAFFIRM, HONOUR -> CredibilityLedger.Side.ANSWER;
            case UNRESOLVED -> CredibilityLedger.Side.OPEN;
        };
    }

    private static Answer action(Mode mode) {
        return switch (mode) {
            case WORD -> Answer.NO;
            case PEACETIME_DEED, CRISIS_DEED, FORMAL_ACT -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    /** Facts of other types that cast doubt or answer it. */
    private void support(Support support) {
        Observation observation = inference.observations().get(support.fact());
        EvidenceKind kind = observation == null
                ? EvidenceKind.CONDITION
                : observation.account().evidence();
        boolean action = kind == EvidenceKind.DEED || kind == EvidenceKind.AGREEMENT;
        add(
                new Place(support.perceiver(), support.area()),
                new CredibilityLedger.Entry(
                        support.fact(),
                        support.direction() == Direction.COLLAPSE
                                ? CredibilityLedger.Side.DOUBT
                                : CredibilityLedger.Side.ANSWER,
                        action ? Answer.YES : Answer.NO,
                        held.contains(support.fact()),
                        false));
    }

    private void add(Place place, CredibilityLedger.Entry entry) {
        entries.computeIfAbsent(place, each -> new TreeMap<>(FactOrder.BY_ID)).putIfAbsent(entry.fact(), entry);
    }

    private CredibilityLedger.AccountView account(Place place, List<CredibilityLedger.Entry> signals) {
        List<Finding> findings = inference.conclusions(Finding.class).stream()
                .filter(each -> each.area() == place.area() && each.perceiver().equals(place.receiver()))
                .filter(each -> isDoubt(each.mechanism()) || isAnswer(each.mechanism()))
                .toList();
        List<Finding> standing = findings.stream()
                .filter(each -> each.aspect() == Aspect.STANDING)
                .filter(each -> each.counts() == Answer.YES)
                .toList();
        Set<String> ids = new HashSet<>();
        findings.forEach(each -> ids.add(each.id()));
        return new CredibilityLedger.AccountView(
                place.receiver(),
                place.area(),
                signals,
                strongest(standing.stream()
                        .filter(each -> isDoubt(each.mechanism()))
                        .map(Finding::low)),
                strongest(standing.stream()
                        .filter(each -> isDoubt(each.mechanism()))
                        .map(Finding::high)),
                strongest(standing.stream()
                        .filter(each -> isAnswer(each.mechanism()))
                        .map(Finding::low)),
                strongest(standing.stream()
                        .filter(each -> isAnswer(each.mechanism()))
                        .map(Finding::high)),
                inference.conclusions(Hedge.class).stream().anyMatch(each -> ids.contains(each.finding())),
                findings.stream().map(Finding::id).toList());
    }

    private static Magnitude strongest(Stream<Magnitude> magnitudes) {
        return magnitudes.max(Comparator.naturalOrder()).orElse(Magnitude.NONE);
    }
}
