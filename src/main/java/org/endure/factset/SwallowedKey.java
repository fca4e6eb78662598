package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;

/**
 * A line that begins with the name of an attribute but is read as part of the text above it, since its colon is missing or it is
 * indented too far.
 *
 * @param attribute the attribute that it names
 * @param value what follows
 * @param under the attribute whose text it is read into
 * @param place where it stands
 */
record SwallowedKey(String attribute, String value, String under, YamlNode.Place place) {

    private static final Pattern LINE = Pattern.compile("\\s+([A-Za-z]\\w*):?\\s+(\\S.*?)\\s*");
    private static final Pattern ONE_VALUE = Pattern.compile("\\[.*\\]|\\S*[^\\s.,;:!?]");

    /** Such lines in the texts of a block: those that name one of these attributes, which the block does not have. */
    static List<SwallowedKey> in(YamlNode.Mapping block, Set<String> attributes, Faults faults) {
        List<SwallowedKey> found = new ArrayList<>();
        List<String> lines = faults.text().lines();
        List<YamlNode.Pair> pairs = block.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            if (!(pairs.get(i).value() instanceof YamlNode.Scalar text) || isQuoted(text, lines)) {
                continue;
            }
            YamlNode.Scalar key = pairs.get(i).key();
            int next = i + 1 < pairs.size() ? pairs.get(i + 1).key().place().line() : lines.size() + 1;
            for (int line = text.place().line() + 1; line < next; line++) {
                String written = lines.get(line - 1);
                if (!written.isBlank() && indentation(written) < key.place().column()) {
                    break;
                }
                Matcher named = LINE.matcher(written);
                if (named.matches() && attributes.contains(named.group(1)) && block.pair(named.group(1)) == null) {
                    int width = named.end(2) - named.start(1);
                    found.add(new SwallowedKey(
                            named.group(1),
                            named.group(2),
                            key.text(),
                            new YamlNode.Place(line, named.start(1) + 1, width)));
                }
            }
        }
        return found;
    }

    /** Whether what follows is a single value, as it would be in no sentence. */
    boolean isOneValue() {
        return ONE_VALUE.matcher(value).matches();
    }

    /** How to write it as a key. */
    String written() {
        return "%s: %s".formatted(attribute, Faults.shown(value));
    }

    private static boolean isQuoted(YamlNode.Scalar text, List<String> lines) {
        YamlNode.Place at = text.place();
        String line = at.line() >= 1 && at.line() <= lines.size() ? lines.get(at.line() - 1) : "";
        int start = at.column() - 1;
        return start < line.length() && (line.charAt(start) == '"' || line.charAt(start) == '\'');
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
