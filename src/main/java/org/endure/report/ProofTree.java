package org.endure.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.CitedSource;
import org.endure.fact.Conclusion;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.words.Language;
import org.endure.words.Words;

/** A proof as data for other programs, and its short and full forms for readers. */
public final class ProofTree {

    private static final Set<String> SKELETON =
            Set.of("Verdict", "Trend", "Pillar", "IntrinsicValue", "Finding", "Indication", "SharedThreat");

    private ProofTree() {}

    /** The proof as data: steps with their reasons, conditions and grounds; a ground that is concluded refers to its step. */
    public static Map<String, Object> tree(
            Inference inference, Collection<? extends Conclusion> conclusions, Language language) {
        Proof proof = new Prover(inference, language).prove(conclusions);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("theory", inference.ruleBase().theory());
        tree.put("steps", proof.steps().stream().map(ProofTree::step).toList());
        return tree;
    }

    private static Map<String, Object> step(Proof.Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", step.number());
        tree.put("kind", "derived");
        tree.put("type", step.conclusion().getClass().getSimpleName());
        tree.put("statement", step.statement());
        tree.put("alternatives", step.reasons().size());
        tree.put("reasons", step.reasons().stream().map(ProofTree::reason).toList());
        return tree;
    }

    private static Map<String, Object> reason(Proof.Reason reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", reason.rule().id());
        tree.put("name", reason.rule().name());
        tree.put("because", reason.because());
        tree.put("basis", reason.rule().basis().code());
        tree.put("source", reason.rule().source());
        tree.put("at", reason.rule().at().toString());
        tree.put(
                "conditions", reason.premises().stream().map(ProofTree::premise).toList());
        return tree;
    }

    private static Map<String, Object> premise(Proof.Premise premise) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", premise.kind().name());
        tree.put("mark", premise.mark().name());
        tree.put("condition", premise.condition().text());
        tree.put("words", premise.words());
        tree.put("grounds", premise.grounds().stream().map(ProofTree::ground).toList());
        return tree;
    }

    private static Map<String, Object> ground(Proof.Ground ground) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (ground instanceof Proof.Concluded concluded) {
            tree.put("kind", "derived");
            tree.put("step", concluded.step());
        } else if (ground instanceof Proof.Observed observed) {
            tree.put("kind", observed.coded() ? "coded" : "given");
            tree.put("fact", observed.fact().id());
            tree.put("sentence", observed.fact().account().sentence());
            tree.put(
                    "sources",
                    observed.fact().account().sources().stream()
                            .map(String::valueOf)
                            .toList());
        } else {
            tree.put("kind", "given");
        }
        tree.put("statement", ground.statement());
        return tree;
    }

    /** The skeleton of a proof: verdict, what carries it, findings and their facts, each with its first reason. */
    public static String brief(Inference inference, Collection<? extends Conclusion> conclusions, Language language) {
        Proof proof = new Prover(inference, language).prove(conclusions);
        Words words = Words.of(language);
        StringBuilder text = new StringBuilder();
        for (Proof.Step step : proof.steps()) {
            if (SKELETON.contains(step.conclusion().getClass().getSimpleName())) {
                text.append("%s [%s]\n"
                        .formatted(
                                words.sentence(words.capital(Escapes.visible(step.statement()))),
                                words.commas(step.reasons().stream()
                                        .map(each -> each.rule().id())
                                        .distinct()
                                        .toList())));
            }
        }
        Set<String> ids = new TreeSet<>();
        conclusions.forEach(
                each -> proof.evidence(each).stream().map(Observation::id).forEach(ids::add));
        return text.append(Escapes.visible(words.commas(List.copyOf(ids))))
                .append('\n')
                .toString();
    }

    /** The references of all sources that a proof rests on, a line each. */
    public static String sources(Inference inference, Collection<? extends Conclusion> conclusions, Language language) {
        Proof proof = new Prover(inference, language).prove(conclusions);
        Set<String> cited = new TreeSet<>();
        conclusions.forEach(each -> proof.evidence(each).forEach(fact -> {
            cited.addAll(fact.cited());
            cited.addAll(fact.via());
        }));
        List<String> lines = new ArrayList<>();
        for (CitedSource source : inference.given(CitedSource.class)) {
            if (cited.contains(source.key())) {
                lines.add("  [%s] %s".formatted(Escapes.visible(source.key()), Escapes.visible(source.reference())));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
