package org.endure.spreadsheet;

import java.util.List;
import java.util.Map;
import org.endure.yaml.YamlScalar;

/** Writes YAML as a scholar would: blocks of keys, short lists in brackets, quotation marks only where they are needed. */
final class YamlText {

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
        return YamlScalar.of(String.valueOf(value));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
