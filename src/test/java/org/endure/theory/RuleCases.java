package org.endure.theory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cases that show what each rule claims, one after another in a text file for each folder of rules. A case begins with the id
 * of its rule; below it, indented, stand the facts given (in the lines of {@link Facts}), what is concluded, changes after which it
 * is not, and the facts without which it falls.
 */
final class RuleCases {

    static final List<String> FOLDERS =
            List.of("method", "threat", "collapse", "endurance", "interaction", "verdict", "conduct", "predictions");

    private RuleCases() {}

    /** All cases. */
    static List<RuleCase> all() {
        return FOLDERS.stream().flatMap(folder -> of(folder).stream()).toList();
    }

    /** The cases of the rules in a folder. */
    static List<RuleCase> of(String folder) {
        List<RuleCase> cases = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines(folder)) {
            if (!line.startsWith(" ") && !block.isEmpty()) {
                cases.add(read(block));
                block.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                block.add(line);
            }
        }
        if (!block.isEmpty()) {
            cases.add(read(block));
        }
        return cases;
    }

    private static RuleCase read(List<String> block) {
        List<List<String>> changes =
                texts(block, "not with").stream().map(List::of).toList();
        List<String> support = texts(block, "rests on").stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        return new RuleCase(block.get(0).strip(), texts(block, "given"), texts(block, "concludes"), changes, support);
    }

    private static List<String> texts(List<String> block, String key) {
        return block.stream()
                .map(String::strip)
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length()).strip())
                .toList();
    }

    private static List<String> lines(String folder) {
        try (InputStream in =
                Objects.requireNonNull(RuleCases.class.getResourceAsStream("/rule-cases/" + folder + ".txt"), folder)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
