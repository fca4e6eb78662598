package org.endure.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.fact.Fact;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.words.Choice;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** What facts say, in words: a sentence without its full stop, from the words of statements. */
public final class Statements {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^]]*)\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)\\}");
    private static final String NOTHING_NARROWER = "-";
    private static final String WHOLE_ALLIANCE = "ALLIANCE";

    private final Sentences sentences;
    private final Words words;

    /** In the language of these sentences, with the names that they give to states. */
    public Statements(Sentences sentences) {
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** What a fact says. Of an observation it is the type and id, since its own sentence and sources say the rest. */
    public String of(Fact fact) {
        if (fact instanceof Observation observation) {
            return words.say(
                    observation.period() == Period.BASELINE ? "Fact.baseline" : "Fact",
                    "type",
                    words.type(observation.type()),
                    "id",
                    observation.id());
        }
        FactType type = FactType.find(fact).orElse(null);
        if (type == null) {
            throw new IllegalStateException(
                    "%s is not a type of facts.".formatted(fact.getClass().getSimpleName()));
        }
        return words.find(type.name())
                .map(template -> filled(template, type, fact))
                .orElseGet(() -> plain(type, fact));
    }

    /** Whether there is a sentence for that type of facts. */
    static boolean knows(String type) {
        return Words.of(Language.ENGLISH).find(type).isPresent();
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
            if (Choice.isIn(placeholder.group(1))) {
                placeholder.appendReplacement(
                        text, Matcher.quoteReplacement(chosen(Choice.of(placeholder.group(1)), type, fact)));
                continue;
            }
            List<String> values = Arrays.stream(placeholder.group(1).split("\\.\\.", 2))
                    .map(name -> value(type, name, fact))
                    .toList();
            if (values.contains("")) {
                return null;
            }
            placeholder.appendReplacement(text, Matcher.quoteReplacement(sentences.range(values)));
        }
        return placeholder.appendTail(text).toString();
    }

    private String chosen(Choice choice, FactType type, Fact fact) {
        FactType.Attribute attribute = type.attribute(choice.name()).orElseThrow();
        double number = type.value(fact, attribute) instanceof Number given ? given.doubleValue() : Double.NaN;
        return choice.words(number, words.number(number));
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
            return words.find(type.name() + "." + name + "." + constant.name())
                    .orElseGet(() -> words.constant(constant));
        }
        if (value instanceof Long day) {
            return LocalDate.ofEpochDay(day).toString();
        }
        return value.equals(WHOLE_ALLIANCE) ? sentences.perceiver(WHOLE_ALLIANCE) : sentences.value(value);
    }

    private String plain(FactType type, Fact fact) {
        List<String> values = new ArrayList<>();
        for (FactType.Attribute attribute : type.attributes()) {
            Object value = type.value(fact, attribute);
            values.add(words.say(
                    "Fact.plain.value",
                    "attribute",
                    words.attribute(attribute.name()),
                    "value",
                    value == null ? words.say("value.not-given") : sentences.value(value)));
        }
        return words.say("Fact.plain", "type", words.type(type.name()), "values", words.commas(values));
    }
}
