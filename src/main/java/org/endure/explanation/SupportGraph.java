package org.endure.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.Finding;
import org.endure.fact.Indication;
import org.endure.fact.IntrinsicValue;
import org.endure.fact.Observation;
import org.endure.rule.Rule;

/**
 * What conclusions rest on, in short: facts, the rules by which they indicate a mechanism, the findings, and the conclusions. The
 * steps between them, which the proof tells, are left out.
 *
 * @param nodes grouped by mechanism, facts first
 * @param edges from what carries to what is carried; each once
 */
public record SupportGraph(List<Node> nodes, List<Edge> edges) {

    public SupportGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A fact, a rule, a finding or a conclusion. */
    public sealed interface Node {
        /** The mechanism it first serves; empty if none. */
        String mechanism();
    }

    /** A fact. */
    public record FactNode(Observation fact, String mechanism) implements Node {}

    /** A rule by which facts indicate a mechanism. */
    public record RuleNode(Rule rule, String mechanism) implements Node {}

    /** A finding. */
    public record FindingNode(Finding finding, String mechanism) implements Node {}

    /** A conclusion that is no finding: the verdict, the trend, the intrinsic value. */
    public record ConclusionNode(Conclusion conclusion, String statement, String mechanism) implements Node {}

    /** One carries another; both are among the nodes, by their place. */
    public record Edge(int from, int to) {}

    /** What these conclusions of a proof rest on. */
    public static SupportGraph of(Proof proof, Collection<? extends Conclusion> goals) {
        return new Drawn(proof, goals).graph();
    }

    /** A graph as it is drawn up. */
    private static final class Drawn {

        private final Proof proof;
        private final Set<Conclusion> kept = new LinkedHashSet<>();
        private final Map<Object, Node> nodes = new LinkedHashMap<>();
        private final Map<Object, Set<Object>> carriedBy = new LinkedHashMap<>();
        private final Map<Conclusion, Set<Fact>> below = new HashMap<>();

        Drawn(Proof proof, Collection<? extends Conclusion> goals) {
            this.proof = proof;
            kept.addAll(goals);
            proof.steps().stream()
                    .map(Proof.Step::conclusion)
                    .filter(each ->
                            each instanceof Finding || each instanceof IntrinsicValue || each instanceof Indication)
                    .forEach(kept::add);
        }

        SupportGraph graph() {
            for (Proof.Step step : proof.steps()) {
                if (kept.contains(step.conclusion())) {
                    if (step.conclusion() instanceof Indication indication) {
                        step.reasons().forEach(reason -> indicates(reason, indication));
                    } else {
                        carried(step);
                    }
                }
            }
            List<Map.Entry<Object, Node>> ordered = new ArrayList<>(nodes.entrySet());
            ordered.sort(Comparator.<Map.Entry<Object, Node>>comparingInt(entry -> rank(entry.getValue()))
                    .thenComparing(entry -> entry.getValue().mechanism(), FactOrder.BY_ID)
                    .thenComparing(entry -> name(entry.getValue()), FactOrder.BY_ID));
            Map<Object, Integer> places = new HashMap<>();
            ordered.forEach(entry -> places.put(entry.getKey(), places.size()));
            List<Edge> edges = new ArrayList<>();
            carriedBy.forEach((to, froms) -> froms.forEach(from -> {
                Integer begin = places.get(from);
                Integer end = places.get(to);
                if (begin != null && end != null) {
                    edges.add(new Edge(begin, end));
                }
            }));
            edges.sort(Comparator.comparingInt(Edge::from).thenComparingInt(Edge::to));
            return new SupportGraph(ordered.stream().map(Map.Entry::getValue).toList(), edges);
        }

        private void indicates(Proof.Reason reason, Indication indication) {
            nodes.putIfAbsent(reason.rule().id(), new RuleNode(reason.rule(), indication.mechanism()));
            Set<Fact> found = new LinkedHashSet<>();
            reason.premises().forEach(premise -> premise.grounds().forEach(ground -> collect(ground, found)));
            for (Fact fact : found) {
                Object key = key(fact, indication.mechanism());
                if (key != null && !key.equals(reason.rule().id())) {
                    carry(key, reason.rule().id());
                }
            }
        }

        private void carried(Proof.Step step) {
            Conclusion conclusion = step.conclusion();
            String mechanism = conclusion instanceof Finding finding ? finding.mechanism() : "";
            nodes.putIfAbsent(
                    conclusion,
                    conclusion instanceof Finding finding
                            ? new FindingNode(finding, mechanism)
                            : new ConclusionNode(conclusion, step.statement(), mechanism));
            Set<Fact> found = new LinkedHashSet<>();
            step.reasons()
                    .forEach(reason -> reason.premises()
                            .forEach(premise -> premise.grounds().forEach(ground -> collect(ground, found))));
            boolean indicated = found.stream().anyMatch(Indication.class::isInstance);
            for (Fact fact : found) {
                if (fact instanceof Indication indication) {
                    proof.step(indication)
                            .ifPresent(told -> told.reasons().forEach(reason -> {
                                carry(reason.rule().id(), conclusion);
                            }));
                } else if (!(fact instanceof Observation && indicated)) {
                    Object key = key(fact, mechanism);
                    if (key != null && !key.equals(conclusion)) {
                        carry(key, conclusion);
                    }
                }
            }
        }

        /** The node of a fact; an observation gets one if it has none. */
        private Object key(Fact fact, String mechanism) {
            if (fact instanceof Observation observation) {
                Object key = List.of(observation.id(), observation.period());
                nodes.putIfAbsent(key, new FactNode(observation, mechanism));
                return key;
            }
            return fact;
        }

        private void carry(Object from, Object to) {
            carriedBy.computeIfAbsent(to, each -> new LinkedHashSet<>()).add(from);
        }

        private void collect(Proof.Ground ground, Set<Fact> found) {
            if (ground instanceof Proof.Observed observed) {
                found.add(observed.fact());
            } else if (ground instanceof Proof.Concluded concluded) {
                if (kept.contains(concluded.fact())) {
                    found.add(concluded.fact());
                } else {
                    found.addAll(below(proof.steps().get(concluded.step() - 1)));
                }
            }
        }

        /** The observations and kept conclusions that a step left out rests on. */
        private Set<Fact> below(Proof.Step step) {
            Set<Fact> known = below.get(step.conclusion());
            if (known != null) {
                return known;
            }
            Set<Fact> found = new LinkedHashSet<>();
            below.put(step.conclusion(), found);
            for (Proof.Reason reason : step.reasons()) {
                reason.premises().forEach(premise -> premise.grounds().forEach(ground -> collect(ground, found)));
            }
            return found;
        }

        private static int rank(Node node) {
            if (node instanceof FactNode) {
                return 0;
            }
            return node instanceof RuleNode ? 1 : node instanceof FindingNode ? 2 : 3;
        }

        private static String name(Node node) {
            if (node instanceof FactNode fact) {
                return fact.fact().id() + "@" + fact.fact().account().periodLabel();
            } else if (node instanceof RuleNode rule) {
                return rule.rule().id();
            } else if (node instanceof FindingNode finding) {
                return finding.finding().id();
            }
            return ((ConclusionNode) node).statement();
        }
    }
}
