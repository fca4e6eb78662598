package org.endure.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Proof;
import org.endure.fact.Observation;
import org.endure.fact.Parameter;
import org.endure.words.Words;

/** A proof as numbered steps. Rules, observations and cut-offs are shown in full once, and by their ids after that. */
final class ProofText {

    private final EvidenceText evidence;
    private final Words words;
    private final int width;
    private final boolean marked;
    private final Consumer<String> lines;
    private final Set<Object> told = new HashSet<>();

    /**
     * Tells proofs, in the language of the evidence.
     *
     * @param width characters to a line
     * @param marked whether each condition is marked with what it rests on
     * @param lines takes what is told, a paragraph at a time, safe to show
     */
    ProofText(EvidenceText evidence, int width, boolean marked, Consumer<String> lines) {
        this.marked = marked;
        this.evidence = evidence;
        this.words = evidence.words();
        this.width = width;
        this.lines = lines;
    }

    /** All steps of a proof. */
    void tell(Proof proof) {
        proof.steps().forEach(this::step);
    }

    private void step(Proof.Step step) {
        paragraph(words.say("proof.step", "number", step.number(), "statement", words.capital(step.statement())), "  ");
        String because = "proof.because";
        for (Proof.Reason reason : step.reasons()) {
            String rule = told.add(reason.rule().id())
                    ? evidence.rule(reason.rule())
                    : words.say("proof.rule", "id", reason.rule().id());
            paragraph(words.say(because, "because", reason.because(), "rule", rule), "    ");
            reason.premises().forEach(this::premise);
            because = "proof.also-because";
        }
    }

    private void premise(Proof.Premise premise) {
        if (premise.kind() == Proof.Kind.FOUND && premise.grounds().get(0) instanceof Proof.Concluded concluded) {
            paragraph(
                    words.say(
                            "proof.premise.step",
                            "mark",
                            mark(premise),
                            "number",
                            concluded.step(),
                            "statement",
                            concluded.statement()),
                    "      ");
        } else {
            String grounds =
                    words.commas(premise.grounds().stream().map(this::name).toList());
            paragraph(
                    words.say(
                            grounds.isEmpty() ? "proof.premise" : "proof.premise.grounds",
                            "mark",
                            mark(premise),
                            "words",
                            premise.words(),
                            "grounds",
                            grounds),
                    "      ");
            premise.grounds().forEach(this::footnote);
        }
    }

    private String mark(Proof.Premise premise) {
        return marked
                ? words.say(
                        "proof.mark",
                        "mark",
                        words.say("proof.mark." + premise.mark().name()))
                : "";
    }

    /** What is shown in full where it is first named. */
    private void footnote(Proof.Ground ground) {
        if (ground.fact() instanceof Observation observation
                && told.add(List.of(observation.id(), observation.period()))) {
            paragraph(evidence.fact(observation, ""), "          ");
        } else if (ground.fact() instanceof Parameter parameter && told.add(parameter)) {
            paragraph(
                    words.say(
                            "proof.cut-off",
                            "name",
                            parameter.name(),
                            "low",
                            words.number(parameter.low()),
                            "high",
                            words.number(parameter.high()),
                            "source",
                            parameter.source(),
                            "reason",
                            parameter.reason()),
                    "          ");
        }
    }

    private String name(Proof.Ground ground) {
        if (ground instanceof Proof.Concluded concluded) {
            return words.say("proof.ground.step", "number", concluded.step());
        } else if (ground instanceof Proof.Observed observed) {
            boolean baseline = observed.fact().period() == org.endure.fact.Period.BASELINE;
            return words.say(
                    "proof.observed" + (baseline ? ".baseline" : "") + (observed.coded() ? ".coded" : ""),
                    "id",
                    observed.fact().id());
        }
        return ground.statement();
    }

    private void paragraph(String text, String indent) {
        lines.accept(Wrap.text(Escapes.visible(text), width, indent, indent + "  ", words)
                .stripTrailing());
    }
}
