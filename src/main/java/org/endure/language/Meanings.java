package org.endure.language;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.endure.bibliography.Library;
import org.endure.bibliography.ReferenceLine;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.Meaning;
import org.endure.factset.FactSchema;
import org.endure.factset.StateTable;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleVocabulary;
import org.jspecify.annotations.Nullable;

/** What words mean, and where that is from. */
final class Meanings {

    private static final int SHOWN_LINES = 12;

    /** What a rule says of itself. */
    static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("id", "short identifier, unique in the theory"),
            Map.entry("mechanism", "code of the mechanism that the rule encodes, or method"),
            Map.entry("source", "citation of the theory"),
            Map.entry("basis", "whose the claim is and, after a space, whose the amount is"),
            Map.entry("because", "the reason as a sentence, with {variables} to fill in"),
            Map.entry("because_sv", "the reason in Swedish"),
            Map.entry("because_ja", "the reason in Japanese"),
            Map.entry("replaces", "name or id of the rule of a lower layer whose place this one takes"),
            Map.entry("disabled", "why the rule of this name is withdrawn"),
            Map.entry("nonmonotone", "source and reason why more evidence for a side may work against it"),
            Map.entry("allow", "code of a warning that does not apply to this rule"),
            Map.entry("meaning", "what a type or an attribute stands for"),
            Map.entry("key", "the attribute says what the fact is about"),
            Map.entry("state", "the attribute holds the code of a state"));

    private final ProjectSnapshot snapshot;

    Meanings(ProjectSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The meaning of a word; nothing if none is known. */
    Optional<Hover> of(Occurrence word) {
        Symbol symbol = word.symbol();
        String name = symbol.name();
        return switch (symbol.kind()) {
            case TYPE -> type(name).map(type -> hover(word, name, type.meaning(), codebook(type), type.codebook()));
            case CONSTANTS ->
                RuleVocabulary.constantType(name)
                        .map(list -> hover(word, name, "One of: " + String.join(", ", names(list)) + ".", "", ""));
            case CONSTANT ->
                RuleVocabulary.constantType(symbol.owner())
                        .filter(list -> names(list).contains(name))
                        .map(list -> hover(word, symbol.owner() + "." + name, constant(list, name), "", ""));
            case ATTRIBUTE ->
                attribute(symbol.owner(), name)
                        .map(meaning -> hover(
                                word, symbol.owner().isEmpty() ? name : symbol.owner() + "." + name, meaning, "", ""));
            case KEY ->
                Optional.of(YamlKeys.meaning(FileKind.valueOf(symbol.owner()), name))
                        .filter(meaning -> !meaning.isEmpty())
                        .map(meaning -> hover(word, name, meaning, "", ""));
            case MECHANISM -> mechanism(word);
            case RULE ->
                snapshot.rules()
                        .flatMap(rules -> rules.byId(name).or(() -> rules.byName(name)))
                        .map(rule -> rule(word, rule));
            case CLAIM -> snapshot.rules().flatMap(rules -> rules.byName(name)).map(rule -> rule(word, rule));
            case TAG ->
                Optional.ofNullable(TAGS.get(name))
                        .map(meaning -> hover(word, "@" + name, capital(meaning) + ".", "", ""));
            case PARAMETER -> parameter(word);
            case FACT ->
                snapshot.index().definitions(word).stream()
                        .findFirst()
                        .map(defined -> hover(word, name, written(defined), defined.file(), ""));
            case SOURCE -> source(word);
            case STATE -> StateTable.nameOf(name).map(title -> hover(word, name, capital(title), "", ""));
            case FILE -> snapshot.index().target(word).map(file -> hover(word, name, "", file, ""));
        };
    }

    private static Hover hover(Occurrence word, String title, String meaning, String source, String topic) {
        return new Hover(word.symbol(), word.range(), title, meaning, source, topic);
    }

    /** A type of facts of any sort. */
    Optional<FactType> type(String name) {
        return snapshot.vocabulary()
                .observation(name)
                .or(() -> Optional.ofNullable(FactType.all().get(name)));
    }

    private static String codebook(FactType type) {
        return type.codebook().isEmpty() ? "" : "codebook, " + type.codebook();
    }

    static String constant(Class<?> list, String name) {
        @SuppressWarnings("unchecked")
        Class<? extends Enum<?>> constants = (Class<? extends Enum<?>>) list;
        return capital(FactSchema.meaning(constants, name));
    }

    static List<String> names(Class<?> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(each -> ((Enum<?>) each).name())
                .toList();
    }

    /** What an attribute of a type says, with what it can take. */
    Optional<String> attribute(String type, String name) {
        Attribute known =
                type(type).flatMap(each -> each.attribute(name)).orElseGet(() -> YamlOccurrences.ofEvery(name));
        if (known != null) {
            String domain = known.domain().isEmpty() ? "" : " One of: " + String.join(", ", known.domain()) + ".";
            return Optional.of(capital(known.meaning()) + "." + domain);
        }
        return type(type)
                .map(FactType::javaType)
                .map(RuleVocabulary::attributes)
                .filter(attributes -> attributes.containsKey(name))
                .map(attributes -> component(attributes.get(name)));
    }

    /** What a component that is no attribute of a fact set says; empty if nobody has said it. */
    private static String component(java.lang.reflect.@Nullable Method reader) {
        if (reader == null) {
            return "";
        }
        Class<?> owner = reader.getDeclaringClass();
        return owner.isRecord()
                ? Arrays.stream(owner.getRecordComponents())
                        .filter(each -> each.getName().equals(reader.getName()))
                        .map(Meanings::said)
                        .collect(Collectors.joining())
                : "";
    }

    private static String said(RecordComponent component) {
        Meaning meaning = component.getAnnotation(Meaning.class);
        return meaning == null ? "" : capital(meaning.value()) + ".";
    }

    private Optional<Hover> mechanism(Occurrence word) {
        String code = word.symbol().name();
        return snapshot.rules()
                .flatMap(rules -> rules.directionOf(code)
                        .map(direction -> hover(
                                word,
                                code + " " + title(rules, code),
                                ("Points toward %s. ".formatted(direction.name().toLowerCase(Locale.ROOT))
                                                + snapshot.handbook()
                                                        .definition(code)
                                                        .orElse(""))
                                        .strip(),
                                "codebook, " + code,
                                code)));
    }

    private static String title(RuleBase rules, String code) {
        String title = rules.title(code);
        return title.equals(code) ? "(family)" : title;
    }

    private static Hover rule(Occurrence word, Rule rule) {
        return hover(
                word,
                rule.id() + " " + rule.name(),
                "Because %s.".formatted(rule.because()),
                "%s (%s)".formatted(rule.source(), rule.basis().code()),
                rule.mechanism());
    }

    private Optional<Hover> parameter(Occurrence word) {
        return snapshot.rules().stream()
                .flatMap(rules -> rules.parameters().stream())
                .filter(each -> each.name().equals(word.symbol().name()))
                .findFirst()
                .map(each -> hover(
                        word,
                        each.name(),
                        "%s (%s to %s) %s: %s."
                                .formatted(each.value(), each.low(), each.high(), each.unit(), each.reason()),
                        each.source(),
                        ""));
    }

    /** The lines in which a fact is written. */
    private String written(Occurrence defined) {
        SourceText text = snapshot.text(defined.file());
        List<String> lines = text.lines();
        int at = defined.range().line() - 1;
        int indent = indent(lines.get(at));
        int from = at;
        while (from > 0 && !lines.get(from).strip().startsWith("-") && indent(lines.get(from - 1)) <= indent) {
            from--;
        }
        int to = at + 1;
        while (to < lines.size() && to - from < SHOWN_LINES && indent(lines.get(to)) >= indent) {
            to++;
        }
        return String.join("\n", lines.subList(from, to));
    }

    private static int indent(String line) {
        return line.isBlank() ? -1 : line.length() - line.stripLeading().length();
    }

    private Optional<Hover> source(Occurrence word) {
        return snapshot.index().definitions(word).stream().findFirst().map(defined -> {
            Library library = new Library();
            try {
                library.add(defined.file(), snapshot.files().read(defined.file()));
            } catch (InvalidInputException unreadable) {
                return hover(word, word.symbol().name(), "", defined.file(), "");
            }
            Library.Entry entry = library.entry(word.symbol().name());
            String reference = entry == null ? "" : ReferenceLine.of(entry.item());
            return hover(word, word.symbol().name(), reference, defined.file(), "");
        });
    }

    static String capital(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
