package org.endure.laws;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.endure.fact.AreaContinuity;
import org.endure.fact.AreaTrend;
import org.endure.fact.CoreArea;
import org.endure.fact.Corroboration;
import org.endure.fact.EventReport;
import org.endure.fact.EventSource;
import org.endure.fact.Fact;
import org.endure.fact.Reliability;
import org.endure.fact.Tendency;
import org.jspecify.annotations.Nullable;

/** Whether two worlds are answered the same, what is only on record of a fact that was added left aside. */
final class Same {

    /** The id of a fact that a law adds. */
    static final String ADDED = "NEW";

    private static final Pattern MENTIONS = Pattern.compile("\\bNEW\\b");

    private Same() {}

    /** All conclusions are the same. */
    static @Nullable String wrong(Question.Seen one, Question.Seen other) {
        return wrong(one.reading(), other.reading(), UnaryOperator.identity());
    }

    /** All conclusions are the same once the texts of the first are changed so. */
    static @Nullable String wrong(Reading one, Reading other, UnaryOperator<String> change) {
        Set<String> before = texts(one, change);
        Set<String> after = texts(other, UnaryOperator.identity());
        Set<String> gained = new TreeSet<>(after);
        gained.removeAll(before);
        Set<String> lost = new TreeSet<>(before);
        lost.removeAll(after);
        return gained.isEmpty() && lost.isEmpty() ? null : "Gained " + first(gained) + ", lost " + first(lost) + ".";
    }

    private static Set<String> first(Set<String> texts) {
        Set<String> first = new TreeSet<>();
        texts.stream().limit(6).forEach(first::add);
        return first;
    }

    private static Set<String> texts(Reading reading, UnaryOperator<String> change) {
        Set<String> texts = new TreeSet<>();
        for (Fact each : reading.conclusions()) {
            String text = change.apply(each.toString());
            if (!record(each) && !MENTIONS.matcher(text).find()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Whether a conclusion only records that there is a fact, of an area or from a source. */
    private static boolean record(Fact fact) {
        return fact instanceof CoreArea
                || fact instanceof Corroboration
                || fact instanceof EventReport
                || fact instanceof EventSource
                || fact instanceof Reliability
                || fact instanceof AreaContinuity
                || fact instanceof AreaTrend trend
                        && (trend.tendency() == Tendency.UNCHANGED || trend.tendency() == Tendency.NOT_COMPARED);
    }
}
