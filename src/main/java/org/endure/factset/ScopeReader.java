package org.endure.factset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.SourcePosition;
import org.endure.fact.Searched;
import org.endure.fact.TimeSpan;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what a fact set says of its reach: since when evidence counts, and which mechanisms were searched for. */
final class ScopeReader {

    private final Faults faults;
    private final YamlNode.Mapping root;

    ScopeReader(Faults faults, YamlNode.Mapping root) {
        this.faults = faults;
        this.root = root;
    }

    /** The first day of what is written as {@code evidenceSince}; null if nothing is. */
    @Nullable
    LocalDate evidenceSince() {
        YamlNode node = root.get("evidenceSince");
        if (node == null) {
            return null;
        } else if (!(node instanceof YamlNode.Scalar text)) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "\"evidenceSince\" takes one value, but here stands %s.".formatted(node.what()),
                    "Write evidenceSince: 2016.");
            return null;
        } else {
            TimeSpan since = new ValueReader(faults, null, null).time(text);
            return since == null ? null : since.from();
        }
    }

    /** The mechanisms that the coder looked for; null if it is not said. Which there are, only a theory tells. */
    @Nullable
    SearchedLine searched() {
        YamlNode node = root.get("searched");
        if (node == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        Map<String, SourcePosition> places = new HashMap<>();
        for (YamlNode item : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
            if (item instanceof YamlNode.Scalar code && !code.isEmpty()) {
                codes.add(code.text().strip());
                places.put(
                        code.text().strip(),
                        new SourcePosition(
                                faults.text().file(),
                                code.place().line(),
                                code.place().column()));
            } else {
                faults.error(
                        "wrong-kind",
                        item.place(),
                        "The code of a mechanism or a family is expected, but here stands %s.".formatted(item.what()),
                        "Write searched: [C2, E1], or searched: all.");
            }
        }
        return new SearchedLine(new Searched(codes), places, faults.text());
    }
}
