package org.endure.workbench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a list of fact sets names one: its alliance and its period. It is found in the lines, since a list must not fail on a file. */
final class FactSetTitle {

    private static final Pattern NAME = Pattern.compile("\\bname:\\s*(\"[^\"]*\"|[^,}#]*)");
    private static final int LONGEST = 60;

    private FactSetTitle() {}

    /** The title; empty if the text does not give both. */
    static String of(String text) {
        String name = "";
        String period = "";
        boolean inAlliance = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.startsWith("alliance:")) {
                inAlliance = true;
            } else if (!line.isBlank() && !line.startsWith(" ")) {
                inAlliance = false;
            }
            Matcher named = NAME.matcher(line);
            if (inAlliance && name.isEmpty() && named.find()) {
                name = plain(named.group(1)).replaceFirst(" alliance$", "");
            }
            if (line.startsWith("period:")) {
                period = plain(line.substring("period:".length()).replaceFirst("#.*", ""))
                        .replace('/', '\u2013');
            }
            if (!name.isEmpty() && !period.isEmpty()) {
                return shortened(name) + ", " + period;
            }
        }
        return "";
    }

    private static String plain(String text) {
        return text.replace("\"", "").strip();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
