package org.endure.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlReader;

/** Puts a fact, and sources that it cites for the first time, into the text of a fact set. All else stays as it is written. */
public final class Insertion {

    private static final int USUAL_INDENT = 2;

    private final String path;
    private final String lineEnd;
    private final List<String> lines;

    private Insertion(String path, String text) {
        this.path = path;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /**
     * The text with a fact more at the end of its list of facts.
     *
     * @param fact the lines of the fact, from {@code type:} on, not indented
     * @param sources new sources, each a line {@code {kind: …}} by its key
     * @throws InvalidInputException if the text has no place for it, such as a list of facts on one line
     */
    public static String into(String path, String text, List<String> fact, Map<String, String> sources) {
        Insertion insertion = new Insertion(path, text);
        insertion.addFact(fact);
        if (!sources.isEmpty()) {
            insertion.addSources(sources);
        }
        String result = String.join(insertion.lineEnd, insertion.lines) + insertion.lineEnd;
        insertion.requireTheRestUnchanged(text, result);
        return result;
    }

    private void addFact(List<String> fact) {
        YamlNode.Mapping root = root(String.join("\n", lines));
        YamlNode.Pair facts = root.pair("facts");
        if (facts == null) {
            lines.add("facts:");
            insert(lines.size(), USUAL_INDENT, fact);
        } else if (facts.value() instanceof YamlNode.Sequence list
                && !list.items().isEmpty()) {
            YamlNode last = list.items().get(list.items().size() - 1);
            int line = last.place().line() - 1;
            int dash = dashBefore(line, last.place().column() - 1);
            insert(endOfBlock(line, dash), dash, fact);
        } else {
            int line = facts.key().place().line() - 1;
            String comment = lines.get(line).replaceFirst("^facts\\s*:\\s*(\\[\\s*\\]|~|null)?\\s*", "");
            if (!comment.isEmpty() && !comment.startsWith("#")) {
                throw noPlace(line);
            }
            lines.set(line, ("facts: " + comment).stripTrailing());
            insert(line + 1, USUAL_INDENT, fact);
        }
    }

    /** The column of the dash of an item whose text begins at that column. */
    private int dashBefore(int line, int column) {
        String before =
                lines.get(line).substring(0, Math.min(column, lines.get(line).length()));
        if (before.strip().equals("-")) {
            return before.indexOf('-');
        }
        throw noPlace(line);
    }

    /** The line after a block that begins on a line, blank lines and comments after it left out. */
    private int endOfBlock(int first, int indent) {
        int end = first + 1;
        for (int i = first + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                if (indentOf(line) <= indent) {
                    break;
                }
                end = i + 1;
            }
        }
        return end;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void insert(int at, int indent, List<String> fact) {
        List<String> block = new ArrayList<>();
        boolean spaced = at > 0 && at <= lines.size() && lines.stream().anyMatch(String::isBlank);
        if (spaced && !lines.get(at - 1).isBlank() && !lines.get(at - 1).startsWith("facts:")) {
            block.add("");
        }
        for (int i = 0; i < fact.size(); i++) {
            block.add(" ".repeat(indent) + (i == 0 ? "- " : "  ") + fact.get(i));
        }
        lines.addAll(at, block);
    }

    private void addSources(Map<String, String> sources) {
        YamlNode.Mapping root = root(String.join("\n", lines));
        YamlNode.Pair there = root.pair("sources");
        List<String> added = new ArrayList<>();
        if (there != null
                && there.value() instanceof YamlNode.Mapping block
                && !block.pairs().isEmpty()) {
            YamlNode.Scalar last = block.pairs().get(block.pairs().size() - 1).key();
            int line = last.place().line() - 1;
            int indent = last.place().column() - 1;
            if (indent == 0 || line == there.key().place().line() - 1) {
                throw noPlace(line);
            }
            sources.forEach((key, value) -> added.add(" ".repeat(indent) + key + ": " + value));
            lines.addAll(endOfBlock(line, indent), added);
        } else if (there == null) {
            int facts = root.get("facts") == null ? lines.size() : firstLineOf("facts");
            added.add("sources:");
            sources.forEach((key, value) -> added.add("  " + key + ": " + value));
            lines.addAll(facts, added);
        } else {
            throw noPlace(there.key().place().line() - 1);
        }
    }

    private int firstLineOf(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return i;
            }
        }
        return lines.size();
    }

    private YamlNode.Mapping root(String text) {
        Faults faults = new Faults(SourceText.of(path, text));
        if (YamlReader.read(text, faults) instanceof YamlNode.Mapping root && faults.errors() == 0) {
            return root;
        }
        throw new InvalidInputException(faults.all());
    }

    /** Refuses a result in which anything else than the new fact and sources reads otherwise than before. */
    private void requireTheRestUnchanged(String before, String after) {
        YamlNode.Mapping was = root(before);
        YamlNode.Mapping is = root(after);
        for (YamlNode.Pair pair : was.pairs()) {
            String key = pair.key().text();
            String old = plain(pair.value());
            String now = plain(
                    is.pair(key) == null
                            ? pair.value()
                            : java.util.Objects.requireNonNull(is.pair(key)).value());
            boolean grows = key.equals("facts") || key.equals("sources");
            boolean kept = grows
                    ? pair.value().isEmpty() || old.equals("[]") || now.startsWith(old.substring(0, old.length() - 1))
                    : now.equals(old);
            if (is.pair(key) == null || !kept) {
                throw noPlace(pair.key().place().line() - 1);
            }
        }
    }

    /** What is written, without places. */
    private static String plain(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return "["
                    + String.join(
                            ",", list.items().stream().map(Insertion::plain).toList()) + "]";
        } else if (node instanceof YamlNode.Mapping block) {
            return "{"
                    + String.join(
                            ",",
                            block.pairs().stream()
                                    .map(each -> each.key().text() + "=" + plain(each.value()))
                                    .toList())
                    + "}";
        }
        return node instanceof YamlNode.Scalar scalar ? "<" + scalar.text() + ">" : "";
    }

    private InvalidInputException noPlace(int line) {
        return new InvalidInputException(Diagnostic.error(
                "no-place",
                new SourcePosition(path, line + 1, 1),
                "A new entry cannot be put here without changing what is written.",
                "Write the list or block below its key, one entry a line, indented alike."));
    }
}
