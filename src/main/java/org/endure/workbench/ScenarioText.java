package org.endure.workbench;

import java.util.List;
import java.util.Map;
import org.endure.fact.FactType;
import org.endure.fact.Observation;
import org.endure.fact.Period;
import org.endure.factset.FactSchema;
import org.endure.interview.FactForm;
import org.endure.report.Reported;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Facts as switches and scales, and the overlay that says what was switched. */
final class ScenarioText {

    private static final String ID = "[\\p{L}\\p{M}\\p{N}._:+/@-]+";

    private ScenarioText() {}

    /** The facts of the judged period with the values that they can take, those that a finding rests on first. */
    static List<Map<String, @Nullable Object>> facts(Reported reported) {
        Map<String, Boolean> used = new java.util.HashMap<>();
        reported.assessment().findings().forEach(view -> view.facts().forEach(each -> used.put(each, true)));
        reported.assessment()
                .threats()
                .threats()
                .forEach(row -> reported.assessment()
                        .threats()
                        .members()
                        .forEach(member -> row.cell(member.member())
                                .ifPresent(cell -> cell.facts().forEach(each -> used.put(each, true)))));
        Words words = reported.assessment().words();
        return reported.judged().factSet().observations().stream()
                .filter(each -> each.period() == Period.CURRENT)
                .map(each -> fact(each, used.containsKey(each.id()), words))
                .toList();
    }

    private static Map<String, @Nullable Object> fact(Observation fact, boolean used, Words words) {
        FactType type = FactType.find(fact).orElseThrow();
        return Json.of(
                "id",
                fact.id(),
                "sentence",
                fact.account().sentence(),
                "type",
                type.name(),
                "used",
                used,
                "attributes",
                type.attributes().stream()
                        .filter(each -> each.constants() != null && type.value(fact, each) instanceof Enum<?>)
                        .map(each -> attribute(type, fact, each, words))
                        .toList());
    }

    private static Map<String, @Nullable Object> attribute(
            FactType type, Observation fact, FactType.Attribute attribute, Words words) {
        return Json.of(
                "name",
                attribute.name(),
                "label",
                NewAlliance.label(attribute.name(), words),
                "meaning",
                attribute.meaning(),
                "value",
                String.valueOf(type.value(fact, attribute)),
                "values",
                attribute.domain(),
                "words",
                attribute.domain().stream()
                        .map(each -> NewAlliance.word(attribute, each, words))
                        .toList(),
                "meanings",
                attribute.domain().stream()
                        .map(each -> FactSchema.meaning(attribute.constants(), each))
                        .toList());
    }

    /**
     * The overlay.
     *
     * @param base name of the fact set that it is for
     * @param removed ids of the facts that do not count
     * @param changed for each fact, the attributes that take another value
     */
    static String overlay(
            String name,
            String base,
            String author,
            String reason,
            List<String> removed,
            Map<String, Map<String, String>> changed) {
        StringBuilder text = new StringBuilder();
        text.append("overlay: ").append(FactForm.quoted(name)).append('\n');
        text.append("base: ").append(base).append('\n');
        text.append("author: ").append(FactForm.quoted(author)).append('\n');
        text.append("reason: ").append(FactForm.quoted(reason)).append('\n');
        if (!removed.isEmpty()) {
            text.append("remove:\n");
            removed.forEach(id -> text.append("  - {id: \"").append(checked(id)).append("\"}\n"));
        }
        if (!changed.isEmpty()) {
            text.append("change:\n");
            changed.forEach((id, values) -> text.append("  - {id: \"%s\", set: {".formatted(checked(id)))
                    .append(String.join(
                            ", ",
                            values.entrySet().stream()
                                    .map(each -> checked(each.getKey()) + ": " + checked(each.getValue()))
                                    .toList()))
                    .append("}}\n"));
        }
        return text.toString();
    }

    private static String checked(String word) {
        if (!word.matches(ID)) {
            throw new RefusedRequestException(400, "\"%s\" is not an id, an attribute or a value.".formatted(word));
        }
        return word;
    }
}
