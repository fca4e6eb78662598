package org.endure.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.factset.FactSchema;
import org.endure.factset.FactSet;
import org.endure.factset.StateTable;
import org.endure.factset.ValueReader;
import org.endure.yaml.Faults;
import org.endure.yaml.YamlNode;
import org.endure.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Asks for one fact: its type, what it is about, what the source says of it, and the source. */
public final class Interview {

    private final Dialogue dialogue;
    private final FactSet set;
    private final Map<String, FactType> types;
    private final Set<String> knownSources;

    /**
     * An interview about a fact set.
     *
     * @param types the types of facts that it can hold
     * @param knownSources keys of the sources that it can cite
     */
    public Interview(Dialogue dialogue, FactSet set, Map<String, FactType> types, Set<String> knownSources) {
        this.dialogue = dialogue;
        this.set = set;
        this.types = Map.copyOf(types);
        this.knownSources = Set.copyOf(knownSources);
    }

    /**
     * A fact as it is to be written.
     *
     * @param id its id
     * @param lines its lines, from {@code type:} on
     * @param sources sources that it cites for the first time, by key
     */
    public record Answered(String id, List<String> lines, Map<String, String> sources) {
        /** Copies what it is made of. */
        public Answered {
            lines = List.copyOf(lines);
            sources = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        }
    }

