package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts use the words of the glossary in CONTRIBUTING.md. Quotations are exempt. */
class GlossaryTest {

    /** Files and folders that are searched. Java sources and rules are to be added. */
    private static final List<String> ROOTS =
            List.of("README.md", "CHANGELOG.md", "src/docs", "rules", ".github", "src/main/resources");

    /** What is searched in them: pages, and English texts for users. */
    private static final Pattern SEARCHED = Pattern.compile(".*(\\.md|\\.yml|(?<!_sv|_ja)\\.properties)");

    /** Made from texts in Java sources, which are not searched yet. */
    private static final List<String> EXEMPT = List.of("src/docs/commands.md");

    /** Those phrases of the left column that have no other meaning. */
    private static final List<String> PHRASES = List.of(
            "anew",
            "again and again",
            "told in full",
            "laid on top",
            "creed",
            "creeds",
            "needed member",
            "re-read",
            "propped up",
            "falls a class",
            "middling",
            "by the thesis",
            "foretell",
            "foretold",
            "made-up",
            "laid beside",
            "held against",
            "plain re-run",
            "soon over",
            "rehearse",
            "rehearses",
            "taken apart",
            "has its way",
            "as it came",
            "a sign of a shell",
            "unless it is there",
            "in what was given",
            "mend",
            "mended");

    private static final Pattern QUOTATION = Pattern.compile("\"[^\"\n]*\"|`[^`\n]*`");

    @Test
    void theGlossarySaysWhatToWriteInstead() throws IOException {
        String glossary = Files.readString(Path.of("CONTRIBUTING.md"));
        glossary = glossary.substring(glossary.indexOf("### Glossary"));
        for (String phrase : List.of("anew", "laid on top", "creed", "foretell", "mend", "by the thesis")) {
            assertThat(glossary).contains("| " + phrase);
        }
    }

    @Test
    void noTextUsesAPhraseThatTheGlossaryReplaces() throws IOException {
        Pattern replaced = Pattern.compile("(?i)\\b(" + String.join("|", PHRASES) + ")\\b");
        List<String> found = new ArrayList<>();
        for (Path file : searched()) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher =
                        replaced.matcher(QUOTATION.matcher(lines.get(i)).replaceAll(""));
                while (matcher.find()) {
                    found.add("%s:%d: %s".formatted(file, i + 1, matcher.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> searched() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> SEARCHED.matcher(file.toString()).matches())
                        .filter(file -> !EXEMPT.contains(file.toString().replace('\\', '/')))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
