package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.PlainNumber;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Citation;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.fact.TimeSpan;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the value of one attribute, and tells what is wrong with it. */
public final class ValueReader {

    static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");

    private final Faults faults;
    private final @Nullable Set<String> states;
    private final @Nullable Citing citing;
    private final Set<String> furtherStates = new TreeSet<>();

    /**
     * @param states codes of the states that are declared; null if none are checked
     * @param citing what can be cited; null if nothing can
     */
    public ValueReader(Faults faults, @Nullable Set<String> states, @Nullable Citing citing) {
        this.faults = faults;
        this.states = states;
        this.citing = citing;
    }

    /** The value; null if it is unknown or wrong. */
    @Nullable
    public Object read(Attribute attribute, YamlNode node) {
        boolean unknown = node instanceof YamlNode.Scalar scalar
                && scalar.plain()
                && scalar.text().equals(FactType.UNKNOWN);
        if (unknown && !attribute.required() && attribute.kind() != ValueKind.CONSTANT) {
            return null;
        }
        return switch (attribute.kind()) {
            case TEXT -> text(attribute, node);
            case TEXTS -> texts(attribute, node);
            case NUMBER -> number(attribute, node);
            case WHOLE_NUMBER -> whole(attribute, node);
            case CONSTANT -> constant(attribute, node);
            case TIME -> time(attribute, node);
            case CITATION -> citation(node);
            case CITATIONS -> citations(node);
        };
    }