    /** Asks for a fact; nothing if the coder wants no more. */
    public Optional<Answered> ask() {
        Optional<FactType> chosen = type();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        FactType type = chosen.get();
        dialogue.tell(type.meaning());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", type.name());
        values.put("id", id());
        for (Attribute each : FactForm.questions(type)) {
            answer(type, each).ifPresent(value -> values.put(each.name(), value));
        }
        Map<String, String> sources = new LinkedHashMap<>();
        new SourceQuestions(dialogue, set, knownSources).ask(values, sources);
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + ": " + value));
        return Optional.of(new Answered(java.util.Objects.requireNonNull(values.get("id")), lines, sources));
    }

    private Optional<FactType> type() {
        List<FactType> all = types.values().stream()
                .sorted(Comparator.comparing(FactType::name))
                .toList();
        List<String> names = all.stream().map(FactType::name).toList();
        while (true) {
            String answer = dialogue.askOrEnd("Which type of fact? (a name or number, ? lists them, empty ends)");
            if (answer == null || answer.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> name = chosen(answer, names);
            if (answer.equals("?")) {
                for (int i = 0; i < all.size(); i++) {
                    dialogue.tell("  %d %s: %s"
                            .formatted(i + 1, names.get(i), all.get(i).meaning()));
                }
            } else if (name.isPresent()) {
                return all.stream()
                        .filter(each -> each.name().equals(name.get()))
                        .findFirst();
            } else {
                dialogue.tell("  There is no fact type \"%s\". %s".formatted(answer, Spelling.advice(answer, names)));
            }
        }
    }

    /** The one of several that is named, by its number or its name in any case. */
    static Optional<String> chosen(String answer, List<String> names) {
        if (answer.matches("\\d{1,3}")) {
            int number = Integer.parseInt(answer);
            return number >= 1 && number <= names.size() ? Optional.of(names.get(number - 1)) : Optional.empty();
        }
        return names.stream().filter(each -> each.equalsIgnoreCase(answer)).findFirst();
    }

    private Optional<String> answer(FactType type, Attribute attribute) {
        while (true) {
            if (!attribute.domain().isEmpty()) {
                choices(attribute);
            }
            String hint = attribute.required() ? "required" : "empty if not known";
            String answer = dialogue.ask(
                    "%s (%s; %s)?%s".formatted(attribute.name(), attribute.meaning(), hint, examples(type, attribute)));
            if (answer.isEmpty() && !attribute.required()) {
                return Optional.empty();
            }
            if (answer.isEmpty()) {
                dialogue.tell("  \"%s\" must be given.".formatted(attribute.name()));
                continue;
            }
            Optional<String> value = value(attribute, answer);
            if (value.isPresent()) {
                return value.filter(each -> !each.equals(FactType.UNKNOWN));
            }
        }
    }

    private void choices(Attribute attribute) {
        List<String> domain = attribute.domain();
        for (int i = 0; i < domain.size(); i++) {
            String meaning = FactSchema.meaning(attribute.constants(), domain.get(i));
            dialogue.tell("  %d %s%s".formatted(i + 1, domain.get(i), meaning.isEmpty() ? "" : ": " + meaning));
        }
    }

    private String examples(FactType type, Attribute attribute) {
        if (attribute.name().equals("position")) {
            Set<String> codes = new TreeSet<>();
            set.observations().stream()
                    .filter(each -> each.type().equals(type.name()) && each.position() != null)
                    .forEach(each -> codes.add(String.valueOf(each.position())));
            return codes.isEmpty() ? "" : " [in use: %s]".formatted(String.join(", ", codes));
        } else if (attribute.state()) {
            return " [members: %s]".formatted(String.join(", ", set.alliance().members()));
        } else if (attribute.name().equals("date")) {
            return " [such as 2003-04, in %s]".formatted(set.period().label());
        }
        return "";
    }

    /** The value as it is written in YAML; nothing if the answer is none, which is told. */
    private Optional<String> value(Attribute attribute, String answer) {
        if (attribute.state()) {
            return states(attribute, answer);
        }
        Optional<String> constant = chosen(answer, attribute.domain());
        String plain = constant.orElse(answer);
        Faults faults = new Faults(SourceText.of("answer", plain));
        boolean quoted = attribute.kind() == ValueKind.TEXT || attribute.kind() == ValueKind.TEXTS;
        YamlNode.Scalar scalar = new YamlNode.Scalar(new YamlNode.Place(1, 1, 1), plain, true);
        new ValueReader(faults, null, null).read(attribute, scalar);
        if (faults.errors() > 0) {
            faults.all().forEach(each -> dialogue.tell("  " + each.message() + advice(each.advice())));
            return Optional.empty();
        }
        return Optional.of(quoted ? YamlScalar.of(plain) : plain);
    }

    private static String advice(@Nullable String advice) {
        return advice == null ? "" : " " + advice;
    }

    private Optional<String> states(Attribute attribute, String answer) {
        List<String> codes = new ArrayList<>();
        for (String each : answer.replaceAll("[\\[\\]]", "").split("\\s*,\\s*")) {
            String code = StateTable.canonical(each);
            boolean declared =
                    set.states().stream().anyMatch(state -> state.code().equals(code));
            if (StateTable.nameOf(code).isEmpty() && !declared) {
                dialogue.tell("  There is no state \"%s\". %s"
                        .formatted(
                                each,
                                StateTable.advice(each)
                                        .map(Advice::toString)
                                        .orElse("Write its code, such as USA, or its name.")));
                return Optional.empty();
            }
            codes.add(code);
        }
        if (attribute.kind() != ValueKind.TEXTS && codes.size() > 1) {
            dialogue.tell("  One state is meant.");
            return Optional.empty();
        }
        return Optional.of(attribute.kind() == ValueKind.TEXTS ? "[" + String.join(", ", codes) + "]" : codes.get(0));
    }

    private String id() {
        Set<String> taken = new TreeSet<>();
        set.observations().forEach(each -> taken.add(each.id()));
        String free = free(taken);
        while (true) {
            String answer = dialogue.ask("id (identifier, unique within the fact set; empty for %s)?".formatted(free));
            String id = answer.isEmpty() ? free : answer;
            if (!id.matches("[\\p{L}\\p{M}\\p{N}._:+/-]+")) {
                dialogue.tell(
                        "  \"%s\" is not a valid identifier. Use letters, digits, dots and hyphens.".formatted(id));
            } else if (taken.contains(id)) {
                dialogue.tell("  The id %s is taken.".formatted(id));
            } else {
                return id;
            }
        }
    }

    private static String free(Set<String> taken) {
        for (int number = taken.size() + 1; ; number++) {
            if (!taken.contains("F-" + number)) {
                return "F-" + number;
            }
        }
    }
}
