package org.endure.yaml;

import java.util.regex.Pattern;

/** Writes texts as scalars that YAML reads back as the same texts. */
public final class YamlScalar {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/()'~%+-]*");
    private static final Pattern SPECIAL = Pattern.compile(
            "(?i)~|null|true|false|yes|no|on|off|unknown|[-+.]?[0-9][0-9_.,eE+-]*|0x[0-9a-f]+|0o[0-7]+");

    private YamlScalar() {}

    /** A text as a scalar: plain where nothing in it could be misread, else in double quotes. */
    public static String of(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !SPECIAL.matcher(value).matches()
                && !value.endsWith(" ")
                && value.indexOf('\n') < 0;
        return plain ? value : quoted(value);
    }

    /** A text in double quotes. */
    public static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (mustBeEscaped(each)) {
                        quoted.append(each > 0xFFFF ? "\\U%08X".formatted(each) : "\\u%04X".formatted(each));
                    } else {
                        quoted.appendCodePoint(each);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether YAML refuses a character as it is, or an editor could show it wrongly or not at all. */
    private static boolean mustBeEscaped(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
