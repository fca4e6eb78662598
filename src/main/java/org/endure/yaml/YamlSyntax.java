package org.endure.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words why a text is no YAML. */
final class YamlSyntax {

    private static final Pattern TAB_INDENT = Pattern.compile("^ *\t[ \t]*(?=\\S)");
    private static final String QUOTE = "Put the whole value in quotes.";

    private final Faults faults;

    YamlSyntax(Faults faults) {
        this.faults = faults;
    }

    void tell(YamlEngineException e, String text) {
        if (tabs()) {
            return;
        }
        if (e instanceof ReaderException bad) {
            tellCharacter(bad, text);
        } else if (e instanceof MarkedYamlEngineException marked) {
            tellMarked(marked);
        } else {
            faults.errorOfFile("bad-yaml", "The file is no YAML.", null);
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
        } else if (problem.contains("could not find expected ':'")) {
            faults.error(
                    "bad-yaml",
                    at,
                    "A key without a colon, or text that continues where a new key is expected.",
                    "Write key: value, and indent the further lines of a text more than its key.");
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

    private static YamlNode.Place place(@Nullable Mark mark) {
        return mark == null
                ? new YamlNode.Place(0, 0, 1)
                : new YamlNode.Place(mark.getLine() + 1, mark.getColumn() + 1, 1);
    }
}
