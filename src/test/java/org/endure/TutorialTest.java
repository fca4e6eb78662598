package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial does what it says: its files are saved, its edits made and its commands run in an empty folder, and what they print
 * is what the page shows. With {@code -Dgolden.record=true} the page is given what they print.
 *
 * <p>Before a fenced block stands what is done with it: "Save this as `FILE`", "Add this to `FILE`"; edits are written "in `FILE`,
 * change `A` to `B`". A block of language {@code text} shows what the last command printed: all of it, or with {@code first} its
 * first part, or with {@code section NAME} the part with that heading. What is left out is shown as [...]. With
 * {@code -Dtutorial.folder=DIR} what the tutorial makes is kept in that folder, for its pictures.
 */
class TutorialTest {

    private static final Path PAGE = Path.of("src/docs/tutorial.md");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");
    private static final Pattern STEP = Pattern.compile(
            "(?:(Save\\s+this\\s+as|Add\\s+this\\s+to)\\s+`(?<file>[^`]+)`[^`]*?\\n\\n)?```(?<kind>[^\\n]+)\\n(?<body>.*?)```"
                    + "|in `(?<edited>[^`]+)`,\\s+change\\s+`(?<old>[^`]+)`\\s+to\\s+`(?<new>[^`]+)`",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Kinds of blocks that a reader puts into a file. */
    private static final Set<String> FILES = Set.of("yaml", "bibtex", "drl");

    private final StringBuilder page = new StringBuilder();
    private String printed = "";
    private String inside = ".";

    @Test
    void theTutorialRunsAsItStands(@TempDir Path temporary) throws IOException {
        String kept = System.getProperty("tutorial.folder");
        Path folder = kept == null ? temporary : Path.of(kept);
        String text = Files.readString(PAGE).replace("\r\n", "\n");
        Matcher step = STEP.matcher(text);
        int end = 0;
        int steps = 0;
        while (step.find()) {
            page.append(text, end, step.start());
            end = step.end();
            steps++;
            page.append(done(folder, step));
        }
        page.append(text.substring(end));
        assertThat(steps).isGreaterThan(10);
        if (RECORD) {
            Files.writeString(PAGE, page);
        } else {
            assertThat(page.toString()).isEqualTo(text);
        }
    }

    /** Does a step, and returns how the page should show it. */
    private String done(Path folder, Matcher step) throws IOException {
        if (step.group("edited") != null) {
            edit(folder.resolve(inside).resolve(step.group("edited")), step.group("old"), step.group("new"));
        } else if (step.group("file") != null) {
            boolean adding = step.group(1).toLowerCase(Locale.ROOT).startsWith("add");
            save(folder.resolve(inside).resolve(step.group("file")), step.group("body"), adding);
        } else if (FILES.contains(step.group("kind"))) {
            throw new AssertionError("The page does not say where this goes:\n" + step.group());
        } else if (step.group("kind").equals("sh")) {
            run(folder, step.group("body"));
        } else if (step.group("kind").startsWith("text")) {
            String kind = step.group("kind");
            return "```%s\n%s```"
                    .formatted(kind, shown(kind.substring("text".length()).strip()));
        }
        return step.group();
    }

    private static void edit(Path file, String old, String changed) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as(file.toString()).containsOnlyOnce(old);
        Files.writeString(file, text.replace(old, changed));
    }

    private static void save(Path file, String text, boolean adding) throws IOException {
        Files.createDirectories(file.getParent());
        if (adding) {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } else {
            Files.writeString(file, text);
        }
    }

    private void run(Path folder, String commands) {
        StringBuilder all = new StringBuilder();
        for (String command : commands.lines().toList()) {
            if (command.startsWith("cd ")) {
                inside = command.substring("cd ".length());
                continue;
            }
            assertThat(command).startsWith("endure ");
            CommandRun run = CommandRun.run(folder.resolve(inside), arguments(command.substring("endure ".length())));
            assertThat(run.exitCode())
                    .as(command + "\n" + run.err())
                    .isIn(command.startsWith("endure check") ? List.of(0, 2) : List.of(0));
            all.append(run.err()).append(run.out());
        }
        printed = all.toString();
    }

    private static String[] arguments(String line) {
        return Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toArray(String[]::new);
    }

    private String shown(String part) {
        String text = printed.replaceAll("sha-256 [0-9a-f]{8,}", "sha-256 …")
                .replaceAll("Endure (in development|\\d+\\.\\d+\\.\\d+)", "Endure …");
        if (part.isEmpty()) {
            return text;
        }
        String[] sections = text.split("\n\n");
        if (part.equals("first")) {
            return sections[0] + "\n[...]\n";
        }
        String heading = part.replaceFirst("^section ", "").toLowerCase(Locale.ROOT);
        for (String section : sections) {
            if (section.toLowerCase(Locale.ROOT).startsWith(heading)) {
                return "[...]\n" + section + "\n[...]\n";
            }
        }
        throw new AssertionError("No part of what was printed begins with \"%s\":\n%s".formatted(heading, text));
    }
}
