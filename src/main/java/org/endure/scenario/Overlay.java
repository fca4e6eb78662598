package org.endure.scenario;

import java.util.List;
import java.util.Map;
import org.endure.diagnostic.SourceText;
import org.endure.fact.FactType;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: facts removed from, changed in or added to what is known of a judged period, with who says so and why. It
 * was read without error; whether it fits a case shows when it is laid on it, by {@link Case#with}.
 */
public final class Overlay {

    private final Label label;
    private final List<Selector> removals;
    private final List<Change> changes;
    private final @Nullable YamlNode additions;
    private final Map<String, FactType> types;
    private final SourceText text;
    private final String hash;

    Overlay(
            Label label,
            List<Selector> removals,
            List<Change> changes,
            @Nullable YamlNode additions,
            Map<String, FactType> types,
            SourceText text,
            String hash) {
        this.label = label;
        this.removals = List.copyOf(removals);
        this.changes = List.copyOf(changes);
        this.additions = additions;
        this.types = types;
        this.text = text;
        this.hash = hash;
    }

    /**
     * What an overlay says of itself.
     *
     * @param name its name
     * @param base name or path of the fact set it is made for; null if it can be laid on any
     * @param author whose reading it is
     * @param reason why these facts are taken to be otherwise
     */
    record Label(String name, @Nullable String base, String author, String reason) {}

    /** Attributes set to other values, as they are written. */
    record Change(Selector selector, YamlNode.Mapping values) {}

    /** Its name. */
    public String name() {
        return label.name();
    }

    /** Name or path of the fact set it is made for; null if it can be laid on any. */
    public @Nullable String base() {
        return label.base();
    }

    /** Whose reading it is. */
    public String author() {
        return label.author();
    }

    /** Why these facts are taken to be otherwise. */
    public String reason() {
        return label.reason();
    }

    /** The file, as the user named it. */
    public String path() {
        return text.file();
    }

    /** SHA-256 of its text, in hexadecimal digits. */
    public String hash() {
        return hash;
    }

    List<Selector> removals() {
        return removals;
    }

    List<Change> changes() {
        return changes;
    }

    @Nullable
    YamlNode additions() {
        return additions;
    }

    Map<String, FactType> types() {
        return types;
    }

    SourceText text() {
        return text;
    }
}
