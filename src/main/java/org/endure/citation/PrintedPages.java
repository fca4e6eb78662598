package org.endure.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pages as they must be given to the processor. It shortens and fills up every span as if it were one of plain numbers, so that
 * xii-xv becomes xii-xxv, and drops what it does not know, such as the plus sign of 7+. What is not plain numbers is therefore
 * given in letters that it leaves alone.
 */
final class PrintedPages {

    /** Signs that the processor drops or takes for the middle of a span, and the letters of nobody's language for them. */
    private static final Map<String, String> MASKS = Map.of("+", "\ua7f7", ".", "\ua7fb", "-", "\ua7fc", "*", "\ua7fd");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(-[0-9]+)?");
    private static final Pattern BETWEEN = Pattern.compile(",\\s*");

    private PrintedPages() {}

    /** The pages for the processor. */
    static String given(String pages) {
        List<String> given = new ArrayList<>();
        for (String each : BETWEEN.split(pages.strip(), -1)) {
            given.add(NUMBERS.matcher(each).matches() ? each : masked(each));
        }
        return String.join(", ", given);
    }

    /** The text with its own signs again. */
    static String restored(String text) {
        String own = text;
        for (Map.Entry<String, String> each : MASKS.entrySet()) {
            own = own.replace(each.getValue(), each.getKey());
        }
        return own;
    }

    /** One span or page. Of three hyphens the middle one makes the span, as in IV-2-IV-9. */
    private static String masked(String pages) {
        List<String> parts = List.of(pages.split("-", -1));
        int middle = parts.size() / 2;
        if (parts.size() % 2 == 1) {
            return mask(pages);
        }
        return mask(String.join("-", parts.subList(0, middle)))
                + "-"
                + PrintedText.KEEP
                + mask(String.join("-", parts.subList(middle, parts.size())));
    }

    private static String mask(String text) {
        String masked = text;
        for (Map.Entry<String, String> each : MASKS.entrySet()) {
            masked = masked.replace(each.getKey(), each.getValue());
        }
        return masked;
    }
}
