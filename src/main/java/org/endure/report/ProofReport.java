package org.endure.report;

import java.util.Collection;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;

/** The proof of conclusions, down to the observations and their sources, as numbered steps. */
public final class ProofReport {

    private static final int WIDTH = 100;

    private ProofReport() {}

    /**
     * As text.
     *
     * @param conclusions what is to be proved; all of them concluded in this inference
     */
    public static String of(Inference inference, Collection<? extends Conclusion> conclusions) {
        StringBuilder text = new StringBuilder();
        Proof proof = new Prover(inference).prove(conclusions);
        EvidenceText evidence = new EvidenceText(inference);
        new ProofText(evidence, WIDTH, line -> text.append(line).append('\n')).tell(proof);
        return text.toString();
    }
}
