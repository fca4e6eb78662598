package org.endure.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into {@link YamlNode}s. The library's events are taken, not its objects, so that nothing in a file can make an
 * object of any class; nesting and the growth by aliases are bounded.
 */
public final class YamlReader {

    private static final int DEEPEST = 20;
    private static final long MOST_BY_ALIASES = 1_000_000;
    private final Faults faults;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private Iterator<Event> events = List.<Event>of().iterator();
    private long size;
    private long byAliases;

    private YamlReader(Faults faults) {
        this.faults = faults;
    }

    /** The one document of a text; null if there is none or it cannot be read, with the faults told. */
    public static @Nullable YamlNode read(String text, Faults faults) {
        YamlReader reader = new YamlReader(faults);
        try {
            reader.events = new Parse(LoadSettings.builder()
                            .setCodePointLimit(Integer.MAX_VALUE)
                            .setBufferSize(text.length() + 2)
                            .build())
                    .parseString(text)
                    .iterator();
            return reader.document();
        } catch (Refused e) {
            faults.error(e.code, e.place, e.message, e.advice);
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            new YamlSyntax(faults).tell(e, text);
        }
        return null;
    }

    private @Nullable YamlNode document() {
        events.next();
        if (events.next().getEventId() == Event.ID.StreamEnd) {
            return null;
        }
        YamlNode root = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            faults.error(
                    "second-document",
                    place(after),
                    "A second document begins here, but a file holds only one.",
                    "Take out the line ---, or put the rest into a file of its own.");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        if (depth > DEEPEST) {
            throw new Refused(
                    "too-deep",
                    place(event),
                    "The file is nested more than %d deep.".formatted(DEEPEST),
                    "A file needs no more than five levels.");
        }
        NodeEvent given = (NodeEvent) event;
        long before = size;
        size++;
        YamlNode node = switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> sequence(event, depth);
            case MappingStart -> mapping(event, depth);
            default -> throw new IllegalStateException("The YAML event %s is not expected here.".formatted(event));
        };
        given.getAnchor().ifPresent(anchor -> {
            anchors.put(anchor, node);
            sizes.put(anchor, size - before);
        });
        return node;
    }

    private YamlNode aliased(AliasEvent alias) {
        YamlNode target = anchors.get(alias.getAlias());
        if (target == null) {
            throw new Refused(
                    "unknown-alias",
                    place(alias),
                    "The alias *%s stands for nothing that is written before it."
                            .formatted(alias.getAlias().getValue()),
                    "Write the value itself. If the text begins with a star, put it in quotes.");
        }
        long grown = sizes.getOrDefault(alias.getAlias(), 0L);
        size += grown;
        byAliases += grown;
        if (byAliases > MOST_BY_ALIASES) {
            throw new Refused(
                    "too-many-aliases",
                    place(alias),
                    "Aliases blow this file up to more than a million values.",
                    "Write the values themselves.");
        }
        return target;
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        return new YamlNode.Scalar(place(event), event.getValue(), event.isPlain());
    }

    private YamlNode sequence(Event start, int depth) {
        refuseTag(((CollectionStartEvent) start).getTag(), start);
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Sequence(place(start), List.copyOf(items));
    }

    private YamlNode mapping(Event start, int depth) {
        refuseTag(((CollectionStartEvent) start).getTag(), start);
        Map<String, YamlNode.Place> seen = new HashMap<>();
        List<YamlNode.Pair> pairs = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                faults.error(
                        "bad-key",
                        key.place(),
                        "A key must be a word, but here stands %s.".formatted(key.what()),
                        null);
                continue;
            }
            YamlNode.Place first = seen.putIfAbsent(name.text(), name.place());
            if (first == null) {
                pairs.add(new YamlNode.Pair(name, value));
            } else {
                faults.error(
                        "duplicate-key",
                        name.place(),
                        "The key %s stands here a second time; the first is on line %d."
                                .formatted(Faults.quoted(name.text()), first.line()),
                        "Keep one of the two.");
            }
        }
        return new YamlNode.Mapping(place(start), List.copyOf(pairs));
    }

    private void refuseTag(Optional<String> tag, Event event) {
        tag.ifPresent(given -> faults.error(
                "yaml-tag",
                place(event),
                "The YAML tag %s is not allowed.".formatted(Faults.quoted(given.replace("tag:yaml.org,2002:", "!!"))),
                "Write the value alone. If the text begins with an exclamation mark, put it in quotes."));
    }

    private static YamlNode.Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElse(start);
        int width = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new YamlNode.Place(start.getLine() + 1, start.getColumn() + 1, Math.max(1, width));
    }

    /** The rest of the file is not read. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient YamlNode.Place place;
        private final String message;
        private final String advice;

        Refused(String code, YamlNode.Place place, String message, String advice) {
            super(message);
            this.code = code;
            this.place = place;
            this.message = message;
            this.advice = advice;
        }
    }
}
