package org.endure.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.diagnostic.Count;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.inference.Derived;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.language.Symbol.Kind;

/** Counts what became of rules and facts in an inference. */
final class Lenses {

    private static final int LISTED = 3;

    private final Map<String, Integer> firings = new TreeMap<>();
    private final Map<String, Set<String>> factsOf = new TreeMap<>();
    private final Map<String, Set<String>> rulesOf = new TreeMap<>();

    private Lenses(Inference inference) {
        for (Derived derived : inference.derived()) {
            for (Justification reason : derived.justifications()) {
                String rule = reason.rule().id();
                firings.merge(rule, 1, Integer::sum);
                for (Fact fact : reason.facts()) {
                    if (fact instanceof Observation observation) {
                        factsOf.computeIfAbsent(rule, any -> new TreeSet<>()).add(observation.id());
                        rulesOf.computeIfAbsent(observation.id(), any -> new TreeSet<>())
                                .add(rule);
                    }
                }
            }
        }
    }

    static List<Lens> of(Inference inference, List<Occurrence> words) {
        Lenses lenses = new Lenses(inference);
        List<Lens> all = new ArrayList<>();
        for (Occurrence word : words) {
            String name = word.symbol().name();
            if (word.symbol().kind() == Kind.RULE
                    && inference.ruleBase().byId(name).isPresent()) {
                all.add(lenses.rule(word, name));
            } else if (word.symbol().kind() == Kind.FACT) {
                all.add(lenses.fact(word, name));
            }
        }
        return List.copyOf(all);
    }

    private Lens rule(Occurrence word, String id) {
        int times = firings.getOrDefault(id, 0);
        Set<String> facts = factsOf.getOrDefault(id, Set.of());
        String text = times == 0
                ? "does not fire"
                : facts.isEmpty()
                        ? "fires %s, on conclusions".formatted(times == 1 ? "once" : times + " times")
                        : "fires on " + Count.of(facts.size(), "fact");
        return new Lens(word.symbol(), word.range(), text, List.copyOf(facts));
    }

    private Lens fact(Occurrence word, String id) {
        List<String> rules = List.copyOf(rulesOf.getOrDefault(id, Set.of()));
        String more = rules.size() > LISTED ? " and %d more".formatted(rules.size() - LISTED) : "";
        String text = rules.isEmpty()
                ? "used by no rule"
                : "used by " + String.join(", ", rules.subList(0, Math.min(LISTED, rules.size()))) + more;
        return new Lens(word.symbol(), word.range(), text, rules);
    }
}
