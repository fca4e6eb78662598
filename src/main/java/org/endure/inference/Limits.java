package org.endure.inference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.endure.diagnostic.Count;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.Fact;
import org.endure.fact.Observation;
import org.endure.rule.Condition;
import org.endure.rule.Rule;
import org.endure.rule.RuleVocabulary;

/**
 * How much work one inference may do, whichever engine does it. Work is counted in steps, never in time, so that the same rules
 * and facts are always stopped or never.
 *
 * @param steps steps that an inference may take without any facts
 * @param perFact further steps for each given fact
 */
public record Limits(long steps, long perFact) {

    /** Many times what the shipped theories need: ten thousand firings, and sixty more for each fact. */
    public static final Limits DEFAULT = new Limits(5_000_000, 30_000);

    /** Steps of looking at one fact, to see whether it meets a condition. */
    public static final int LOOK = 1;

    /** Steps of combining a fact that meets a condition with those that meet the ones before. */
    public static final int COMBINATION = 20;

    /** Steps of firing a rule, and of keeping the reason. */
    public static final int FIRING = 500;

    private static final int MOST_NAMED = 8;

    /** Steps that an inference from so many facts may take. */
    public long allowed(int facts) {
        return steps + perFact * facts;
    }

    /** What is reported of an inference that was stopped, with the rule that took the most steps and what it combines. */
    public static InvalidInputException exceeded(Rule rule, Collection<? extends Fact> facts, long allowed) {
        return new InvalidInputException(Diagnostic.error(
                "endless-rules",
                rule.at(),
                String.format(
                        Locale.ROOT,
                        "\"%s\" combines facts in more ways than can be tried: stopped after %,d steps of work. It combines %s.",
                        rule.name(),
                        allowed,
                        combined(rule, facts)),
                "Let each pattern equal something that an earlier one names, so that few facts can meet it."));
    }

    private static String combined(Rule rule, Collection<? extends Fact> facts) {
        List<Condition.Pattern> patterns =
                rule.conditions().stream().flatMap(Condition::patterns).toList();
        String named = patterns.stream()
                .limit(MOST_NAMED)
                .map(pattern -> pattern.type() + count(pattern, facts))
                .collect(Collectors.joining(" with "));
        return patterns.size() > MOST_NAMED ? named + " and others" : named;
    }

    private static String count(Condition.Pattern pattern, Collection<? extends Fact> facts) {
        long count = RuleVocabulary.type(pattern.type())
                .map(type -> facts.stream().filter(type::isInstance).count())
                .orElseGet(() -> facts.stream()
                        .filter(fact -> fact instanceof Observation observation
                                && observation.type().equals(pattern.type()))
                        .count());
        return count == 0 ? "" : " (%s)".formatted(Count.of(count, "fact"));
    }
}
