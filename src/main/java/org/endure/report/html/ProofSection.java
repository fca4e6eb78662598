package org.endure.report.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Conclusion;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.fact.Trend;
import org.endure.fact.Verdict;
import org.endure.inference.Inference;
import org.endure.report.Labels;

/** The proof of verdict and trend as a tree that folds. */
final class ProofSection {

    private static final int OPEN = 1;

    private final Chapter chapter;
    private final Labels labels;
    private final Proof proof;
    private final List<Conclusion> goals;
    private final Set<Integer> told = new HashSet<>();

    ProofSection(Chapter chapter) {
        this.chapter = chapter;
        this.labels = chapter.labels;
        this.goals = goals(chapter.assessment.inference());
        this.proof = new Prover(chapter.assessment.inference(), chapter.assessment.language()).prove(goals);
    }

    /** What is proved: the verdict and the trend, where they were concluded. */
    static List<Conclusion> goals(Inference inference) {
        List<Conclusion> goals = new ArrayList<>(inference.conclusions(Verdict.class));
        goals.addAll(inference.conclusions(Trend.class));
        return goals;
    }

    /** The section. */
    Element section(int level) {
        Element section = chapter.section("proof", level).add(Element.of("p", labels.of("proof.intro")));
        for (Conclusion goal : goals) {
            proof.step(goal).ifPresent(step -> section.add(step(step, 0)));
        }
        return section;
    }

    private Element step(Proof.Step step, int depth) {
        told.add(step.number());
        Element details = Element.of("details")
                .with("id", chapter.anchor("step-" + step.number()))
                .styled("step");
        if (depth < OPEN) {
            details.with("open", "");
        }
        details.add(Element.of("summary")
                .add(Element.of("span", labels.of("proof.number", step.number()))
                        .styled("number"))
                .text(" " + chapter.sentence(step.statement())));
        for (Proof.Reason reason : step.reasons()) {
            List<Element> premises = new ArrayList<>();
            reason.premises().forEach(premise -> premises.add(premise(premise, depth)));
            details.add(
                    Element.of("p", labels.of("proof.reason", reason.because()) + " ")
                            .add(rule(reason)),
                    Element.of("ul").styled("premises").add(premises));
        }
        return details;
    }

    private Element rule(Proof.Reason reason) {
        return Element.of("abbr", labels.of("proof.by", reason.rule().id()))
                .styled("rule")
                .with("data-rule", reason.rule().id())
                .with("tabindex", "0")
                .with(
                        "title",
                        labels.of(
                                "proof.rule.detail",
                                reason.rule().name(),
                                reason.rule().at().file(),
                                reason.rule().at().line(),
                                reason.rule().source(),
                                chapter.word(reason.rule().basis())));
    }

    private Element premise(Proof.Premise premise, int depth) {
        Element entry = Element.of("li");
        boolean single = premise.kind() == Proof.Kind.FOUND && premise.grounds().get(0) instanceof Proof.Concluded;
        if (!single) {
            entry.text(chapter.sentence(premise.words()));
        }
        for (Proof.Ground ground : premise.grounds()) {
            if (ground instanceof Proof.Concluded concluded) {
                entry.add(concluded(concluded, depth));
            } else if (ground instanceof Proof.Observed observed) {
                entry.add(observed(observed));
            } else {
                entry.add(
                        Element.of("span", chapter.sentence(ground.statement())).styled("ground"));
            }
        }
        return entry;
    }

    private Element concluded(Proof.Concluded concluded, int depth) {
        if (told.contains(concluded.step())) {
            return chapter.add(
                    Element.of("span").styled("ground"),
                    Element.of("a", labels.of("proof.again", concluded.step()))
                            .with("href", "#" + chapter.anchor("step-" + concluded.step())),
                    "proof.told",
                    chapter.words.capital(concluded.statement()));
        }
        return step(proof.steps().get(concluded.step() - 1), depth + 1);
    }

    private Element observed(Proof.Observed observed) {
        Observation observation = observed.fact();
        Element entry = Element.of("span")
                .styled("ground")
                .add(chapter.fact(observation))
                .text(labels.of("proof.sentence", observation.account().sentence()));
        if (observation.period() == Period.BASELINE) {
            entry.text(labels.of(
                    "page.remark",
                    labels.of("proof.baseline", observation.account().periodLabel())));
        }
        return observed.coded() ? entry.text(labels.of("page.remark", labels.of("proof.coded"))) : entry;
    }
}
