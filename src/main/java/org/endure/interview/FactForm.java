package org.endure.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.fact.FactType;
import org.endure.fact.FactType.Attribute;
import org.endure.fact.FactType.ValueKind;
import org.endure.yaml.YamlScalar;

/** What is asked of a fact, in which order, and how the answers are written. */
public final class FactForm {

    /** What every fact has, in the order in which it is asked. */
    private static final List<String> ACCOUNT =
            List.of("sentence", "date", "area", "evidence", "specificity", "position", "standing");

    private FactForm() {}

    /** The attributes that are asked, in order: what every fact has, what facts of this type have, who acts if the type does not say. */
    public static List<Attribute> questions(FactType type) {
        List<Attribute> questions = new ArrayList<>();
        ACCOUNT.forEach(name -> account(name, questions));
        questions.addAll(type.attributes());
        if (type.attributes().stream().noneMatch(Attribute::state)) {
            List.of("actor", "target").forEach(name -> account(name, questions));
        }
        return questions;
    }

    private static void account(String name, List<Attribute> questions) {
        FactType.accountAttributes().stream()
                .filter(each -> each.name().equals(name))
                .forEach(questions::add);
    }

    /**
     * The lines of a fact, from {@code type:} on.
     *
     * @param answers answers by attribute; those that are blank are left out
     * @param sources keys of the sources; if there are none, that is said
     */
    public static List<String> lines(FactType type, String id, Map<String, String> answers, List<String> sources) {
        List<String> lines = new ArrayList<>(List.of("type: " + type.name(), "id: " + id));
        for (Attribute each : questions(type)) {
            String answer = answers.getOrDefault(each.name(), "").strip();
            if (!answer.isEmpty()) {
                lines.add(each.name() + ": " + written(each, answer));
            }
        }
        lines.add(
                sources.isEmpty()
                        ? "missing: " + YamlScalar.of("no source was named")
                        : "sources: [" + String.join(", ", sources) + "]");
        return lines;
    }

    /** An answer as YAML takes it: lists in brackets, texts in quotes. */
    private static String written(Attribute attribute, String answer) {
        if (attribute.kind() == ValueKind.TEXTS) {
            return "["
                    + String.join(
                            ", ",
                            List.of(answer.split("\\s*,\\s*")).stream()
                                    .map(YamlScalar::of)
                                    .toList())
                    + "]";
        }
        return attribute.kind() == ValueKind.TEXT ? YamlScalar.of(answer) : answer.replaceAll("[\\r\\n]+", " ");
    }

    /** A text in quotes, as YAML takes it. */
    public static String quoted(String text) {
        return YamlScalar.quoted(text.replaceAll("[\\r\\n]+", " "));
    }
}
