package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.words.Language;
import org.endure.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text says "1 facts": a number that may be one is followed by a noun that agrees with it, whatever the number. */
class CountsTest {

    /** What may follow a number as it is. */
    private static final Set<String> MANY = Set.of(
            // limits and horizons
            "tabs",
            "steps",
            "years",
            "resamples",
            "characters",
            "brackets",
            "backups",
            "firings",
            "words",
            "patterns",
            "attributes",
            "combinations",
            // after its singular
            "notes",
            // no nouns
            "is",
            "was",
            "has",
            "fails",
            "lies",
            "changes",
            "leads",
            "belongs",
            "ms");

    private static final Pattern GLUED = Pattern.compile("%,?d (?:of them |more |other )?([a-z]+s)\\b");
    private static final Pattern GAP = Pattern.compile(
            "\\{(count|facts|sets|rules|edits|changes|draws|judged|points|parts|families|more|others)\\} (?:more |other )?([a-z-]+s)\\b");

    @Test
    void noMessageGluesANumberToAPlural() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> glued = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> lines(file)
                            .filter(line ->
                                    GLUED.matcher(line).results().anyMatch(each -> !MANY.contains(each.group(1))))
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
            assertThat(glued)
                    .as("use Count.of, or a choice such as {count one=fact|other=facts}")
                    .isEmpty();
        }
    }

    @Test
    void noEntryGluesANumberToAPlural() {
        assertThat(Words.of(Language.ENGLISH).beginning("").entrySet().stream()
                        .filter(entry -> !entry.getKey().startsWith("workbench."))
                        .filter(entry ->
                                GAP.matcher(entry.getValue()).results().anyMatch(each -> !MANY.contains(each.group(2))))
                        .map(Object::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anEntryWithACountReadsWellForNoneOneAndTwo(int count) {
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            String flip = words.say("flip.facts", "count", count);
            assertThat(flip).contains(Integer.toString(count));
            assertThat(words.say("screen.seen", "count", count, "context", 0))
                    .doesNotContainPattern("\\b1 \\w*(facts|fakta)\\b");
            assertThat(words.say("worth.more", "facts", "A", "count", count))
                    .doesNotContainPattern("\\b1 (more )?(facts|fakta)\\b");
            assertThat(words.say(
                            "flip.effort",
                            "examined",
                            "",
                            "judged",
                            count,
                            "others",
                            count,
                            "edits",
                            count,
                            "facts",
                            count,
                            "changes",
                            count,
                            "rules",
                            count,
                            "unseen",
                            count))
                    .doesNotContainPattern("\\b1 (facts|fakta|rules|changes)\\b|\\b1件の事実は、.*0件");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
