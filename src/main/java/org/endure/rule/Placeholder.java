package org.endure.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.words.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A place in the reason of a rule where the value of a variable stands: {@code {state}}; {@code {low..high}} for two values as a
 * range; {@code {growth%}} for a share as percent; {@code {growth up=rose|down=fell}} for words that depend on it.
 *
 * @param text the place as written
 * @param values one value, or the two of a range
 * @param choice the words to choose from by the value, instead of the value itself
 */
public record Placeholder(
        String text, List<Value> values, @Nullable Choice choice) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

    /** The values are copied. */
    public Placeholder {
        values = List.copyOf(values);
    }

    /**
     * A value that is to stand there.
     *
     * @param variable name of the variable, without its dollar sign
     * @param percent whether it is a share that is shown as percent
     */
    public record Value(String variable, boolean percent) {

        private static Value of(String text) {
            boolean percent = text.endsWith("%");
            return new Value(percent ? text.substring(0, text.length() - 1) : text, percent);
        }
    }

    /** The places in a sentence, in order. */
    public static List<Placeholder> in(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(each -> of(each.group(1)))
                .toList();
    }

    /** A sentence with a text in each place. */
    public static String filled(String sentence, Function<Placeholder, String> text) {
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(each -> Matcher.quoteReplacement(text.apply(of(each.group(1)))));
    }

    private static Placeholder of(String inside) {
        String text = "{" + inside + "}";
        if (Choice.isIn(inside)) {
            Choice choice = Choice.of(inside);
            return new Placeholder(text, List.of(new Value(choice.name(), false)), choice);
        }
        return new Placeholder(
                text, Arrays.stream(inside.split("\\.\\.", 2)).map(Value::of).toList(), null);
    }
}
