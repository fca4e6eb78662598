package org.endure.rule.syntax;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text has the form that a regular expression describes: one matcher for both engines. It takes time in proportion to
 * the text, whatever the expression, and so knows no back-references and no look-around.
 */
public final class TextPattern {

    /** How often a part may be repeated by counts, counts of counts multiplied: the matcher writes each repetition out. */
    private static final int REPETITIONS = 1000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    /** How many compiled expressions are kept; an editor that is open for long meets more. */
    private static final int MOST_KEPT = 1000;

    private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

    private TextPattern() {}

    /** Whether the whole of a value's text has that form; nothing has any form. */
    public static boolean matches(@Nullable Object value, @Nullable String expression) {
        return value != null && expression != null && compiled(expression).matches(value.toString());
    }

    private static Pattern compiled(String expression) {
        if (KNOWN.size() > MOST_KEPT) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(expression, Pattern::compile);
    }

    /** What is wrong with a regular expression; empty if nothing is. */
    public static Optional<String> fault(String expression) {
        if (expression.length() > RuleLimits.PATTERN) {
            return Optional.of(
                    "it has %d characters, and %d are the most".formatted(expression.length(), RuleLimits.PATTERN));
        }
        long repetitions = 1;
        for (Matcher count = COUNT.matcher(expression); count.find() && repetitions <= REPETITIONS; ) {
            String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
            repetitions *= most.length() > 4 ? REPETITIONS + 1 : Math.max(1, Integer.parseInt(most));
        }
        if (repetitions > REPETITIONS) {
            return Optional.of("its counts multiply to more than %,d".formatted(REPETITIONS));
        }
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("%s: %s".formatted(e.getDescription(), e.getPattern()));
        }
    }
}
