package org.endure.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.endure.explanation.Assessment;
import org.endure.report.Reported;
import org.endure.words.Language;
import org.endure.words.Words;
import org.jspecify.annotations.Nullable;

/** Texts that the page begins files with: scenarios, fact sets, facts and variants. None is saved before the user says so. */
final class FileTemplates {

    private final Workbench workbench;
    private final Function<Json, Question> questions;

    /** Templates for a workbench; the function reads the question that a body asks. */
    FileTemplates(Workbench workbench, Function<Json, Question> questions) {
        this.workbench = workbench;
        this.questions = questions;
    }

    /** The reply to a request of that kind. */
    Map<String, @Nullable Object> of(String kind, Json body) {
        return switch (kind) {
            case "facts" -> Json.of("facts", ScenarioText.facts(reported(body)));
            case "scenario" -> scenario(body);
            case "fact-set" ->
                Json.of(
                        "text",
                        NewAlliance.factSet(
                                List.of(body.text("members").split("\\s*,\\s*")),
                                body.text("leader", ""),
                                body.text("period"),
                                body.text("name", ""),
                                body.text("baseline", "")));
            case "questions" -> NewAlliance.questions(words(body));
            case "coverage" -> NewAlliance.coverage(reported(body));
            case "fact" -> fact(body);
            case "searched" -> Json.of("text", NewAlliance.withSearched(body.text("text"), body.texts("codes")));
            case "variant" ->
                Json.of("text", NewAlliance.variant(body.text("name"), body.text("theory"), body.text("claim", "")));
            default -> throw new RefusedRequestException(404, "Nothing begins with \"%s\".".formatted(kind));
        };
    }

    /** The fact set with a fact more, and where the verdict would stand with it. */
    private Map<String, @Nullable Object> fact(Json body) {
        String path = UserPath.checked(body.text("path"), workbench.workspace().files());
        Map<String, @Nullable Object> written = NewAlliance.withFact(
                path,
                body.text("text"),
                reported(body),
                body.text("type"),
                body.map("answers"),
                body.texts("sources"),
                body.map("added"));
        Question question = questions.apply(body).with(path, String.valueOf(written.get("text")));
        Tab tab = workbench.tab(body.text("tab"));
        written.put("before", OpenQuestions.standing(reported(body).assessment()));
        Assessment after = workbench.answers().now(() -> tab.tried(question)).assessment();
        written.put("after", after == null ? null : OpenQuestions.standing(after));
        return written;
    }

    private Map<String, @Nullable Object> scenario(Json body) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        body.objects("changed").forEach(each -> changed.put(each.text("id"), each.map("set")));
        return Json.of(
                "text",
                ScenarioText.overlay(
                        body.text("name"),
                        body.text("base"),
                        body.text("author"),
                        body.text("reason"),
                        body.texts("removed"),
                        changed));
    }

    private Words words(Json body) {
        return Words.of(Language.of(body.text("language", ""))
                .orElse(workbench.settings().language()));
    }

    private Reported reported(Json body) {
        Reported reported = workbench.tab(body.text("tab")).reported();
        if (reported == null) {
            throw new RefusedRequestException(409, "There is no answer yet.");
        }
        return reported;
    }
}
