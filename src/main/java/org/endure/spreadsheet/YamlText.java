package org.endure.spreadsheet;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML as a scholar would: blocks of keys, short lists in brackets, quotation marks only where they are needed. */
final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/()'~%+-]*");
    private static final Pattern SPECIAL = Pattern.compile(
            "(?i)~|null|true|false|yes|no|on|off|unknown|[-+.]?[0-9][0-9_.,eE+-]*|0x[0-9a-f]+|0o[0-7]+");

    private final StringBuilder text = new StringBuilder();

    YamlText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A key with its value: a text, a list of texts, or keys in braces. */
    YamlText key(int indent, String key, Object value) {
        return line(" ".repeat(indent) + key + ": " + value(value, key));
    }

    private static String value(Object value, String key) {
        if (value instanceof List<?> list) {
            return "["
                    + String.join(
                            ", ", list.stream().map(each -> value(each, key)).toList()) + "]";
        } else if (value instanceof Map<?, ?> map) {
            return "{"
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(each -> each.getKey() + ": "
                                            + value(each.getValue(), String.valueOf(each.getKey())))
                                    .toList())
                    + "}";
        } else if (value instanceof Enum<?> || value instanceof Number) {
            return String.valueOf(value);
        }
        return scalar(String.valueOf(value));
    }

    /** A text as a scalar: plain where nothing in it could be misread, else in double quotes. */
    static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !SPECIAL.matcher(value).matches()
                && !value.endsWith(" ")
                && value.indexOf('\n') < 0;
        return plain ? value : quoted(value);
    }

    /** A text in double quotes. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(each -> {
            switch (each) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Character.isISOControl(each)
                            || Character.getType(each) == Character.FORMAT
                            || each == 0x2028
                            || each == 0x2029
                            || each == 0xFEFF
                            || Character.getType(each) == Character.SURROGATE) {
                        quoted.append(each > 0xFFFF ? "\\U%08X".formatted(each) : "\\u%04X".formatted(each));
                    } else {
                        quoted.appendCodePoint(each);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
