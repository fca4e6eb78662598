package org.endure.drools;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the parser's messages into plain words. */
final class SyntaxMessages {

    private static final Pattern MISMATCHED =
            Pattern.compile("mismatched input '(?<found>[^']*)'(?: expecting '?(?<wanted>[^']*?)'?)?(?: in .*)?$");
    private static final Pattern NO_VIABLE = Pattern.compile("no viable alternative at input '(?<found>[^']*)'.*");
    private static final Pattern PREFIX = Pattern.compile("^\\[ERR \\d+\\]\\s*(Line \\S+\\s*)?");

    private SyntaxMessages() {}

    /** A sentence that says what was found and what was wanted. */
    static String plain(String message) {
        String text = PREFIX.matcher(message.strip()).replaceFirst("");
        Matcher mismatched = MISMATCHED.matcher(text);
        if (mismatched.find()) {
            String wanted = mismatched.group("wanted");
            return "\"%s\" was not expected here%s."
                    .formatted(
                            mismatched.group("found"),
                            wanted == null || wanted.isBlank() ? "" : "; \"" + wanted + "\" was");
        }
        Matcher noViable = NO_VIABLE.matcher(text);
        if (noViable.find()) {
            return "\"%s\" was not expected here.".formatted(noViable.group("found"));
        }
        return text.endsWith(".") ? text : text + ".";
    }
}
