package org.endure.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.fact.Adjustment;
import org.endure.fact.Aspect;
import org.endure.fact.ClaimSupport;
import org.endure.fact.Difference;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.FindingStatus;
import org.endure.fact.Hedge;
import org.endure.fact.Indication;
import org.endure.fact.Support;
import org.endure.inference.Inference;
import org.endure.inference.Justification;

/** Explains findings: the rules by which observations indicate them, the observations, and the interactions. */
final class FindingExplainer {

    private final Inference inference;
    private final Sentences sentences;
    private final Mechanisms mechanisms;

    FindingExplainer(Inference inference, Sentences sentences, Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
        this.inference = inference;
        this.sentences = sentences;
    }

    /** All findings: changes first, then what stands; the stronger first, and of one mechanism that of the whole alliance. */
    List<Assessment.FindingView> all() {
        List<Assessment.FindingView> views = new ArrayList<>();
        inference.conclusions(Finding.class).forEach(finding -> views.add(view(finding)));
        views.sort(Comparator.comparing(
                        (Assessment.FindingView view) -> view.finding().aspect() == Aspect.STANDING)
                .thenComparing(view -> view.finding().status() == FindingStatus.OFFSET
                        || view.finding().status() == FindingStatus.CANCELLED)
                .thenComparing(view -> view.finding().magnitude(), Comparator.reverseOrder())
                .thenComparing(view -> view.finding().magnitudeBefore(), Comparator.reverseOrder())
                .thenComparing(view -> view.finding().mechanism())
                .thenComparing(view -> !view.finding().perceiver().equals("ALLIANCE"))
                .thenComparing(view -> view.finding().id()));
        return views;
    }

    private Assessment.FindingView view(Finding finding) {
        Set<String> supporting = new TreeSet<>(FactOrder.BY_ID);
        Set<String> rules = new TreeSet<>();
        Set<Assessment.ReasonView> reasons = new LinkedHashSet<>();
        supports(finding, supporting, rules, reasons);
        if (finding.aspect() == Aspect.CHANGE) {
            differences(finding, supporting, rules, reasons);
        }
        Set<String> claims = new TreeSet<>(FactOrder.BY_ID);
        inference.conclusions(ClaimSupport.class).stream()
                .filter(each -> each.finding().equals(finding.id()))
                .forEach(each -> claims.add(each.fact()));
        Set<String> hedges = new TreeSet<>(FactOrder.BY_ID);
        inference.conclusions(Hedge.class).stream()
                .filter(each -> each.finding().equals(finding.id()))
                .forEach(each -> hedges.add(each.fact()));
        List<String> facts = new ArrayList<>(supporting);
        claims.stream().filter(claim -> !supporting.contains(claim)).forEach(facts::add);
        List<Assessment.EffectView> effects = effects(finding);
        Set<String> interactions = new LinkedHashSet<>();
        effects.forEach(effect -> interactions.add(effect.interaction()));
        return new Assessment.FindingView(
                finding,
                mechanisms.title(finding.mechanism()),
                finding.aspect() == Aspect.STANDING
                        ? null
                        : Course.of(
                                mechanisms.direction(finding.mechanism(), finding.direction()), finding.direction()),
                List.copyOf(rules),
                facts,
                List.copyOf(claims),
                List.copyOf(hedges),
                List.copyOf(interactions),
                effects,
                List.copyOf(reasons));
    }

    /** What a finding rests on: its supports, the strongest first. */
    private void supports(Finding finding, Set<String> facts, Set<String> rules, Set<Assessment.ReasonView> reasons) {
        inference.conclusions(Support.class).stream()
                .filter(support -> support.finding().equals(finding.id()))
                .sorted(Comparator.comparing(Support::high).reversed())
                .forEach(support -> {
                    facts.add(support.fact());
                    explain(support, rules, reasons);
                });
    }

    /**
     * What a finding of change rests on: the differences that facts show, the largest first. Why the facts indicate the mechanism
     * stands before why they show a difference.
     */
    private void differences(
            Finding finding, Set<String> facts, Set<String> rules, Set<Assessment.ReasonView> reasons) {
        Set<Assessment.ReasonView> compared = new LinkedHashSet<>();
        inference.conclusions(Difference.class).stream()
                .filter(difference -> difference.finding().equals(finding.id()))
                .sorted(Comparator.comparing(Difference::magnitude).reversed())
                .forEach(difference -> {
                    boolean largest = facts.add(difference.fact());
                    for (Justification justification : inference.justifications(difference)) {
                        justification.facts().stream()
                                .filter(Support.class::isInstance)
                                .forEach(support -> explain((Support) support, rules, reasons));
                        rules.add(justification.rule().id());
                        if (largest) {
                            compared.add(new Assessment.ReasonView(
                                    sentences.because(justification),
                                    justification.rule().id()));
                        }
                    }
                });
        reasons.addAll(compared);
    }

    /** The rules and reasons by which a support came about: those of its indication, or its own if it has none. */
    private void explain(Support support, Set<String> rules, Set<Assessment.ReasonView> reasons) {
        for (Justification justification : inference.justifications(support)) {
            List<Fact> indications = justification.facts().stream()
                    .filter(Indication.class::isInstance)
                    .toList();
            List<Justification> telling = indications.isEmpty()
                    ? List.of(justification)
                    : indications.stream()
                            .flatMap(indication -> inference.justifications(indication).stream())
                            .toList();
            for (Justification each : telling) {
                rules.add(each.rule().id());
                reasons.add(new Assessment.ReasonView(
                        sentences.because(each), each.rule().id()));
            }
        }
    }

    private List<Assessment.EffectView> effects(Finding finding) {
        List<Assessment.EffectView> effects = new ArrayList<>();
        for (Adjustment adjustment : Assessor.adjustments(inference, finding.id())) {
            for (Justification justification : inference.justifications(adjustment)) {
                Assessment.EffectView effect = new Assessment.EffectView(
                        adjustment.interaction(),
                        adjustment.effect(),
                        sentences.because(justification),
                        justification.rule().id());
                if (!effects.contains(effect)) {
                    effects.add(effect);
                }
            }
        }
        effects.sort(Comparator.comparing(Assessment.EffectView::interaction, FactOrder.BY_ID)
                .thenComparing(Assessment.EffectView::because, FactOrder.BY_ID));
        return effects;
    }
}
