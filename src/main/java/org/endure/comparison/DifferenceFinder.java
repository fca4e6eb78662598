package org.endure.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.factset.Case;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rulebase.Rule;

/**
 * Finds the fewest changes of rules from one theory to another with which the first answers a case as the second does: every
 * single change is tried, then groups of changes are left out until none can be left out any more.
 */
final class DifferenceFinder {

    private final TheoryChanges changes;
    private final Case judged;
    private final Judging.Answer wanted;
    private final boolean safe;

    private DifferenceFinder(Judging from, Judging to, Case judged) {
        this.changes = new TheoryChanges(from.theory(), to.theory());
        this.judged = judged;
        this.wanted = to.answer(judged);
        this.safe = changes.areSafe();
    }

    static Difference find(Judging from, Judging to, Case judged) {
        DifferenceFinder finder = new DifferenceFinder(from, to, judged);
        return new Difference(finder.rules(from, to), findings(from.inference(judged), to.inference(judged)));
    }

    private List<RuleChange> rules(Judging from, Judging to) {
        Set<Rule> fired = fired(from.inference(judged));
        fired.addAll(fired(to.inference(judged)));
        List<TheoryChanges.Change> ofFired = changes.changes().stream()
                .filter(each -> each.valueAfter() != null
                        || each.before() != null && each.after() != null
                        || fired.contains(each.before())
                        || fired.contains(each.after()))
                .toList();
        if (explains(ofFired)) {
            return changes.told(fewest(ofFired));
        }
        return explains(changes.changes()) ? changes.told(fewest(changes.changes())) : List.of();
    }

    /** Of changes that explain the difference, some that still do and of which none can be left out. */
    private List<TheoryChanges.Change> fewest(List<TheoryChanges.Change> all) {
        for (TheoryChanges.Change each : all) {
            if (explains(List.of(each))) {
                return List.of(each);
            }
        }
        List<TheoryChanges.Change> kept = new ArrayList<>(all);
        for (int size = Math.max(1, kept.size() / 2); ; size = size / 2) {
            for (int start = 0; start < kept.size(); ) {
                List<TheoryChanges.Change> fewer = new ArrayList<>(kept);
                fewer.subList(start, Math.min(kept.size(), start + size)).clear();
                if (explains(fewer)) {
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

    private boolean explains(List<TheoryChanges.Change> some) {
        var made = changes.made(some);
        boolean sound = safe
                || new org.endure.rulebase.RuleDependencies(made.rules())
                        .cycles()
                        .isEmpty();
        return sound && Judging.answer(made, judged).equals(wanted);
    }

    private static Set<Rule> fired(Inference inference) {
        return inference.derived().stream()
                .flatMap(derived -> derived.justifications().stream())
                .map(Justification::rule)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Findings on which verdict or trend rests in one inference, and which the other does not make, or otherwise. */
    private static List<FindingChange> findings(Inference before, Inference after) {
        Set<String> ids = new TreeSet<>();
        carrying(before).forEach(each -> ids.add(each.id()));
        carrying(after).forEach(each -> ids.add(each.id()));
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

    /** Ids of the rules about its mechanism by which a finding comes about. */
    private static List<String> rules(Inference inference, @org.jspecify.annotations.Nullable Finding finding) {
        if (finding == null) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>();
        Set<Rule> used = rulesUnder(inference, List.of(finding));
        used.stream()
                .filter(rule -> rule.mechanism().startsWith(finding.family())
                        || rule.mechanism().startsWith("I"))
                .forEach(rule -> ids.add(rule.id()));
        return List.copyOf(ids);
    }

    private static Set<Finding> carrying(Inference inference) {
        List<Conclusion> goals = new ArrayList<>(inference.conclusions(Verdict.class));
        goals.addAll(inference.conclusions(Trend.class));
        return under(inference, goals).stream()
                .filter(Finding.class::isInstance)
                .map(Finding.class::cast)
                .collect(Collectors.toSet());
    }

    private static Set<Rule> rulesUnder(Inference inference, List<? extends Conclusion> goals) {
        Set<Rule> rules = new HashSet<>();
        under(inference, goals)
                .forEach(fact ->
                        inference.justifications(fact).forEach(justification -> rules.add(justification.rule())));
        return rules;
    }

    /** All that conclusions rest on, themselves included. */
    private static Set<Fact> under(Inference inference, List<? extends Conclusion> goals) {
        Set<Fact> seen = new HashSet<>(goals);
        Deque<Fact> open = new ArrayDeque<>(goals);
        while (!open.isEmpty()) {
            for (Justification justification : inference.justifications(open.removeFirst())) {
                justification.facts().stream().filter(seen::add).forEach(open::addLast);
            }
        }
        return seen;
    }
}
