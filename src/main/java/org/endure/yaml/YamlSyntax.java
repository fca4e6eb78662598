package org.endure.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words why a text is no YAML. */
final class YamlSyntax {

    private static final Pattern TAB_INDENT = Pattern.compile("^ *\t[ \t]*(?=\\S)");
    private static final Pattern DASH = Pattern.compile(" *(- +)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]\\w* +[^:]*");
    private static final int MOST_WITHOUT_COLON = 20;
    private static final String QUOTE = "Put the whole value in quotes.";

    private final Faults faults;

    YamlSyntax(Faults faults) {
        this.faults = faults;
    }

    /** Tells what a failure of the library means. */
    void tell(RuntimeException e, String text) {
        if (e instanceof NumberFormatException) {
            faults.add(YamlEscapes.fault(faults.text()));
            return;
        } else if (!(e instanceof YamlEngineException)) {
            // The library reads the number of an escape such as \UFFFFFFFF without looking whether there is such a
            // character.
            faults.error(
                    "bad-escape",
                    BadEscape.in(text),
                    "This escape stands for no character.",
                    "Write the character itself, or put the text in single quotes.");
            return;
        } else if (tabs()) {
            return;
        }
        if (e instanceof ReaderException bad) {
            tellCharacter(bad, text);
        } else if (e instanceof MarkedYamlEngineException marked) {
            tellAll(marked);
        } else {
            faults.errorOfFile("bad-yaml", "The file is no YAML.", null);
        }
    }

    /** Tells of a failure, and then of those that are left when a key without a colon is taken out. */
    private void tellAll(MarkedYamlEngineException first) {
        List<String> lines = new ArrayList<>(faults.text().lines());
        MarkedYamlEngineException next = first;
        for (int i = 0; i < MOST_WITHOUT_COLON && next != null; i++) {
            YamlNode.Place key = keyWithoutColon(next, lines);
            if (key == null) {
                tellMarked(next);
                return;
            }
            tellNoColon(key);
            lines.set(key.line() - 1, "");
            next = failure(String.join("\n", lines));
        }
    }

    /**
     * Where a key lacks its colon, if that is what is wrong: where the library began to look for the colon, or the line above a
     * colon that it did not expect, if that line begins in the same column or is a word over a block.
     */
    private static YamlNode.@Nullable Place keyWithoutColon(MarkedYamlEngineException e, List<String> lines) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("could not find expected ':'")) {
            return e.getContextMark()
                    .filter(mark -> mark.getLine() < lines.size())
                    .map(YamlSyntax::place)
                    .orElse(null);
        }
        int at = e.getProblemMark().map(Mark::getLine).orElse(0);
        if (!problem.startsWith("mapping values are not allowed") || at < 1 || at >= lines.size()) {
            return null;
        }
        String above = lines.get(at - 1);
        int column = start(above);
        String words = above.substring(column).stripTrailing();
        int below = start(lines.get(at));
        boolean isKey = column == below && WORDS.matcher(words).matches()
                || column < below && WORD.matcher(words).matches();
        return isKey ? new YamlNode.Place(at, column + 1, 1) : null;
    }

    /** Where the first key of a line begins, behind the dash of a list. */
    private static int start(String line) {
        Matcher dash = DASH.matcher(line);
        return dash.lookingAt() ? dash.end() : 0;
    }

    private static @Nullable MarkedYamlEngineException failure(String text) {
        try {
            new Parse(LoadSettings.builder().build()).parseString(text).forEach(event -> {});
            return null;
        } catch (MarkedYamlEngineException e) {
            return e;
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** Lines that are indented with tabs, which is never meant otherwise. */
    private boolean tabs() {
        boolean any = false;
        for (int i = 0; i < faults.text().lines().size(); i++) {
            Matcher tab = TAB_INDENT.matcher(faults.text().lines().get(i));
            if (tab.find()) {
                any = true;
                faults.error(
                        "tab",
                        new YamlNode.Place(i + 1, 1, tab.end()),
                        "The line is indented with a tab.",
                        "Indent with spaces.");
            }
        }
        return any;
    }

    private void tellCharacter(ReaderException e, String text) {
        int position = Math.min(e.getPosition(), text.codePointCount(0, text.length()));
        String before = text.substring(0, text.offsetByCodePoints(0, position));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String start = before.substring(before.lastIndexOf('\n') + 1);
        YamlNode.Place at = new YamlNode.Place(line, start.codePointCount(0, start.length()) + 1, 1);
        faults.error(
                "bad-character",
                at,
                "The character U+%04X is not allowed.".formatted(e.getCodePoint()),
                "Take it out.");
    }

    private void tellMarked(MarkedYamlEngineException e) {
        YamlNode.Place at = place(e.getProblemMark().or(e::getContextMark).orElse(null));
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.startsWith("mapping values are not allowed")) {
            faults.error(
                    "bad-yaml",
                    at,
                    "A colon is not expected here.",
                    "If the value holds \": \", put it in quotes. If this is a new key, indent it like the keys around it.");
        } else if (problem.startsWith("expected <block end>")) {
            faults.error(
                    "bad-yaml",
                    at,
                    "This does not fit what stands above it.",
                    "Indent it exactly like its neighbours; text after a closing quote belongs inside the quotes.");
        } else if (problem.contains("unexpected end of stream")) {
            faults.error(
                    "bad-yaml",
                    place(e.getContextMark().orElse(null)),
                    "A quote is opened here and never closed.",
                    "Close it.");
        } else if (problem.contains("cannot start any token")) {
            faults.error("bad-yaml", at, "A value cannot begin with this character.", QUOTE);
        } else if (problem.startsWith("expected ',' or")) {
            faults.error(
                    "bad-yaml",
                    at,
                    "A comma or a closing bracket is missing.",
                    "The bracket was opened on line %d."
                            .formatted(place(e.getContextMark().orElse(null)).line()));
        } else {
            faults.error("bad-yaml", at, "This is no YAML: %s.".formatted(problem), null);
        }
    }

    /** The key is where the library began to look for a colon; it notices only later that there is none. */
    private void tellNoColon(YamlNode.Place at) {
        List<String> lines = faults.text().lines();
        String line = at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        String key = line.substring(Math.min(line.length(), Math.max(0, at.column() - 1)))
                .replaceFirst("\\s+#.*", "")
                .strip();
        faults.error(
                "bad-yaml",
                new YamlNode.Place(at.line(), at.column(), Math.max(1, key.codePointCount(0, key.length()))),
                "A key is expected, but %s has no colon.".formatted(Faults.quoted(key)),
                "Write key: value, and indent the further lines of a text more than its key.");
    }

    private static YamlNode.Place place(@Nullable Mark mark) {
        return mark == null
                ? new YamlNode.Place(0, 0, 1)
                : new YamlNode.Place(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }
}
