package org.endure.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Where in the keys of a YAML file a place is, as far as indentation and braces tell. The file need not be readable, since it is being
 * written at that place.
 *
 * @param path the keys around the place, from the top
 * @param key the key whose value is at the place; null if a key is
 * @param siblings the keys that stand with it in one block, with their values where these are on one line
 * @param word the word at the place
 * @param begun its beginning, up to the place
 * @param inBraces whether the block is written in braces
 * @param hasColon whether a colon follows the word
 */
record YamlPlace(
        List<String> path,
        @Nullable String key,
        Map<String, String> siblings,
        TextRange word,
        String begun,
        boolean inBraces,
        boolean hasColon) {

    private static final Pattern PAIR =
            Pattern.compile("^\\s*(?:- +)*[\"']?([^\\s:#\"'{\\[-][^:#\"']*?)[\"']?\\s*:(?:\\s+(.*))?$");
    private static final Pattern FLOW_PAIR = Pattern.compile("([\\w-]+)\\s*:\\s*([^,{}\\[\\]]*)");
    private static final String WORD_END = " \t,:{}[]\"'";

    static YamlPlace of(SourceText text, int line, int column) {
        List<String> lines = text.lines();
        String full = line <= lines.size() ? lines.get(line - 1) : "";
        int at = full.offsetByCodePoints(0, Math.min(Math.max(0, column - 1), full.codePointCount(0, full.length())));
        int from = at;
        while (from > 0 && WORD_END.indexOf(full.charAt(from - 1)) < 0) {
            from--;
        }
        int to = at;
        while (to < full.length() && WORD_END.indexOf(full.charAt(to)) < 0) {
            to++;
        }
        int start = full.codePointCount(0, from) + 1;
        TextRange word = new TextRange(line, start, line, start + full.codePointCount(from, to));
        Braces braces = Braces.in(full.substring(0, from));
        Blocks blocks = new Blocks(lines, line - 1);
        String before = full.substring(0, from);
        Matcher pair = PAIR.matcher(before.stripTrailing());
        String lineKey = pair.matches() ? pair.group(1) : null;
        List<String> path = new ArrayList<>(blocks.path());
        Map<String, String> siblings = new LinkedHashMap<>(blocks.siblings());
        String key = lineKey;
        if (braces.isOpen()) {
            if (lineKey != null) {
                path.add(lineKey);
            }
            siblings = braces.siblings();
            key = braces.isList() ? path.get(path.size() - 1) : braces.key();
        } else if (lineKey != null && path.isEmpty()) {
            path.add(lineKey);
        }
        boolean colon = full.substring(to).stripLeading().startsWith(":");
        return new YamlPlace(path, key, siblings, word, full.substring(from, at), braces.isOpen(), colon);
    }

    /** The braces that are open before a place on its line. */
    private record Braces(
            Deque<String> open,
            Map<String, String> siblings,
            @Nullable String key) {

        static Braces in(String before) {
            Deque<String> open = new ArrayDeque<>();
            int start = 0;
            for (int i = 0; i < before.length(); i++) {
                char each = before.charAt(i);
                if (each == '{' || each == '[') {
                    open.push(String.valueOf(each));
                    start = i + 1;
                } else if ((each == '}' || each == ']') && !open.isEmpty()) {
                    open.pop();
                }
            }
            String inside = open.isEmpty() ? "" : before.substring(start);
            Map<String, String> siblings = new LinkedHashMap<>();
            Matcher pairs = FLOW_PAIR.matcher(inside);
            while (pairs.find()) {
                siblings.put(pairs.group(1), pairs.group(2).strip());
            }
            String last = inside.substring(inside.lastIndexOf(',') + 1);
            int colon = last.indexOf(':');
            return new Braces(
                    open, siblings, colon < 0 ? null : last.substring(0, colon).strip());
        }

        boolean isOpen() {
            return !open.isEmpty();
        }

        boolean isList() {
            return "[".equals(open.peek());
        }
    }

    /** The blocks around a line, by their indentation. */
    private static final class Blocks {

        private final List<String> lines;
        private final int at;
        private final int indent;

        Blocks(List<String> lines, int at) {
            this.lines = lines;
            this.at = at;
            this.indent = at < lines.size() ? contentIndent(lines.get(at)) : 0;
        }

        /** Where the first key of a line stands, dashes passed over. */
        private static int contentIndent(String line) {
            int i = 0;
            while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '-' && startsItem(line, i))) {
                i++;
            }
            return i;
        }

        private static boolean startsItem(String line, int dash) {
            return dash + 1 == line.length() || line.charAt(dash + 1) == ' ';
        }

        private static boolean hasDash(String line) {
            return line.stripLeading().startsWith("- ") || line.strip().equals("-");
        }

        /** The keys of the blocks around the line, from the top. */
        List<String> path() {
            List<String> path = new ArrayList<>();
            int level = dashIndent(at, indent);
            boolean item = level < indent;
            for (int i = at - 1; i >= 0 && (level > 0 || item); i--) {
                String line = lines.get(i);
                Matcher pair = PAIR.matcher(line);
                if (line.isBlank() || line.stripLeading().startsWith("#") || !pair.matches()) {
                    continue;
                }
                int there = contentIndent(line);
                if (there < level || item && there == level && !hasDash(line)) {
                    path.add(0, pair.group(1));
                    level = dashIndent(i, there);
                    item = level < there;
                }
            }
            return path;
        }

        /** The column of the dash of the item that a key belongs to, or of the key if it is in no list. */
        private int dashIndent(int line, int column) {
            for (int i = line; i >= 0; i--) {
                String each = i < lines.size() ? lines.get(i) : "";
                if (each.isBlank()) {
                    continue;
                }
                if (contentIndent(each) == column && hasDash(each)) {
                    return each.length() - each.stripLeading().length();
                } else if (contentIndent(each) < column) {
                    return column;
                }
            }
            return column;
        }

        /** The keys of the block that the line is in, with their values. */
        Map<String, String> siblings() {
            Map<String, String> siblings = new LinkedHashMap<>();
            for (int step : new int[] {-1, 1}) {
                boolean own = step > 0 || !(at < lines.size() && hasDash(lines.get(at)));
                for (int i = at + step; own && i >= 0 && i < lines.size(); i += step) {
                    String line = lines.get(i);
                    if (line.isBlank() || contentIndent(line) > indent) {
                        continue;
                    } else if (contentIndent(line) < indent || step > 0 && hasDash(line)) {
                        break;
                    }
                    Matcher pair = PAIR.matcher(line);
                    if (pair.matches()) {
                        String value = pair.group(2);
                        siblings.put(pair.group(1), value == null ? "" : value.strip());
                    }
                    if (hasDash(line)) {
                        break;
                    }
                }
            }
            return siblings;
        }
    }
}
