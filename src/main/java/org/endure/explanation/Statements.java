package org.endure.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.jspecify.annotations.Nullable;

/** What facts say, in words: a sentence without its full stop, from {@code words/statements.properties}. */
public final class Statements {

    private static final Properties WORDS = read();
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)\\}");
    private static final String NOTHING_NARROWER = "-";

    private final Sentences sentences;

    /** With the names that these sentences give to states. */
    public Statements(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What a fact says. Of an observation it is the type and id, since its own sentence and sources say the rest. */
    public String of(Fact fact) {
        if (fact instanceof Observation observation) {
            return observation.type() + " " + observation.id()
                    + (observation.period() == Period.BASELINE ? " of the baseline" : "");
        }
        FactType type = FactType.all().get(fact.getClass().getSimpleName());
        if (type == null) {
            throw new IllegalStateException(
                    "%s is no type of facts.".formatted(fact.getClass().getSimpleName()));
        }
        String template = WORDS.getProperty(type.name());
        return template == null ? plain(type, fact) : filled(template, type, fact);
    }

    /** Whether there is a sentence for that type of facts. */
    static boolean knows(String type) {
        return WORDS.containsKey(type);
    }

    private String filled(String template, FactType type, Fact fact) {
        Matcher optional = OPTIONAL.matcher(template);
        StringBuilder kept = new StringBuilder();
        while (optional.find()) {
            String part = fill(optional.group(1), type, fact);
            optional.appendReplacement(kept, Matcher.quoteReplacement(part == null ? "" : part));
        }
        optional.appendTail(kept);
        String whole = fill(kept.toString(), type, fact);
        return whole == null ? plain(type, fact) : whole;
    }

    /** The part with its attributes; null if one of them is not given. */
    private @Nullable String fill(String part, FactType type, Fact fact) {
        Matcher placeholder = PLACEHOLDER.matcher(part);
        StringBuilder text = new StringBuilder();
        while (placeholder.find()) {
            String value = value(type, placeholder.group(1), fact);
            if (value.isEmpty()) {
                return null;
            }
            placeholder.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return placeholder.appendTail(text).toString();
    }

    /** The value of an attribute in words; empty if it is not given or there is nothing to say. */
    private String value(FactType type, String name, Fact fact) {
        FactType.Attribute attribute = type.attribute(name)
                .orElseThrow(() -> new IllegalStateException(
                        "The sentence for %s names {%s}, which it does not have.".formatted(type.name(), name)));
        Object value = type.value(fact, attribute);
        if (value == null || value.equals(NOTHING_NARROWER)) {
            return "";
        } else if (value instanceof Enum<?> constant) {
            String own = WORDS.getProperty(type.name() + "." + name + "." + constant.name());
            return own != null ? own : constant(constant);
        }
        return value instanceof String text ? sentences.perceiver(text) : sentences.value(value);
    }

    private static String constant(Enum<?> constant) {
        String words = WORDS.getProperty(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return words == null ? Sentences.words(constant) : words;
    }

    private String plain(FactType type, Fact fact) {
        List<String> values = new ArrayList<>();
        for (FactType.Attribute attribute : type.attributes()) {
            Object value = type.value(fact, attribute);
            values.add("%s %s".formatted(attribute.name(), value == null ? "not given" : sentences.value(value)));
        }
        return "%s: %s".formatted(type.name(), String.join(", ", values));
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = Statements.class.getResourceAsStream("/words/statements.properties")) {
            if (in == null) {
                throw new IllegalStateException("words/statements.properties is not in the program.");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words/statements.properties cannot be read.", e);
        }
        return words;
    }
}
