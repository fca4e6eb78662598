package org.endure.factset;

import org.endure.diagnostic.Advice;
import org.endure.diagnostic.SourceText;
import org.endure.yaml.YamlNode;

/**
 * Adds a key with its value to a block that is written in a file: on a line of its own after the first key, or within the braces.
 *
 * @param text the file
 * @param block the block
 */
record PairInsertion(SourceText text, YamlNode.Mapping block) {

    /** The advice that does so; without the change if the file is not at hand. */
    Advice advice(String advice, String key, String value) {
        YamlNode.Place start = block.place();
        String pair = key + ": " + value;
        String title = "Add \"%s\"".formatted(pair);
        if (block.pairs().isEmpty() || start.line() > text.lines().size()) {
            return Advice.of(advice);
        }
        YamlNode.Pair first = block.pairs().get(0);
        YamlNode.Place at = first.key().place();
        String line = text.lines().get(at.line() - 1);
        boolean braces = text.lines()
                        .get(start.line() - 1)
                        .codePoints()
                        .skip(start.column() - 1L)
                        .findFirst()
                        .orElse(0)
                == '{';
        if (braces) {
            return Advice.insert(advice, title, at.line(), at.column(), pair + ", ");
        }
        boolean oneLine = first.value() instanceof YamlNode.Scalar scalar
                && scalar.place().line() == at.line()
                && !line.strip().matches(".*[|>][-+0-9]*");
        String indent = " ".repeat(at.column() - 1);
        return oneLine
                ? Advice.insert(
                        advice, title, at.line(), line.codePointCount(0, line.length()) + 1, "\n" + indent + pair)
                : Advice.insert(advice, title, at.line(), at.column(), pair + "\n" + indent);
    }
}
