package org.endure.citation;

import java.util.List;
import java.util.Locale;
import org.endure.words.Language;

/** Texts of an item as they must be given to the processor to be printed as they should. */
final class PrintedText {

    /** A small letter of nobody's language behind capitals that the processor must not make small; it is not printed. */
    static final String KEEP = "\ua7fa";

    private static final int LONGEST_ACRONYM = 12;
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private PrintedText() {}

    static String of(String variable, String text, Language language) {
        if (variable.equals("edition")) {
            return edition(text, language);
        }
        if (variable.equals("page")) {
            return PrintedPages.given(text);
        }
        boolean title = variable.equals("title") || variable.endsWith("-title") || variable.endsWith("title-short");
        return title && isAcronym(text) ? text + KEEP : text;
    }

    /** Whether a text is a name of capitals, such as JSTOR, not a title that somebody wrote in capitals. */
    private static boolean isAcronym(String text) {
        return text.length() <= LONGEST_ACRONYM
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** The number of an edition; in English as an ordinal, which the processor does not make of it. */
    private static String edition(String text, Language language) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (String ending : List.of(" edition", " ed.", " ed", ".")) {
            lower = lower.endsWith(ending) ? lower.substring(0, lower.length() - ending.length()) : lower;
        }
        int word = ORDINALS.indexOf(lower) + 1;
        String digits = word > 0 ? Integer.toString(word) : lower;
        for (String ending : List.of("st", "nd", "rd", "th")) {
            digits = digits.endsWith(ending) ? digits.substring(0, digits.length() - 2) : digits;
        }
        boolean number =
                !digits.isEmpty() && digits.length() < 5 && digits.chars().allMatch(Character::isDigit);
        if (!number) {
            return text;
        }
        return language == Language.ENGLISH ? digits + ending(Integer.parseInt(digits)) : digits;
    }

    private static String ending(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
