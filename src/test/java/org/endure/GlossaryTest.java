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

    /** Files and folders that are searched. */
    private static final List<String> ROOTS = List.of(
            "README.md",
            "CHANGELOG.md",
            "src/docs",
            "rules",
            ".github",
            "src/main/resources",
            "src/main/java",
            "src/bench/java",
            "src/test/java");

    /** What is searched in them: pages, English texts for users, and Java with its comments, texts and names. */
    private static final Pattern SEARCHED = Pattern.compile(".*(\\.md|\\.yml|\\.java|(?<!_sv|_ja)\\.properties)");

    /** The list of phrases itself. */
    private static final String OWN = "GlossaryTest.java";

    /** Names of fact attributes and their values, which fact files of users have. */
    private static final Pattern KEPT = Pattern.compile("Creed(Domain|Handling|Relation)|sameCreed|\"same-creed\"");

    /** Where the words of a name meet. */
    private static final Pattern SEAM = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");

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
            "foretells",
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
            "mended",
            "mends");

    private static final Pattern QUOTATION = Pattern.compile("\"[^\"\n]*\"|`[^`\n]*`");

    /** A quotation in a text of Java, whose own quotation marks are no quotation. */
    private static final Pattern QUOTATION_IN_JAVA = Pattern.compile("\\\\\"[^\"\n\\\\]*\\\\\"|\\{@code [^}]*}");

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
                Matcher matcher = replaced.matcher(
                        file.toString().endsWith(".java") ? inJava(lines.get(i)) : quotedLeftOut(lines.get(i)));
                while (matcher.find()) {
                    found.add("%s:%d: %s".formatted(file, i + 1, matcher.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String quotedLeftOut(String line) {
        return QUOTATION.matcher(line).replaceAll("");
    }

    /** A line of Java without quotations, its names taken as words. */
    private static String inJava(String line) {
        String own =
                KEPT.matcher(QUOTATION_IN_JAVA.matcher(line).replaceAll("")).replaceAll("");
        return SEAM.matcher(own).replaceAll(" ");
    }

    @Test
    void namesAreReadAsWords() {
        assertThat(inJava("void aRuleLaidOnTopReplaces() {")).contains("Laid On Top");
        assertThat(inJava("say(\"It is \\\"anew\\\" here.\");")).doesNotContain("anew");
        assertThat(inJava("CreedRelation relation")).doesNotContain("Creed");
    }

    private static List<Path> searched() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(Files::isRegularFile)
                        .filter(file -> SEARCHED.matcher(file.toString()).matches())
                        .filter(file -> !file.endsWith(OWN))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
