package org.endure.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.endure.fact.IssueArea;
import org.endure.fact.Observation;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Which facts an overlay means: those that meet all that is given.
 *
 * @param id id or pattern of ids, where {@code *} stands for any characters and {@code ?} for one; null for any
 * @param type name of the fact type; null for any
 * @param area the issue area; null for any
 * @param place where it is written
 */
record Selector(
        @Nullable String id,
        @Nullable String type,
        @Nullable IssueArea area,
        YamlNode.Place place) {

    boolean matches(Observation fact) {
        return (id == null || Pattern.matches(regex(id), fact.id()))
                && (type == null || type.equals(fact.type()))
                && (area == null || area == fact.area());
    }

    /** What is selected, in words. */
    String words() {
        List<String> parts = new ArrayList<>();
        if (id != null) {
            parts.add("id " + Faults.quoted(id));
        }
        if (type != null) {
            parts.add("type " + type);
        }
        if (area != null) {
            parts.add("area " + area);
        }
        return String.join(", ", parts);
    }

    private static String regex(String glob) {
        return glob.codePoints()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
    }
}
