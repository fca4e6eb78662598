package org.endure.report;

import java.util.Collection;
import org.endure.diagnostic.Escapes;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.explanation.Untranslated;
import org.endure.fact.Conclusion;
import org.endure.inference.Inference;
import org.endure.words.Language;

/** The proof of conclusions, down to the observations and their sources, as numbered steps. */
public final class ProofReport {

    private ProofReport() {}

    /**
     * As text, in English.
     *
     * @param conclusions what is to be proved; all of them concluded in this inference
     */
    public static String of(Inference inference, Collection<? extends Conclusion> conclusions) {
        return of(inference, conclusions, Language.ENGLISH);
    }

    /**
     * As text, in a language.
     *
     * @param conclusions what is to be proved; all of them concluded in this inference
     */
    public static String of(Inference inference, Collection<? extends Conclusion> conclusions, Language language) {
        StringBuilder text = new StringBuilder();
        Proof proof = new Prover(inference, language).prove(conclusions);
        EvidenceText evidence = new EvidenceText(inference, language);
        new ProofText(evidence, Wrap.SCREEN, true, line -> text.append(line).append('\n')).tell(proof);
        String note = Wording.untranslated(Untranslated.rules(proof, language), evidence.words());
        return note.isEmpty()
                ? text.toString()
                : text.append(Wrap.text(Escapes.visible(note), Wrap.SCREEN, "", "  ", evidence.words()))
                        .toString();
    }
}