    private YamlNode.@Nullable Scalar scalar(Attribute attribute, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar;
        }
        faults.error(
                "wrong-kind",
                node.place(),
                "%s takes one value, but here stands %s.".formatted(Faults.quoted(attribute.name()), node.what()),
                null);
        return null;
    }

    private @Nullable String text(Attribute attribute, YamlNode node) {
        YamlNode.Scalar scalar = scalar(attribute, node);
        if (scalar == null) {
            return null;
        }
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            if (attribute.required()) {
                faults.error(
                        "empty-value", scalar.place(), "%s is empty.".formatted(Faults.quoted(attribute.name())), null);
            }
            return null;
        }
        return attribute.state() ? state(scalar) : text;
    }

    private @Nullable List<String> texts(Attribute attribute, YamlNode node) {
        Attribute each = attribute.optional();
        if (!(node instanceof YamlNode.Sequence list)) {
            String one = text(each, node);
            return one == null ? null : List.of(one);
        }
        if (list.items().isEmpty() && attribute.required()) {
            faults.error("empty-value", list.place(), "%s is empty.".formatted(Faults.quoted(attribute.name())), null);
        }
        return list.items().stream()
                .map(item -> text(each, item))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The code of a state: one that is declared, or one of the table of states, which need not be declared. */
    private String state(YamlNode.Scalar scalar) {
        String code = StateTable.canonical(scalar.text());
        if (states == null || states.contains(code)) {
            return code;
        }
        if (StateTable.knows(code)) {
            furtherStates.add(code);
            return code;
        }
        Advice advice = Spelling.nearest(code, states)
                .map(near -> Advice.replace(
                        "Did you mean %s? Otherwise declare it under states:, with its name.".formatted(near),
                        scalar.text().strip(),
                        near))
                .or(() -> StateTable.advice(code))
                .orElse(Advice.of("Declare it under states:, with its name."));
        faults.error(
                "unknown-state",
                scalar.place(),
                "The state %s is not declared."
                        .formatted(Faults.quoted(scalar.text().strip())),
                advice);
        return code;
    }

    /** Codes of the states that were named without being declared, since the table of states has them. */
    Set<String> furtherStates() {
        return Set.copyOf(furtherStates);
    }

    private @Nullable Double number(Attribute attribute, YamlNode node) {
        YamlNode.Scalar scalar = scalar(attribute, node);
        if (scalar == null) {
            return null;
        }
        Double percent = Percent.read(attribute, scalar.text());
        if (percent == null
                && (!scalar.plain() || !NUMBER.matcher(scalar.text()).matches())) {
            return noNumber(attribute, scalar, "a number");
        }
        Double value = percent == null ? Double.valueOf(scalar.text()) : percent;
        return isWithin(attribute, scalar, value) ? value : null;
    }

    private @Nullable Integer whole(Attribute attribute, YamlNode node) {
        YamlNode.Scalar scalar = scalar(attribute, node);
        if (scalar == null) {
            return null;
        }
        if (!scalar.plain() || !WHOLE.matcher(scalar.text()).matches()) {
            return noNumber(attribute, scalar, "a whole number");
        }
        Integer value = Integer.valueOf(scalar.text());
        return isWithin(attribute, scalar, value) ? value : null;
    }

    private <T> @Nullable T noNumber(Attribute attribute, YamlNode.Scalar scalar, String kind) {
        faults.error(
                "wrong-kind",
                scalar.place(),
                "%s must be %s, but here stands %s."
                        .formatted(
                                Faults.quoted(attribute.name()),
                                kind,
                                Faults.quoted(scalar.text().strip())),
                NumberAdvice.of(attribute, scalar));
        return null;
    }

    private boolean isWithin(Attribute attribute, YamlNode.Scalar scalar, double value) {
        if (value >= attribute.min() && value <= attribute.max() && !Double.isInfinite(value)) {
            return true;
        }
        String range = attribute.max() == Double.POSITIVE_INFINITY
                ? "be %s or more".formatted(PlainNumber.of(attribute.min()))
                : attribute.min() == Double.NEGATIVE_INFINITY
                        ? "be %s or less".formatted(PlainNumber.of(attribute.max()))
                        : "lie between %s and %s"
                                .formatted(PlainNumber.of(attribute.min()), PlainNumber.of(attribute.max()));
        String advice = attribute.max() == 1
                        && value > 1
                        && value <= 100
                        && !scalar.text().strip().endsWith("%")
                ? "If it is meant in percent, divide it by 100."
                : "It says: %s.".formatted(attribute.meaning());
        faults.error(
                "out-of-range",
                scalar.place(),
                "%s is %s, but must %s.".formatted(Faults.quoted(attribute.name()), scalar.text(), range),
                advice);
        return false;
    }

    private @Nullable Object constant(Attribute attribute, YamlNode node) {
        YamlNode.Scalar scalar = scalar(attribute, node);
        Class<? extends Enum<?>> constants = attribute.constants();
        if (scalar == null || constants == null) {
            return null;
        }
        String text = scalar.text().strip();
        for (Enum<?> constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        boolean yesOrNo = attribute.domain().contains("YES");
        Advice advice = yesOrNo && Set.of("true", "yes", "Yes").contains(text)
                ? Advice.replace("Write YES.", text, "YES")
                : yesOrNo && Set.of("false", "no", "No").contains(text)
                        ? Advice.replace("Write NO.", text, "NO")
                        : Spelling.advice(text, attribute.domain());
        faults.error(
                "bad-constant",
                scalar.place(),
                "%s is not a value of %s.".formatted(Faults.quoted(text), Faults.quoted(attribute.name())),
                advice);
        return null;
    }

    private @Nullable TimeSpan time(Attribute attribute, YamlNode node) {
        YamlNode.Scalar scalar = scalar(attribute, node);
        return scalar == null ? null : time(scalar);
    }

    /** A date or interval; null if it is none. */
    @Nullable
    TimeSpan time(YamlNode.Scalar scalar) {
        try {
            return TimeSpan.parse(scalar.text());
        } catch (IllegalArgumentException e) {
            boolean backwards = String.valueOf(e.getMessage()).contains("before it begins");
            faults.error(
                    backwards ? "backward-interval" : "bad-date",
                    scalar.place(),
                    backwards
                            ? "The interval %s ends before it begins.".formatted(Faults.quoted(scalar.text()))
                            : "%s is not a date or interval.".formatted(Faults.quoted(scalar.text())),
                    DateAdvice.of(scalar.text()));
            return null;
        }
    }

    private List<Citation> citations(YamlNode node) {
        List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
        List<Citation> citations = new ArrayList<>();
        for (YamlNode item : items) {
            Citation citation = citation(item);
            if (citation != null) {
                citations.add(citation);
            }
        }
        return citations;
    }

    private @Nullable Citation citation(YamlNode node) {
        if (node instanceof YamlNode.Scalar key && !key.text().isBlank()) {
            return cited(key, null);
        }
        if (!(node instanceof YamlNode.Mapping block)) {
            faults.error(
                    "wrong-kind",
                    node.place(),
                    "A source is expected, but here stands %s.".formatted(node.what()),
                    "Write it as {cite: key, at: \"p. 12\"}.");
            return null;
        }
        for (YamlNode.Pair pair : block.pairs()) {
            if (!Set.of("cite", "at").contains(pair.key().text())) {
                faults.error(
                        "unknown-attribute",
                        pair.key().place(),
                        "A source here has no %s."
                                .formatted(Faults.quoted(pair.key().text())),
                        "It has: cite, at.");
            }
        }
        YamlNode at = block.get("at");
        if (at != null && !(at instanceof YamlNode.Scalar)) {
            faults.error(
                    "wrong-kind", at.place(), "\"at\" takes one value, but here stands %s.".formatted(at.what()), null);
        }
        if (block.get("cite") instanceof YamlNode.Scalar key) {
            return cited(key, at instanceof YamlNode.Scalar place ? place.text().strip() : null);
        }
        faults.error("missing-attribute", block.place(), "The source lacks \"cite\".", "Add cite: the citation key.");
        return null;
    }

    private Citation cited(YamlNode.Scalar key, @Nullable String at) {
        if (citing != null) {
            citing.cite(key);
        }
        return new Citation(key.text().strip(), at);
    }
}
