package org.endure.spreadsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rows of the type header say of a fact set: keys such as {@code alliance.members}, and their values. */
final class FactTableHeader {

    private static final Set<String> LISTS =
            Set.of("alliance.members", "alliance.essential", "alliance.needed", "searched", "baseline", "bibliography");
    /** The keys that a fact set can have, but for those of its states, leaders and sources. */
    static final List<String> KEYS = List.of(
            "alliance.id",
            "alliance.name",
            "alliance.members",
            "alliance.essential",
            "alliance.needed",
            "alliance.leader",
            "alliance.obligation",
            "alliance.oneSided",
            "alliance.formalStatus",
            "alliance.functionalStatus",
            "alliance.memberCount",
            "period",
            "evidenceSince",
            "searched",
            "baseline",
            "bibliography");

    private static final List<String> NEEDED = List.of("alliance.id", "alliance.name", "alliance.members", "period");

    private final Map<String, String> values = new LinkedHashMap<>();

    static boolean knows(String key) {
        String group = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        return KEYS.contains(key) || Set.of("leaders", "states", "sources").contains(group) && key.contains(".");
    }

    /** Takes a value in, unless the key has one. */
    boolean put(String key, String value) {
        return values.putIfAbsent(key, value) == null;
    }

    /** The keys that a fact set cannot be without. */
    List<String> missing() {
        return NEEDED.stream().filter(each -> !values.containsKey(each)).toList();
    }

    /** Writes what stands before the facts. */
    void write(YamlText yaml) {
        yaml.line("alliance:");
        values.forEach((key, value) -> {
            if (key.startsWith("alliance.")) {
                yaml.key(
                        2,
                        key.substring("alliance.".length()),
                        LISTS.contains(key)
                                ? CellText.items(value)
                                : key.equals("alliance.memberCount") ? number(value) : value);
            }
        });
        yaml.line("period: " + YamlText.quoted(values.getOrDefault("period", "")));
        if (values.containsKey("evidenceSince")) {
            yaml.line("evidenceSince: " + YamlText.quoted(values.getOrDefault("evidenceSince", "")));
        }
        if (values.containsKey("searched")) {
            yaml.key(0, "searched", CellText.items(values.getOrDefault("searched", "")));
        }
        nested(yaml, "leaders", 1);
        yaml.key(0, "baseline", CellText.items(values.getOrDefault("baseline", "")));
        if (values.containsKey("bibliography")) {
            yaml.key(0, "bibliography", CellText.items(values.getOrDefault("bibliography", "")));
        }
        nested(yaml, "states", 2);
        nested(yaml, "sources", 2);
    }

    /** A block of keys below a key: one level deep ({@code leaders.USA}) or two ({@code states.USA.name}). */
    private void nested(YamlText yaml, String block, int levels) {
        boolean begun = false;
        String last = "";
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (!each.getKey().startsWith(block + ".")) {
                continue;
            }
            if (!begun) {
                yaml.line(block + ":");
                begun = true;
            }
            String rest = each.getKey().substring(block.length() + 1);
            int dot = levels == 2 ? rest.lastIndexOf('.') : -1;
            if (dot < 0) {
                yaml.line("  " + YamlText.scalar(rest) + ": " + YamlText.quoted(each.getValue()));
            } else {
                String owner = rest.substring(0, dot);
                if (!owner.equals(last)) {
                    yaml.line("  " + YamlText.scalar(owner) + ":");
                    last = owner;
                }
                yaml.key(4, rest.substring(dot + 1), number(each.getValue()));
            }
        }
    }

    /** A number as it is, so that it is not taken for a text. */
    private static Object number(String value) {
        try {
            return value.contains(".") ? (Object) Double.valueOf(value) : (Object) Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
