package org.endure.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Proof;
import org.endure.fact.Observation;
import org.endure.fact.Parameter;

/** A proof as numbered steps. Rules, observations and cut-offs are told in full once, and by their ids after that. */
final class ProofText {

    private final EvidenceText evidence;
    private final int width;
    private final Consumer<String> lines;
    private final Set<Object> told = new HashSet<>();

    /**
     * Tells proofs.
     *
     * @param width characters to a line
     * @param lines takes what is told, a paragraph at a time, safe to show
     */
    ProofText(EvidenceText evidence, int width, Consumer<String> lines) {
        this.evidence = evidence;
        this.width = width;
        this.lines = lines;
    }

    /** All steps of a proof. */
    void tell(Proof proof) {
        proof.steps().forEach(this::step);
    }

    private void step(Proof.Step step) {
        paragraph("Step %d. %s.".formatted(step.number(), capital(step.statement())), "  ");
        String because = "Because";
        for (Proof.Reason reason : step.reasons()) {
            String rule = told.add(reason.rule().id())
                    ? evidence.rule(reason.rule())
                    : "[" + reason.rule().id() + "]";
            paragraph("%s %s. %s".formatted(because, reason.because(), rule), "    ");
            reason.premises().forEach(this::premise);
            because = "Also because";
        }
    }

    private void premise(Proof.Premise premise) {
        if (premise.kind() == Proof.Kind.FOUND && premise.grounds().get(0) instanceof Proof.Concluded concluded) {
            paragraph("- step %d: %s.".formatted(concluded.step(), concluded.statement()), "      ");
        } else {
            String grounds = premise.grounds().stream().map(ProofText::name).collect(Collectors.joining(", "));
            paragraph("- %s%s.".formatted(premise.words(), grounds.isEmpty() ? "" : ": " + grounds), "      ");
            premise.grounds().forEach(this::footnote);
        }
    }

    /** What is told in full where it is first named. */
    private void footnote(Proof.Ground ground) {
        if (ground.fact() instanceof Observation observation
                && told.add(List.of(observation.id(), observation.period()))) {
            paragraph(evidence.fact(observation, ""), "          ");
        } else if (ground.fact() instanceof Parameter parameter && told.add(parameter)) {
            paragraph(
                    "%s: %s to %s can be defended; %s; %s."
                            .formatted(
                                    parameter.name(),
                                    number(parameter.low()),
                                    number(parameter.high()),
                                    parameter.source(),
                                    parameter.reason()),
                    "          ");
        }
    }

    private static String name(Proof.Ground ground) {
        if (ground instanceof Proof.Concluded concluded) {
            return "step " + concluded.step();
        } else if (ground instanceof Proof.Observed observed) {
            String baseline = observed.fact().period() == org.endure.fact.Period.BASELINE ? " of the baseline" : "";
            return observed.fact().id() + baseline + (observed.coded() ? " (coded by an analyst)" : "");
        }
        return ground.statement();
    }

    private static String number(Double value) {
        return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
    }

    private static String capital(String statement) {
        return Character.toUpperCase(statement.charAt(0)) + statement.substring(1);
    }

    private void paragraph(String text, String indent) {
        lines.accept(
                Wrap.text(Escapes.visible(text), width, indent, indent + "  ").stripTrailing());
    }
}
