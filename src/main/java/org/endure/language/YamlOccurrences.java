package org.endure.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.language.Symbol.Kind;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Finds what the words of a YAML file stand for: of fact sets, scenarios, tests and the files of a theory. */
final class YamlOccurrences {

    private static final Set<String> STATES = Set.of("members", "leader", "essential", "needed");

    private final String file;
    private final SourceText text;
    private final Map<String, FactType> types;
    private final List<Occurrence> found = new ArrayList<>();

    private YamlOccurrences(SourceText text, Map<String, FactType> types) {
        this.file = text.file();
        this.text = text;
        this.types = types;
    }

    /**
     * The occurrences; none if the text is not YAML.
     *
     * @param types the types that facts can be of
     */
    static List<Occurrence> in(String path, String text, FileKind kind, Map<String, FactType> types) {
        SourceText source = SourceText.of(path, text);
        YamlOccurrences occurrences = new YamlOccurrences(source, types);
        if (YamlReader.read(text, new Faults(source)) instanceof YamlNode.Mapping root) {
            for (YamlNode.Pair pair : root.pairs()) {
                occurrences.top(kind, pair);
            }
        }
        return List.copyOf(occurrences.found);
    }

    private void top(FileKind kind, YamlNode.Pair pair) {
        String key = pair.key().text();
        if (kind == FileKind.PARAMETERS) {
            add(Symbol.of(Kind.PARAMETER, key), pair.key(), true);
            return;
        }
        add(new Symbol(Kind.KEY, kind.name(), key), pair.key(), false);
        switch (kind) {
            case FACTS -> factSet(key, pair.value());
            case SCENARIO -> scenario(key, pair.value());
            case TESTS -> maps(pair.value()).forEach(this::test);
            case THEORY -> maps(pair.value()).forEach(each -> value(each, "code", Kind.MECHANISM, true));
            case RENAMED -> maps(pair.value()).forEach(each -> value(each, "now", Kind.RULE, false));
            default -> {}
        }
    }

    private void factSet(String key, YamlNode value) {
        switch (key) {
            case "alliance" -> alliance(value);
            case "searched" -> all(value, Kind.MECHANISM);
            case "leaders" -> keys(value, Kind.STATE, false);
            case "states" -> keys(value, Kind.STATE, true);
            case "sources" -> sources(value);
            case "baseline", "bibliography" -> scalars(value).forEach(this::file);
            case "facts" -> maps(value).forEach(each -> fact(each, true));
            default -> {}
        }
    }

    private void alliance(YamlNode value) {
        for (YamlNode.Mapping each : maps(value)) {
            attributes(each, FactType.named("Alliance"));
            each.pairs().stream()
                    .filter(pair -> STATES.contains(pair.key().text()))
                    .forEach(pair -> all(pair.value(), Kind.STATE));
        }
    }

    private void sources(YamlNode value) {
        keys(value, Kind.SOURCE, false);
        if (value instanceof YamlNode.Mapping block) {
            block.pairs()
                    .forEach(each ->
                            maps(each.value()).forEach(source -> attributes(source, FactType.named("CitedSource"))));
        }
    }

    private void scenario(String key, YamlNode value) {
        switch (key) {
            case "base" -> scalars(value).forEach(this::file);
            case "add" -> maps(value).forEach(each -> fact(each, true));
            case "remove" -> maps(value).forEach(each -> fact(each, false));
            case "change" ->
                maps(value).forEach(each -> {
                    fact(each, false);
                    FactType type = type(each);
                    YamlNode set = each.get("set");
                    if (set != null) {
                        maps(set).forEach(block -> attributes(block, type));
                    }
                });
            default -> {}
        }
    }

    private void test(YamlNode.Mapping test) {
        YamlNode expect = test.get("expect");
        value(test, "facts", Kind.FILE, false);
        if (expect instanceof YamlNode.Mapping block) {
            for (String key : List.of("fired", "silent")) {
                value(block, key, Kind.RULE, false);
            }
            for (String key : List.of("present", "absent")) {
                value(block, key, Kind.MECHANISM, false);
            }
        }
    }

