package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a BibTeX file into its entries, by counting braces. What stands between entries is comment. */
final class BibTexCutter {

    private static final Pattern START = Pattern.compile("@\\s*([A-Za-z]+)\\s*([{(])\\s*");
    private static final Pattern NEXT =
            Pattern.compile("^[ \\t]*@[ \\t]*[A-Za-z]+[ \\t]*[{(][^=\\n]*,[ \\t]*$", Pattern.MULTILINE);

    private final String text;
    private int line = 1;
    private int lineStart;
    private int counted;

    BibTexCutter(String text) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * An entry.
     *
     * @param type its type in lower case
     * @param key its key; empty if none, or if it takes none
     * @param body what follows the key
     * @param place where its key stands
     * @param bodyLine line on which the body begins
     * @param closed whether its end was found
     */
    record Block(String type, String key, String body, YamlNode.Place place, int bodyLine, boolean closed) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from)) {
            String type = start.group(1).toLowerCase(Locale.ROOT);
            if (type.equals("comment")) {
                from = start.end();
                continue;
            }
            int end = end(start.end(), start.group(2).charAt(0));
            blocks.add(block(type, start.end(), end));
            from = Math.max(start.end(), Math.abs(end));
        }
        return blocks;
    }

    /** Where an entry ends; the negative place of the next entry, or of the end of the file, if it is not closed. */
    private int end(int from, char open) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && (open == '(' ? c == ')' : c == '}')) {
                return i;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '\n' && looksLikeNext(i + 1)) {
                return -(i + 1);
            }
        }
        return -text.length();
    }

    private boolean looksLikeNext(int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i < text.length()
                && text.charAt(i) == '@'
                && NEXT.matcher(text).region(at, lineEnd(at)).find();
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private Block block(String type, int keyStart, int end) {
        boolean closed = end >= 0;
        int stop = Math.abs(end);
        YamlNode.Place at = place(keyStart);
        if (type.equals("string") || type.equals("preamble")) {
            return new Block(type, "", text.substring(keyStart, stop), at, line, closed);
        }
        int comma = text.indexOf(',', keyStart);
        int keyEnd = comma < 0 || comma > stop ? stop : comma;
        String key = text.substring(keyStart, keyEnd).strip();
        if (key.contains("=") || key.contains("\n")) {
            return new Block(type, "", text.substring(keyStart, stop), at, line, closed);
        }
        String body = keyEnd < stop ? text.substring(keyEnd + 1, stop) : "";
        YamlNode.Place ofKey =
                new YamlNode.Place(at.line(), at.column(), Math.max(1, key.codePointCount(0, key.length())));
        return new Block(type, key, body, ofKey, line, closed);
    }

    /** Line and column of a place; places are asked for in rising order. */
    private YamlNode.Place place(int at) {
        for (; counted < at; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new YamlNode.Place(line, text.codePointCount(lineStart, at) + 1, 1);
    }
}
