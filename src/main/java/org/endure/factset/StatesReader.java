package org.endure.factset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.endure.diagnostic.Advice;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.RegimeType;
import org.endure.fact.State;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;

/** Reads which states and organisations a fact set names besides those that are known anyway. */
final class StatesReader {

    private static final int LONGEST_CODE = 3;
    private static final FactType STATE = FactType.named("State");

    private final Faults faults;
    private final YamlNode.Mapping root;

    StatesReader(Faults faults, YamlNode.Mapping root) {
        this.faults = faults;
        this.root = root;
    }

    /**
     * The states and organisations that are named, and the members, by code.
     *
     * @param members the members as they are written, by code
     */
    Map<String, State> states(Map<String, YamlNode.Scalar> members) {
        Map<String, State> states = new TreeMap<>();
        for (YamlNode.Pair pair : block(root, faults, "states", "states: {PRK: North Korea}")) {
            String code = StateTable.canonical(pair.key().text());
            states.put(code, state(code, pair));
        }
        for (YamlNode.Pair pair :
                block(root, faults, "organisations", "organisations: {EAC: the East African Community}")) {
            String code = StateTable.canonical(pair.key().text());
            if (StateTable.find(code).isPresent()) {
                faults.error(
                        "state-not-organisation",
                        pair.key().place(),
                        "%s is the code of a state.".formatted(Faults.quoted(code)),
                        "Give the organisation a code of its own, such as its initials, or name the state under states:.");
            } else {
                states.put(code, new State(code, name(code, pair), RegimeType.UNKNOWN, null, null));
            }
        }
        members.forEach((code, written) -> tellUnknown(states.keySet(), code, written));
        members.forEach((code, written) -> states.computeIfAbsent(code, any -> asWritten(code, written.text())));
        return states;
    }

    /** Warns of a member that no table knows and the fact set does not declare: a slip would be a state of its own. */
    private void tellUnknown(Set<String> declared, String code, YamlNode.Scalar written) {
        if (!declared.contains(code) && !StateTable.knows(code) && code.length() > LONGEST_CODE) {
            faults.warning(
                    "unknown-member",
                    written.place(),
                    "%s is not a known state or organisation; it counts as a state of that name."
                            .formatted(Faults.quoted(code)),
                    StateTable.advice(code)
                            .orElse(Advice.of("If it is meant, declare it under states:, with its name.")));
        }
    }

    /** A state under the name by which a fact set calls it, if that is one of earlier times, such as Prussia. */
    private static State asWritten(String code, String written) {
        return StateTable.formerName(written)
                .map(name -> new State(code, name, RegimeType.UNKNOWN, null, null))
                .orElseGet(() -> StateTable.state(code));
    }

    private State state(String code, YamlNode.Pair pair) {
        List<Attribute> attributes = STATE.attributes().stream()
                .filter(each -> !each.name().equals("code"))
                .toList();
        Map<String, Object> values = new HashMap<>();
        if (pair.value() instanceof YamlNode.Mapping fields) {
            BlockReader blocks = new BlockReader(faults, new ValueReader(faults, null, null));
            values.putAll(blocks.read(fields, "the state " + Faults.shown(code), attributes, Set.of()));
        } else {
            values.put("name", name(code, pair));
        }
        values.putIfAbsent("name", code);
        values.put("code", code);
        return (State) STATE.fact(values);
    }

    /** The name that is written; the code if there is none. */
    private String name(String code, YamlNode.Pair pair) {
        if (pair.value() instanceof YamlNode.Scalar name && !name.isEmpty()) {
            return name.text().strip();
        }
        faults.error(
                "wrong-kind",
                pair.value().isEmpty() ? pair.key().place() : pair.value().place(),
                "The name of %s is expected, but here stands %s."
                        .formatted(Faults.quoted(code), pair.value().what()),
                "Write %s: and its name.".formatted(Faults.shown(code)));
        return code;
    }

    /** The pairs of a block of keys; none if it is not there. */
    static List<YamlNode.Pair> block(YamlNode.Mapping root, Faults faults, String key, String example) {
        YamlNode node = root.get(key);
        if (node instanceof YamlNode.Mapping block) {
            return block.pairs();
        }
        if (node != null) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "%s must hold keys, but here stands %s.".formatted(Faults.quoted(key), node.what()),
                    "Write %s.".formatted(example));
        }
        return List.of();
    }
}
