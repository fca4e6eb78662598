package org.endure.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleDependencies;
import org.endure.scenario.Case;

/**
 * Finds the fewest changes of rules from one theory to another with which the first answers a case as the second does: every
 * single change is tried, then groups of changes are left out until none can be left out any more.
 */
final class DifferenceFinder {

    private final TheoryChanges changes;
    private final Case judged;
    private final List<Fact> facts;
    private final AppliedTheory.Answer wanted;
    private final Set<Rule> relevant;
    private final boolean safe;

    private DifferenceFinder(AppliedTheory from, AppliedTheory to, Case judged) {
        this.changes = new TheoryChanges(from.theory(), to.theory());
        this.judged = judged;
        this.facts = to.consultation().facts(judged);
        this.wanted = to.answer(judged);
        this.relevant = changes.relevantTo(Set.of("Verdict", "Trend"));
        this.safe = changes.areSafe();
    }

    static AnswerDifference find(AppliedTheory from, AppliedTheory to, Case judged) {
        DifferenceFinder finder = new DifferenceFinder(from, to, judged);
        AppliedTheory.Answer one = from.answer(judged);
        AppliedTheory.Answer other = to.answer(judged);
        List<Class<? extends Conclusion>> goals = new ArrayList<>();
        if (one.outcome() != other.outcome()) {
            goals.add(Verdict.class);
        }
        if (!one.trend().equals(other.trend())) {
            goals.add(Trend.class);
        }
        return new AnswerDifference(
                finder.rules(from, to), findings(from.inference(judged), to.inference(judged), goals));
    }

    /** The changes of rules that fired, if they explain the difference; else all that can matter. */
    private List<RuleChange> rules(AppliedTheory from, AppliedTheory to) {
        Set<Rule> fired = fired(from.inference(judged));
        fired.addAll(fired(to.inference(judged)));
        List<TheoryChanges.Change> matter = changes.changes().stream()
                .filter(each -> !each.isOfRule() || relevant.contains(each.before()) || relevant.contains(each.after()))
                .toList();
        List<TheoryChanges.Change> ofFired = matter.stream()
                .filter(each -> !each.isOfRule()
                        || each.before() != null && each.after() != null
                        || fired.contains(each.before())
                        || fired.contains(each.after()))
                .toList();
        for (Predicate<List<TheoryChanges.Change>> test : List.<Predicate<List<TheoryChanges.Change>>>of(
                this::explainsWithTheBaselinesOfTheSecond, this::explains)) {
            for (List<TheoryChanges.Change> some : List.of(ofFired, matter)) {
                if (test.test(some)) {
                    List<TheoryChanges.Change> found = fewest(some, test);
                    if (explains(found)) {
                        return changes.told(found);
                    }
                }
            }
        }
        return List.of();
    }

    /** Of changes that explain the difference, some that still do and of which none can be left out. */
    private static List<TheoryChanges.Change> fewest(
            List<TheoryChanges.Change> all, Predicate<List<TheoryChanges.Change>> explains) {
        for (TheoryChanges.Change each : all) {
            if (explains.test(List.of(each))) {
                return List.of(each);
            }
        }
        List<TheoryChanges.Change> kept = new ArrayList<>(all);
        for (int size = Math.max(1, kept.size() / 2); ; size = size / 2) {
            for (int start = 0; start < kept.size(); ) {
                List<TheoryChanges.Change> fewer = new ArrayList<>(kept);
                fewer.subList(start, Math.min(kept.size(), start + size)).clear();
                if (explains.test(fewer)) {
                    kept = fewer;
                } else {
                    start += size;
                }
            }
            if (size == 1) {
                return kept;
            }
        }
    }

    /** Quick, and right unless what is concluded of the baselines matters and is not what the second theory concludes. */
    private boolean explainsWithTheBaselinesOfTheSecond(List<TheoryChanges.Change> some) {
        RuleBase made = changes.made(some, relevant);
        return isSound(made) && AppliedTheory.answer(made, facts).equals(wanted);
    }

    private boolean explains(List<TheoryChanges.Change> some) {
        RuleBase made = changes.made(some, relevant);
        return isSound(made) && AppliedTheory.answer(made, judged).equals(wanted);
    }

    private boolean isSound(RuleBase made) {
        return safe || new RuleDependencies(made.rules()).cycles().isEmpty();
    }

    private static Set<Rule> fired(Inference inference) {
        return inference.derived().stream()
                .flatMap(derived -> derived.justifications().stream())
                .map(Justification::rule)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Findings on which conclusions of these types rest in one inference, and which the other does not make, or otherwise. */
    private static List<FindingChange> findings(
            Inference before, Inference after, List<Class<? extends Conclusion>> goals) {
        Set<String> ids = new TreeSet<>();
        carrying(before, goals).forEach(each -> ids.add(each.id()));
        carrying(after, goals).forEach(each -> ids.add(each.id()));
        return changed(before, after).stream()
                .filter(each -> ids.contains(each.finding().id()))
                .toList();
    }

    /** All findings that only one of two inferences makes, or that they make of different strength; in order of their ids. */
    static List<FindingChange> changed(Inference before, Inference after) {
        Map<String, Finding> first = byId(before);
        Map<String, Finding> second = byId(after);
        Set<String> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        List<FindingChange> changed = new ArrayList<>();
        for (String id : ids) {
            Finding one = first.get(id);
            Finding other = second.get(id);
            if (one == null || !one.equals(other)) {
                changed.add(new FindingChange(one, other, other == null ? rules(before, one) : rules(after, other)));
            }
        }
        return changed;
    }

    private static Map<String, Finding> byId(Inference inference) {
        Map<String, Finding> byId = new TreeMap<>();
        inference.conclusions(Finding.class).forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    /** Ids of the rules about its family by which a finding comes about. */
    private static List<String> rules(Inference inference, @org.jspecify.annotations.Nullable Finding finding) {
        if (finding == null) {
            return List.of();
        }
        RuleBase theory = inference.ruleBase();
        String family = theory.familyOf(finding.mechanism());
        Set<String> ids = new TreeSet<>();
        new Prover(inference)
                .prove(List.of(finding)).steps().stream()
                        .flatMap(step -> step.reasons().stream())
                        .map(Proof.Reason::rule)
                        .filter(rule -> theory.familyOf(rule.mechanism()).equals(family)
                                || rule.mechanism().matches("I\\d+"))
                        .forEach(rule -> ids.add(rule.id()));
        return List.copyOf(ids);
    }

    private static Set<Finding> carrying(Inference inference, List<Class<? extends Conclusion>> types) {
        List<Conclusion> goals = new ArrayList<>();
        types.forEach(type -> goals.addAll(inference.conclusions(type)));
        return new Prover(inference)
                .prove(goals).steps().stream()
                        .map(Proof.Step::conclusion)
                        .filter(Finding.class::isInstance)
                        .map(Finding.class::cast)
                        .collect(Collectors.toSet());
    }
}
