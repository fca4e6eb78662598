package org.endure.explanation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.fact.State;
import org.endure.inference.Inference;
import org.endure.inference.Justification;
import org.endure.rule.Condition;
import org.endure.rule.Placeholder;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.words.Choice;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Words for reasons, in one language: fills in a rule's {@code @because} with the values that its variables had. */
public final class Sentences {

    private final Map<String, String> stateNames = new HashMap<>();
    private final RuleBase rules;
    private final Words words;
    private final @Nullable Sentences english;

    /** English words for the states of an inference. */
    public Sentences(Inference inference) {
        this(inference, Language.ENGLISH);
    }

    /** Words for the states of an inference in a language. */
    public Sentences(Inference inference, Language language) {
        this.words = Words.of(language);
        this.rules = inference.ruleBase();
        this.english = language == Language.ENGLISH ? null : new Sentences(inference);
        inference
                .given(State.class)
                .forEach(state -> stateNames.put(state.code(), words.state(state.code(), state.name())));
    }

    /** The words of the language. */
    public Words words() {
        return words;
    }

    /**
     * The reason that a justification gives, in English if its rule does not speak the language. A variable whose value is not given is said to be unknown.
     *
     * @throws IllegalStateException if the reason names a variable that the rule does not have
     */
    public String because(Justification justification) {
        if (english != null && !justification.rule().speaks(words.language())) {
            return english.because(justification);
        }
        String sentence = justification.rule().because(words.language());
        Set<String> signs = Placeholder.in(sentence).stream()
                .map(Placeholder::choice)
                .filter(choice -> choice != null && choice.tellsSign())
                .map(Choice::name)
                .collect(Collectors.toSet());
        return Placeholder.filled(sentence, place -> {
            Choice choice = place.choice();
            return choice != null
                    ? chosen(choice, justification)
                    : range(place.values().stream()
                            .map(value -> value(justification, value, signs.contains(value.variable())))
                            .toList());
        });
    }

    private String chosen(Choice choice, Justification justification) {
        Double number = number(justification.bindings().get(choice.name()));
        return number == null ? words.say("value.unknown") : choice.words(number, words.number(number));
    }

    private String value(Justification justification, Placeholder.Value placed, boolean withoutSign) {
        String name = placed.variable();
        Object value = justification.bindings().get(name);
        if (value == null && !names(justification.rule(), name)) {
            throw new IllegalStateException("The reason of %s names {%s}, which none of its conditions binds."
                    .formatted(justification.rule().id(), name));
        }
        Double number = placed.percent() || withoutSign ? number(value) : null;
        if (number != null) {
            double amount = withoutSign ? Math.abs(number) : number;
            return placed.percent()
                    ? words.say("value.percent", "number", words.number(Math.round(1_000 * amount) / 10.0))
                    : words.number(amount);
        }
        return value == null
                ? words.say("value.unknown")
                : value instanceof String code && titled(code).isPresent() ? mechanism(code) : value(value);
    }

    /** A mechanism or a family of mechanisms by its title, with its code; the code alone if neither theory nor language has a title. */
    public String mechanism(String code) {
        return titled(code)
                .map(title -> words.say("finding.quoted", "mechanism", code, "title", title))
                .orElse(code);
    }

    private Optional<String> titled(String code) {
        String title = rules.title(code, words.language());
        return title.equals(code) ? Optional.empty() : Optional.of(title);
    }

    /** A value as a number, also if it is a cell of a table; nothing if it is none. */
    private static @Nullable Double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text ? Double.valueOf(text.strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** One value, or two as a range; a range of equal values is one. */
    public String range(List<String> values) {
        return values.size() == 1 || values.get(0).equals(values.get(1))
                ? values.get(0)
                : words.say("value.range", "low", values.get(0), "high", values.get(1));
    }

    /** Whether a rule has a variable of that name; of conditions that cannot be read it is assumed. */
    private static boolean names(Rule rule, String name) {
        String variable = "$" + name;
        return rule.conditions().stream()
                .anyMatch(condition -> condition instanceof Condition.Unsupported
                        || condition.names().contains(variable));
    }

    /** A value in words: a state by its name, a constant or a code as the language has it. */
    public String value(Object value) {
        if (value instanceof Enum<?> constant) {
            return words.constant(constant);
        } else if (value instanceof Collection<?> several) {
            return words.all(several.stream().map(this::value).toList());
        } else if (value instanceof Number number) {
            return words.number(number.doubleValue());
        }
        String text = value.toString();
        return stateNames.getOrDefault(text, words.code(text));
    }

    /** State codes as names, joined by "and"; the alliance as a whole for ALLIANCE. */
    public String states(List<String> codes) {
        return words.all(codes.stream().map(this::perceiver).toList());
    }

    /** The member concerned, by name. */
    public String perceiver(String code) {
        return code.equals("ALLIANCE") ? words.say("perceiver.alliance") : stateNames.getOrDefault(code, code);
    }
}
