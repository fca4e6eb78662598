package org.endure.report;

import java.util.List;
import java.util.stream.Stream;
import org.endure.explanation.Assessment;
import org.endure.fact.Tendency;
import org.endure.words.Words;

/** The forecast in words: what is expected, the conditions on which it no longer holds, and notes on single matters. */
public final class ForecastText {

    private final Assessment assessment;
    private final Assessment.ForecastView forecast;
    private final Words words;

    /** The words of a forecast of an assessment. */
    public ForecastText(Assessment assessment, Assessment.ForecastView forecast) {
        this.assessment = assessment;
        this.forecast = forecast;
        this.words = assessment.words();
    }

    /** What is expected, without a full stop. A strengthening that is expected of a weakened alliance is told from the trend. */
    public String expected() {
        String key = "forecast.plain";
        if (forecast.tendency() == Tendency.STRENGTHENED) {
            key = assessment.trend().direction() == Tendency.WEAKENED ? "forecast.recovering" : "forecast.stronger";
        }
        return words.say(
                key, "outcome", Wording.verdict(forecast.outcome(), words), "baselines", Wording.baselines(assessment));
    }

    /** What is expected and on which conditions it no longer holds, as one sentence; then the notes. */
    public String whole() {
        List<String> unless = forecast.unless();
        String sentence = words.say(
                unless.isEmpty() ? "forecast.sentence" : "forecast.sentence.unless",
                "forecast",
                expected(),
                "conditions",
                words.series(unless, "list.or"));
        return words.paragraph(
                Stream.concat(Stream.of(sentence), notes().stream()).toList());
    }

    /** What is expected of single matters, as sentences. */
    public List<String> notes() {
        return forecast.notes().stream()
                .map(note -> words.sentence(words.capital(note)))
                .toList();
    }
}
