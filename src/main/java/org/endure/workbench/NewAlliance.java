package org.endure.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.endure.explanation.Coverage;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.SourceKind;
import org.endure.fact.TimeSpan;
import org.endure.factset.FactSchema;
import org.endure.factset.SearchedLine;
import org.endure.factset.StateTable;
import org.endure.factset.Template;
import org.endure.interview.FactForm;
import org.endure.interview.Insertion;
import org.endure.report.Reported;
import org.endure.report.VerdictText;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** The coding of a new alliance: a fact set to begin with, and the questions of each type of fact as a form. */
final class NewAlliance {

    private static final String KEY = "[^\\s,{}\\[\\]:#\"']+";

    private NewAlliance() {}

    /**
     * The text of a new fact set.
     *
     * @throws RefusedRequestException with 400 if members or period are not understood
     */
    static String factSet(List<String> members, String leader, String period, String name, String baseline) {
        List<String> codes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String each : members) {
            String code = StateTable.canonical(each.strip());
            Optional<String> known = StateTable.nameOf(code);
            if (known.isEmpty()) {
                throw new RefusedRequestException(
                        400,
                        "\"%s\" is not a state. %s"
                                .formatted(
                                        each,
                                        StateTable.advice(each)
                                                .map(String::valueOf)
                                                .orElse("Write a code such as USA, or a name.")));
            }
            codes.add(code);
            names.add(known.get().replaceFirst("^the ", ""));
        }
        if (Set.copyOf(codes).size() < 2) {
            throw new RefusedRequestException(
                    400, "An alliance has two members or more. Write them with commas, such as USA, KOR.");
        }
        String leading = leader.isBlank() ? "" : StateTable.canonical(leader.strip());
        if (!leading.isEmpty() && !codes.contains(leading)) {
            throw new RefusedRequestException(400, "The leader \"%s\" is not among the members.".formatted(leader));
        }
        return Template.text(
                        new Template.Header(
                                "",
                                String.join("-", codes).toLowerCase(Locale.ROOT),
                                name.isBlank() ? String.join("-", names) + " alliance" : name,
                                codes,
                                leading,
                                span(period),
                                baseline.isBlank() ? List.of() : List.of(baseline)),
                        FactType.builtIn())
                .replaceFirst("(?m)^searched: all$", "searched: []");
    }

    /** A fact set that says which mechanisms were looked for. */
    static String withSearched(String text, List<String> codes) {
        codes.forEach(each -> {
            if (!each.matches("[A-Za-z0-9.+]+")) {
                throw new RefusedRequestException(400, "\"%s\" is not a code of a mechanism.".formatted(each));
            }
        });
        String line = "searched: [" + String.join(", ", codes) + "]";
        return text.matches("(?s).*(^|\\n)searched:[^\\n]*\\n.*")
                ? text.replaceFirst("(?m)^searched:.*$", line)
                : text.replaceFirst("(?m)^period:.*$", "$0\n" + line);
    }

    private static String span(String period) {
        String iso = period.strip().replace('\u2013', '-');
        try {
            return TimeSpan.parse(iso.matches("\\d{4}-\\d{4}") ? iso.replace('-', '/') : iso)
                    .text();
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(
                    400, "\"%s\" is not a period. Write years, such as 2003-2008.".formatted(period));
        }
    }

    /** The types of facts, with what is asked of each. */
    static Map<String, @Nullable Object> questions(Words words) {
        List<Map<String, @Nullable Object>> types = new ArrayList<>();
        new TreeMap<>(FactType.builtIn())
                .values()
                .forEach(type -> types.add(Json.of(
                        "name",
                        type.name(),
                        "meaning",
                        type.meaning(),
                        "title",
                        words.find("workbench.type." + type.name()).orElse(type.name()),
                        "questions",
                        FactForm.questions(type).stream()
                                .map(each -> question(each, words))
                                .toList())));
        return Json.of(
                "types",
                types,
                "sourceKinds",
                Arrays.stream(SourceKind.values())
                        .map(each -> Json.of(
                                "name",
                                each.name(),
                                "word",
                                words.constant(each),
                                "meaning",
                                FactSchema.meaning(SourceKind.class, each.name())))
                        .toList());
    }

    private static Map<String, @Nullable Object> question(Attribute attribute, Words words) {
        return Json.of(
                "name",
                attribute.name(),
                "label",
                words.capital(label(attribute.name(), words)),
                "meaning",
                attribute.meaning(),
                "required",
                attribute.required(),
                "state",
                attribute.state(),
                "several",
                attribute.kind() == FactType.ValueKind.TEXTS,
                "values",
                attribute.domain().stream()
                        .map(each -> Json.of(
                                "name",
                                each,
                                "word",
                                word(attribute, each, words),
                                "meaning",
                                FactSchema.meaning(attribute.constants(), each)))
                        .toList());
    }

    /** The name of an attribute in the language of the page. */
    static String label(String name, Words words) {
        return words.find("workbench.attribute." + name).orElse(words.attribute(name));
    }

    /** A constant in the language of the page. */
    static String word(Attribute attribute, String constant, Words words) {
        for (Enum<?> each : attribute.constants() == null
                ? new Enum<?>[0]
                : attribute.constants().getEnumConstants()) {
            if (each.name().equals(constant)) {
                return words.constant(each);
            }
        }
        return constant;
    }

    /**
     * A fact set with a fact more.
     *
     * @param answers answers by attribute
     * @param sources keys of sources, known or new
     * @param added new sources by key: kind and reference
     */
    static Map<String, @Nullable Object> withFact(
            String path,
            String text,
            Reported reported,
            String typeName,
            Map<String, String> answers,
            List<String> sources,
            Map<String, String> added) {
        FactType type = FactType.builtIn().get(typeName);
        if (type == null) {
            throw new RefusedRequestException(400, "There is no fact type \"%s\".".formatted(typeName));
        }
        Set<String> taken = new TreeSet<>();
        reported.judged().factSet().observations().forEach(each -> taken.add(each.id()));
        String id = free(taken);
        Map<String, String> written = new LinkedHashMap<>();
        added.forEach((key, reference) -> {
            String[] parts = reference.split("\\|", 2);
            if (!key.matches(KEY)
                    || Arrays.stream(SourceKind.values())
                            .noneMatch(each -> each.name().equals(parts[0]))) {
                throw new RefusedRequestException(
                        400,
                        "\"%s\" is not a citation key. Write it without spaces, such as times-1996.".formatted(key));
            }
            written.put(
                    key,
                    "{kind: %s, reference: %s}"
                            .formatted(parts[0], FactForm.quoted(parts.length > 1 ? parts[1] : key)));
        });
        List<String> lines = FactForm.lines(type, id, answers, sources);
        return Json.of("id", id, "lines", String.join("\n", lines), "text", Insertion.into(path, text, lines, written));
    }

    private static String free(Set<String> taken) {
        for (int number = taken.size() + 1; ; number++) {
            if (!taken.contains("F-" + number)) {
                return "F-" + number;
            }
        }
    }

    /** What was asked and what was not, and how each view stands. */
    static Map<String, @Nullable Object> coverage(Reported reported) {
        Coverage coverage = Coverage.of(
                reported.assessment().inference(), reported.assessment().language());
        Words words = reported.assessment().words();
        return Json.of(
                "standing",
                OpenQuestions.standing(reported.assessment()),
                "heading",
                new VerdictText(reported.assessment()).unknownsHeading(),
                "questions",
                OpenQuestions.of(reported.assessment()),
                "searched",
                searched(reported),
                "members",
                coverage.members().stream().map(each -> state(each, words)).toList(),
                "threats",
                coverage.threats().stream().map(each -> row(each, words)).toList(),
                "allies",
                coverage.allies().stream().map(each -> row(each, words)).toList(),
                "mechanisms",
                coverage.mechanisms().stream()
                        .map(each -> Json.of(
                                "code",
                                each.code(),
                                "title",
                                each.title(),
                                "search",
                                each.search().name(),
                                "facts",
                                each.facts()))
                        .toList(),
                "sources",
                reported.judged().factSet().sources().stream()
                        .map(each -> each.key())
                        .toList());
    }

    private static List<String> searched(Reported reported) {
        SearchedLine line = reported.judged().factSet().searched();
        return line == null ? List.of() : List.copyOf(line.searched().mechanisms());
    }

    private static Map<String, @Nullable Object> row(Coverage.Row row, Words words) {
        return Json.of("state", state(row.state(), words), "facts", row.facts());
    }

    private static Map<String, @Nullable Object> state(String code, Words words) {
        return Json.of(
                "code",
                code,
                "name",
                words.state(code, StateTable.nameOf(code).orElse(code).replaceFirst("^the ", "")));
    }

    /** The text of {@code theory.yaml} of a variant that is added to a theory as a layer. */
    static String variant(String name, String base, String claim) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new RefusedRequestException(
                    400, "\"%s\" is not a name of a variant. Use small letters, digits and hyphens.".formatted(name));
        }
        return "name: %s%nbase: %s%nsentence: %s%n"
                .formatted(name, base, FactForm.quoted(claim))
                .replace("\r\n", "\n");
    }
}
