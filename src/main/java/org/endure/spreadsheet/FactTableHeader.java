package org.endure.spreadsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Spelling;
import org.endure.yaml.YamlScalar;

/** What the rows of the type {@code header} say of a fact set as a whole, by keys such as {@code alliance.name}. */
final class FactTableHeader {

    private static final Set<String> LISTS =
            Set.of("alliance.members", "alliance.essential", "alliance.needed", "searched", "baseline", "bibliography");
    private static final List<String> KEYS = List.of(
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
    private static final Set<String> GROUPS = Set.of("leaders", "states", "sources");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Whether a fact set can have that key. */
    static boolean knows(String key) {
        int dot = key.indexOf('.');
        return KEYS.contains(key) || dot >= 0 && GROUPS.contains(key.substring(0, dot));
    }

    /** The key that may have been meant. */
    static Advice advice(String key) {
        return Spelling.advice(key, KEYS);
    }

    /** Takes a value; returns false if the key has one already. */
    boolean put(String key, String value) {
        return values.putIfAbsent(key, value) == null;
    }

    /** The keys that every fact set needs and this one does not have. */
    List<String> missing() {
        return NEEDED.stream().filter(each -> !values.containsKey(each)).toList();
    }

    /** Writes it as the beginning of a fact set. */
    void write(YamlText yaml) {
        yaml.line("alliance:");
        values.forEach((key, value) -> {
            if (key.startsWith("alliance.")) {
                yaml.key(
                        2,
                        key.substring("alliance.".length()),
                        LISTS.contains(key)
                                ? CellCodec.items(value)
                                : key.equals("alliance.memberCount") ? number(value) : value);
            }
        });
        yaml.line("period: " + YamlScalar.quoted(values.getOrDefault("period", "")));
        if (values.containsKey("evidenceSince")) {
            yaml.line("evidenceSince: " + YamlScalar.quoted(values.getOrDefault("evidenceSince", "")));
        }
        if (values.containsKey("searched")) {
            yaml.key(0, "searched", CellCodec.items(values.getOrDefault("searched", "")));
        }
        nested(yaml, "leaders", 1);
        yaml.key(0, "baseline", CellCodec.items(values.getOrDefault("baseline", "")));
        if (values.containsKey("bibliography")) {
            yaml.key(0, "bibliography", CellCodec.items(values.getOrDefault("bibliography", "")));
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
                yaml.line("  " + YamlScalar.of(rest) + ": " + YamlScalar.quoted(each.getValue()));
            } else {
                String owner = rest.substring(0, dot);
                if (!owner.equals(last)) {
                    yaml.line("  " + YamlScalar.of(owner) + ":");
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
