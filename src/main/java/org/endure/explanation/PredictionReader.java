package org.endure.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.endure.fact.Answer;
import org.endure.fact.Conclusion;
import org.endure.fact.Conduct;
import org.endure.fact.Prediction;
import org.endure.fact.PredictionResult;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.words.Language;

/** Reads off an inference what its theory expects of members, and what facts show of it. */
public final class PredictionReader {

    private static final Comparator<PredictionView> ORDER = Comparator.comparing(PredictionView::behaviour)
            .thenComparing(PredictionView::member)
            .thenComparing(PredictionView::expected);

    private final Inference inference;
    private final Sentences sentences;

    /** For what this inference concludes, in a language. */
    public PredictionReader(Inference inference, Language language) {
        this(inference, new Sentences(inference, language));
    }

    PredictionReader(Inference inference, Sentences sentences) {
        this.inference = inference;
        this.sentences = sentences;
    }

    /** All predictions, in the order of behaviours and members. */
    public List<PredictionView> read() {
        return inference.conclusions(PredictionResult.class).stream()
                .map(this::view)
                .sorted(ORDER)
                .toList();
    }

    private PredictionView view(PredictionResult result) {
        Prediction prediction = new Prediction(result.member(), result.behaviour(), result.expected());
        List<Assessment.ReasonView> reasons = inference.justifications(prediction).stream()
                .map(each -> new Assessment.ReasonView(
                        sentences.because(each), each.rule().id()))
                .distinct()
                .sorted(Comparator.comparing(Assessment.ReasonView::rule).thenComparing(Assessment.ReasonView::because))
                .toList();
        return new PredictionView(
                result.member(),
                result.behaviour(),
                result.expected(),
                result.status(),
                new Statements(sentences).of(prediction),
                reasons,
                shown(result, true),
                shown(result, false));
    }

    private List<PredictionView.Shown> shown(PredictionResult result, boolean asExpected) {
        List<PredictionView.Shown> shown = new ArrayList<>();
        for (Conduct each : inference.conclusions(Conduct.class)) {
            if (each.member().equals(result.member())
                    && each.behaviour() == result.behaviour()
                    && (each.shown() == result.expected()) == asExpected
                    && each.shown() != Answer.UNKNOWN) {
                Justification first = first(each);
                shown.add(new PredictionView.Shown(
                        each.fact(), sentences.because(first), first.rule().id()));
            }
        }
        shown.sort(Comparator.comparing(PredictionView.Shown::fact, FactOrder.BY_ID));
        return shown;
    }

    /** The justification whose words come first, so that the choice does not hang on the engine. */
    private Justification first(Conclusion conclusion) {
        return inference.justifications(conclusion).stream()
                .min(Comparator.comparing((Justification each) -> each.rule().id())
                        .thenComparing(sentences::because))
                .orElseThrow();
    }
}
