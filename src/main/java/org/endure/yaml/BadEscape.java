package org.endure.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the escape in a YAML text that stands for no character. */
final class BadEscape {

    private static final Pattern ESCAPE = Pattern.compile("\\\\U([0-9A-Fa-f]{8})");

    private BadEscape() {}

    /** Where it stands; the beginning of the text if it is not found. */
    static YamlNode.Place in(String text) {
        Matcher escape = ESCAPE.matcher(text);
        while (escape.find()) {
            if (Long.parseLong(escape.group(1), 16) > Character.MAX_CODE_POINT) {
                int line = 1
                        + (int) text.substring(0, escape.start())
                                .chars()
                                .filter(each -> each == '\n')
                                .count();
                int lineStart = text.lastIndexOf('\n', escape.start()) + 1;
                return new YamlNode.Place(
                        line, text.codePointCount(lineStart, escape.start()) + 1, escape.end() - escape.start());
            }
        }
        return new YamlNode.Place(1, 1, 1);
    }
}
