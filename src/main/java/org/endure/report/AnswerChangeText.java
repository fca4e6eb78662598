package org.endure.report;

import org.endure.comparison.AnswerChange;
import org.endure.explanation.Assessment;
import org.endure.fact.Trend;
import org.endure.words.Language;
import org.endure.words.Words;

/** What a change of facts changed in the answer. */
public final class AnswerChangeText {

    private AnswerChangeText() {}

    /** As text. */
    public static String of(AnswerChange change) {
        StringBuilder text = new StringBuilder("\n");
        text.append("Verdict: ")
                .append(moved(change.before().name(), change.after().name()));
        text.append("Trend: ").append(moved(trend(change.trendBefore()), trend(change.trendAfter())));
        change.findings()
                .forEach(each -> text.append(
                        Wrap.text(DifferenceText.of(each, Words.of(Language.ENGLISH)), Wrap.SCREEN, "  ", "    ")));
        if (change.findings().isEmpty()) {
            text.append("No finding changed.\n");
        }
        return text.toString();
    }

    private static String moved(String before, String after) {
        return before.equals(after) ? after + ", as before\n" : "%s, before %s\n".formatted(after, before);
    }

    private static String trend(Trend trend) {
        return Wording.trend(new Assessment.TrendView(trend.tendency(), trend.magnitude()));
    }
}
