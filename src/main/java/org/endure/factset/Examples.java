package org.endure.factset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One example of each type of facts that comes with the program: a fact from which a rule concludes something. */
public final class Examples {

    private static final String TYPE = "== ";
    private static final Map<String, Example> ALL = read();

    private Examples() {}

    /**
     * An example.
     *
     * @param needs types whose examples must be there too
     * @param findsNothing whether no mechanism reads the type, so that it is only kept
     * @param header the key of the alliance that must be given; empty if none
     * @param attributes values by attribute, with gaps such as {@code {member}}
     */
    public record Example(List<String> needs, boolean findsNothing, String header, Map<String, String> attributes) {
        /** Copies what it is made of. */
        public Example {
            needs = List.copyOf(needs);
            attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

        /** The values for some actors. */
        public Map<String, String> of(Cast cast) {
            Map<String, String> filled = new LinkedHashMap<>();
            attributes.forEach((name, value) -> filled.put(name, cast.fill(value)));
            return filled;
        }
    }

    /**
     * Who takes part in the examples.
     *
     * @param leader the leader, or the first member
     * @param member another member
     * @param threat a state outside the alliance
     * @param other another one
     * @param date when
     */
    public record Cast(String leader, String member, String threat, String other, String date) {

        private static final List<String> OUTSIDE = List.of("RUS", "CHN", "TUR", "IRN", "PRK");

        /** Members, with states outside the alliance. */
        public static Cast of(List<String> members, String leader, String date) {
            String first = leader.isEmpty() ? members.get(0) : leader;
            List<String> outside =
                    OUTSIDE.stream().filter(each -> !members.contains(each)).toList();
            return new Cast(
                    first,
                    members.stream()
                            .filter(each -> !each.equals(first))
                            .findFirst()
                            .orElse(first),
                    outside.get(0),
                    outside.get(1),
                    date);
        }

        String fill(String text) {
            return text.replace("{leader}", leader)
                    .replace("{member}", member)
                    .replace("{threat}", threat)
                    .replace("{other}", other)
                    .replace("{date}", date);
        }
    }

    /** The example of a type; nothing if the type is declared by rule files, or is none. */
    public static Optional<Example> of(String type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<String, Example> read() {
        try (InputStream in = Examples.class.getResourceAsStream("/coding/examples.txt")) {
            if (in == null) {
                throw new IllegalStateException("The program's own examples are missing.");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            Map<String, List<String>> blocks = new LinkedHashMap<>();
            List<String> block = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith(TYPE)) {
                    block = new ArrayList<>();
                    blocks.put(line.substring(TYPE.length()), block);
                } else {
                    block.add(line);
                }
            }
            Map<String, Example> examples = new LinkedHashMap<>();
            blocks.forEach((type, written) -> examples.put(type, example(written)));
            return Collections.unmodifiableMap(examples);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own examples cannot be read.", e);
        }
    }

    private static Example example(List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.forEach(
                line -> values.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        String needs = values.remove("needs");
        String header = values.remove("header");
        boolean findsNothing = values.remove("finds") != null;
        return new Example(
                needs == null ? List.of() : List.of(needs.split(", ")),
                findsNothing,
                header == null ? "" : header,
                values);
    }
}
