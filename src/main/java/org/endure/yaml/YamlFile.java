package org.endure.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.diagnostic.YamlEscapes;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A small YAML file of a theory, with the place of everything in it. */
public final class YamlFile {

    private static final int DEEPEST = 20;

    private final String file;
    private final List<String> lines;
    private final List<Diagnostic> diagnostics;

    public YamlFile(String file, String text, List<Diagnostic> diagnostics) {
        this.file = file;
        this.lines = text.lines().toList();
        this.diagnostics = diagnostics;
    }

    public int faults() {
        return diagnostics.size();
    }

    /** The one document; null if there is none or it cannot be read, with the fault told. */
    @Nullable
    public Node root(String text) {
        LoadSettings settings = LoadSettings.builder().build();
        try {
            if (isTooDeep(settings, text)) {
                return null;
            }
            return new Compose(settings).composeString(text).orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            fault("yaml-syntax", line, column, 1, "This is not YAML: %s.".formatted(e.getProblem()), null);
            return null;
        } catch (ReaderException e) {
            int at = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            String before = text.substring(0, at);
            fault(
                    "bad-character",
                    1 + (int) before.chars().filter(each -> each == '\n').count(),
                    before.length() - before.lastIndexOf('\n'),
                    1,
                    "The character U+%04X is not allowed.".formatted(e.getCodePoint()),
                    "Take it out.");
            return null;
        } catch (NumberFormatException e) {
            diagnostics.add(YamlEscapes.fault(SourceText.of(file, text)));
            return null;
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            fault("yaml-syntax", 1, 1, 1, "This is not YAML: %s.".formatted(e.getMessage()), null);
            return null;
        }
    }

    /** Whether the file is nested too deeply, which is told. */
    private boolean isTooDeep(LoadSettings settings, String text) {
        int depth = 0;
        for (Event each : new Parse(settings).parseString(text)) {
            depth += each instanceof CollectionStartEvent ? 1 : each instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                int line = each.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
                int column =
                        each.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
                fault("too-deep", line, column, 1, "The file is nested more than %d deep.".formatted(DEEPEST), null);
                return true;
            }
        }
        return false;
    }

    /** The keys of a block with their values; unknown keys are told. */
    public Map<String, Node> keys(@Nullable Node node, List<String> known, String of) {
        Map<String, Node> keys = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = scalar(tuple.getKeyNode());
                if (!known.contains(key)) {
                    report(
                            "unknown-key",
                            tuple.getKeyNode(),
                            "\"%s\" is not a key of %s.".formatted(key, of),
                            Spelling.advice(key, known));
                }
                if (keys.put(key, tuple.getValueNode()) != null) {
                    report("duplicate-key", tuple.getKeyNode(), "\"%s\" comes twice.".formatted(key), null);
                }
            }
        }
        return keys;
    }

    public String text(Map<String, Node> keys, String key) {
        Node node = keys.get(key);
        return node == null ? "" : scalar(node);
    }

    public List<String> texts(Map<String, Node> keys, String key) {
        List<String> texts = new ArrayList<>();
        if (keys.get(key) instanceof SequenceNode list) {
            list.getValue().forEach(each -> texts.add(scalar(each)));
        } else if (keys.get(key) instanceof ScalarNode one) {
            texts.add(one.getValue());
        }
        return texts;
    }

    public static String scalar(Node node) {
        return node instanceof ScalarNode value ? value.getValue().strip() : "";
    }

    public void report(String code, @Nullable Node node, String message, @Nullable CharSequence advice) {
        int line = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = node == null
                ? 1
                : node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        fault(code, line, column, node == null ? 1 : width(node), message, advice);
    }

    /** How many characters a scalar takes in the file, with its quotes; 1 if it is none, or runs over several lines. */
    public static int width(Node node) {
        Mark start = node.getStartMark().orElse(null);
        Mark end = node.getEndMark().orElse(null);
        return node instanceof ScalarNode && start != null && end != null && start.getLine() == end.getLine()
                ? Math.max(1, end.getColumn() - start.getColumn())
                : 1;
    }

    private void fault(String code, int line, int column, int width, String message, @Nullable CharSequence advice) {
        String source = line <= lines.size() ? lines.get(line - 1) : null;
        diagnostics.add(new Diagnostic(
                Severity.ERROR,
                code,
                new SourcePosition(file, line, column),
                message,
                advice,
                source,
                Math.max(1, width)));
    }

    public SourcePosition position(Node node) {
        return new SourcePosition(
                file,
                node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1));
    }
}