    private void fact(YamlNode.Mapping block, boolean definition) {
        value(block, "type", Kind.TYPE, false);
        value(block, "id", Kind.FACT, definition);
        attributes(block, type(block));
    }

    private @Nullable FactType type(YamlNode.Mapping block) {
        return block.get("type") instanceof YamlNode.Scalar name
                ? types.get(name.text().strip())
                : null;
    }

    /** The keys of a block that are attributes of a type, or of every fact, and what stands there. */
    private void attributes(YamlNode.Mapping block, @Nullable FactType type) {
        for (YamlNode.Pair pair : block.pairs()) {
            String key = pair.key().text();
            Attribute own = type == null ? null : type.attribute(key).orElse(null);
            Attribute attribute = own != null ? own : ofEvery(key);
            if (attribute != null) {
                String owner = own == null || type == null ? "" : type.name();
                add(new Symbol(Kind.ATTRIBUTE, owner, key), pair.key(), false);
                value(attribute, pair.value());
            }
        }
    }

    static @Nullable Attribute ofEvery(String key) {
        return FactType.accountAttributes().stream()
                .filter(each -> each.name().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void value(Attribute attribute, YamlNode value) {
        Class<? extends Enum<?>> constants = attribute.constants();
        if (constants != null) {
            scalars(value)
                    .forEach(each -> add(
                            new Symbol(
                                    Kind.CONSTANT,
                                    constants.getSimpleName(),
                                    each.text().strip()),
                            each,
                            false));
        } else if (attribute.state()) {
            all(value, Kind.STATE);
        } else if (attribute.kind() == ValueKind.CITATION || attribute.kind() == ValueKind.CITATIONS) {
            for (YamlNode each : value instanceof YamlNode.Sequence list ? list.items() : List.of(value)) {
                if (each instanceof YamlNode.Mapping block) {
                    value(block, "cite", Kind.SOURCE, false);
                } else {
                    all(each, Kind.SOURCE);
                }
            }
        }
    }

    private void value(YamlNode.Mapping block, String key, Kind kind, boolean definition) {
        YamlNode value = block.get(key);
        if (value != null) {
            scalars(value).forEach(each -> {
                if (kind == Kind.FILE) {
                    file(each);
                } else {
                    add(Symbol.of(kind, each.text().strip()), each, definition);
                }
            });
        }
    }

    private void all(YamlNode value, Kind kind) {
        scalars(value).forEach(each -> add(Symbol.of(kind, each.text().strip()), each, false));
    }

    private void keys(YamlNode value, Kind kind, boolean definition) {
        if (value instanceof YamlNode.Mapping block) {
            block.pairs().forEach(each -> add(Symbol.of(kind, each.key().text()), each.key(), definition));
        }
    }

    private void file(YamlNode.Scalar name) {
        add(Symbol.of(Kind.FILE, name.text().strip()), name, false);
    }

    private static List<YamlNode.Mapping> maps(YamlNode value) {
        return (value instanceof YamlNode.Sequence list ? list.items() : List.of(value))
                .stream()
                        .filter(YamlNode.Mapping.class::isInstance)
                        .map(YamlNode.Mapping.class::cast)
                        .toList();
    }

    private static List<YamlNode.Scalar> scalars(YamlNode value) {
        return (value instanceof YamlNode.Sequence list ? list.items() : List.of(value))
                .stream()
                        .filter(YamlNode.Scalar.class::isInstance)
                        .map(YamlNode.Scalar.class::cast)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** Notes a word, if it is written as it is read: on one line, with or without quotes. */
    private void add(Symbol symbol, YamlNode.Scalar at, boolean definition) {
        YamlNode.Place place = at.place();
        String line = text.lines().get(place.line() - 1);
        int start = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        String written = at.text().strip();
        int quoted = line.startsWith(written, start) ? 0 : line.startsWith(written, start + 1) ? 1 : -1;
        if (quoted >= 0 && !written.isEmpty()) {
            int column = place.column() + quoted;
            TextRange range = TextRange.of(place.line(), column, written.codePointCount(0, written.length()));
            found.add(new Occurrence(symbol, file, range, definition));
        }
    }
}
