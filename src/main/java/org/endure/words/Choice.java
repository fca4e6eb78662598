package org.endure.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that depend on a number, as a text writes them in braces: {@code {count one=case|other=cases}} for a singular and a
 * plural, {@code {change up=rose|down=fell}} for a sign, {@code {count none=no case|one=one case|other=# cases}}, where # is the number.
 *
 * @param name what the number is called
 * @param options what to write, the first that fits
 */
public record Choice(String name, List<Option> options) {

    private static final Pattern CHOICE = Pattern.compile("(\\w+)%? +(\\w+=.*)", Pattern.DOTALL);

    /** The options are copied. */
    public Choice {
        options = List.copyOf(options);
    }

    /**
     * Words for some numbers.
     *
     * @param when which numbers: {@code none}, {@code one}, {@code up}, {@code down} or {@code other}
     * @param text the words
     */
    public record Option(String when, String text) {

        /** Whether the words are known to be for numbers that can be told. */
        public boolean known() {
            return List.of("none", "one", "up", "down", "other").contains(when);
        }

        private boolean fits(double number) {
            return switch (when) {
                case "none" -> number == 0;
                case "one" -> Math.abs(number) == 1;
                case "up" -> number > 0;
                case "down" -> number < 0;
                default -> true;
            };
        }
    }

    /** Whether braces contain a choice. */
    public static boolean isIn(String inside) {
        return CHOICE.matcher(inside).matches();
    }

    /**
     * The choice in braces.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Choice of(String inside) {
        Matcher parts = CHOICE.matcher(inside);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"{" + inside + "}\" gives no words to choose from.");
        }
        List<Option> options = new ArrayList<>();
        for (String option : parts.group(2).split("\\|", -1)) {
            int equals = option.indexOf('=');
            options.add(
                    equals < 0
                            ? new Option(option, "")
                            : new Option(option.substring(0, equals), option.substring(equals + 1)));
        }
        return new Choice(parts.group(1), options);
    }

    /** The words for a number, with # as the number is shown; the last ones if none fit. */
    public String words(double number, String shown) {
        return options.stream()
                .filter(option -> option.fits(number))
                .findFirst()
                .orElse(options.get(options.size() - 1))
                .text()
                .replace("#", shown);
    }

    /** Whether the words depend on the sign, so that the number next to them goes without it. */
    public boolean tellsSign() {
        return options.stream()
                .anyMatch(option -> option.when().equals("up") || option.when().equals("down"));
    }
}
