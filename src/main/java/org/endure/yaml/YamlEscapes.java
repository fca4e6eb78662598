package org.endure.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourceText;

/** Finds escapes in YAML that stand for no character, on which the parser fails without saying where. */
final class YamlEscapes {

    private static final Pattern LONG = Pattern.compile("\\\\U([0-9A-Fa-f]{8})");

    private YamlEscapes() {}

    /**
     * The error at the first escape beyond the last character; of the file as a whole if there is none.
     *
     * @param text a text on which the parser failed
     */
    static Diagnostic fault(SourceText text) {
        for (int line = 1; line <= text.lines().size(); line++) {
            String each = text.lines().get(line - 1);
            for (Matcher escape = LONG.matcher(each); escape.find(); ) {
                if (Long.parseLong(escape.group(1), 16) > Character.MAX_CODE_POINT) {
                    return text.diagnostic(
                            DiagnosticSeverity.ERROR,
                            "bad-escape",
                            line,
                            each.codePointCount(0, escape.start()) + 1,
                            escape.group().length(),
                            "%s stands for no character.".formatted(escape.group()),
                            "Write the letter itself.");
                }
            }
        }
        return text.diagnostic(DiagnosticSeverity.ERROR, "bad-yaml", 0, 0, 1, "The file is no YAML.", null);
    }
}
