package org.endure.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** A small YAML file of a theory: its blocks of keys, its texts and lists of texts. What is wrong is told where it is. */
public final class YamlFile {

    private final SourceText text;
    private final @Nullable YamlNode root;
    private final List<Diagnostic> diagnostics;

    /** Reads a text; what is wrong with it, now or when it is asked for its parts, is added to the diagnostics. */
    public YamlFile(String file, String text, List<Diagnostic> diagnostics) {
        this.text = SourceText.of(file, text);
        this.diagnostics = diagnostics;
        Faults faults = new Faults(this.text);
        this.root = YamlReader.read(text, faults);
        diagnostics.addAll(faults.all());
    }

    /** The one document; null if there is none or it cannot be read. */
    public @Nullable YamlNode root() {
        return root;
    }

    /** The one document, which must be a block of keys; what is something else, such as a line without a colon, is told. */
    public @Nullable YamlNode block() {
        if (root instanceof YamlNode.Sequence
                || root instanceof YamlNode.Scalar one && !one.text().isEmpty()) {
            String first = root instanceof YamlNode.Scalar one
                    ? "\"" + one.text().lines().findFirst().orElse("") + "\""
                    : "a list";
            report(
                    "no-keys",
                    root,
                    "Keys are expected, but here stands %s.".formatted(first),
                    "Write key: value, with a colon and a space.");
        }
        return root;
    }

    /** The keys of a block with their values; unknown keys are told. */
    public Map<String, YamlNode> keys(@Nullable YamlNode node, List<String> known, String of) {
        Map<String, YamlNode> keys = new LinkedHashMap<>();
        for (YamlNode.Pair pair : pairs(node)) {
            String key = scalar(pair.key());
            if (!known.contains(key)) {
                report(
                        "unknown-key",
                        pair.key(),
                        "\"%s\" is not a key of %s.".formatted(key, of),
                        Spelling.advice(key, known));
            }
            keys.put(key, pair.value());
        }
        return keys;
    }

    /** The keys of a block with their values, in order; none if it is no block. */
    public static List<YamlNode.Pair> pairs(@Nullable YamlNode node) {
        return node instanceof YamlNode.Mapping mapping ? mapping.pairs() : List.of();
    }

    /** The items of a list; none if it is no list. */
    public static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlNode.Sequence list ? list.items() : List.of();
    }

    /** The text under a key; empty if there is none. */
    public static String text(Map<String, YamlNode> keys, String key) {
        YamlNode node = keys.get(key);
        return node == null ? "" : scalar(node);
    }

    /** The texts of the list under a key, or the one text; none if there is neither. */
    public static List<String> texts(Map<String, YamlNode> keys, String key) {
        List<String> texts = new ArrayList<>();
        items(keys.get(key)).forEach(each -> texts.add(scalar(each)));
        if (keys.get(key) instanceof YamlNode.Scalar one) {
            texts.add(one.text());
        }
        return texts;
    }

    /** A text without the spaces around it; empty for a list or a block. */
    public static String scalar(YamlNode node) {
        return node instanceof YamlNode.Scalar value ? value.text().strip() : "";
    }

    /** Tells an error at a piece of the file, or of the file as a whole. */
    public void report(String code, @Nullable YamlNode node, String message, @Nullable CharSequence advice) {
        YamlNode.Place at = node == null ? new YamlNode.Place(1, 1, 1) : node.place();
        int width = node instanceof YamlNode.Scalar ? at.width() : 1;
        diagnostics.add(
                text.diagnostic(DiagnosticSeverity.ERROR, code, at.line(), at.column(), width, message, advice));
    }

    /** Where a piece of the file stands. */
    public SourcePosition position(YamlNode node) {
        return new SourcePosition(text.file(), node.place().line(), node.place().column());
    }

    /** The line on which a piece of the file begins. */
    public String line(YamlNode node) {
        return text.lines().get(node.place().line() - 1);
    }
}
