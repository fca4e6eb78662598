package org.endure.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.explanation.Assessment;
import org.endure.files.FileTree;
import org.endure.report.Reported;
import org.endure.report.SurenessText;
import org.endure.report.html.AnswerPane;
import org.endure.report.html.Node;
import org.endure.report.html.SurenessPane;
import org.endure.rule.Rule;
import org.endure.sensitivity.Sureness;
import org.endure.sensitivity.SurenessTrial;
import org.endure.theory.Theory;
import org.jspecify.annotations.Nullable;

/** An answer as data for the page: the head of the report, the part that is shown, and where rules and facts stand. */
final class AnswerTree {

    /** So many draws are judged between two keystrokes. */
    private static final int DRAWS = 1_000;

    private AnswerTree() {}

    /** The whole of it. */
    static Map<String, @Nullable Object> of(AnsweredQuestion answered, FileTree files) {
        Question question = answered.question();
        Map<String, @Nullable Object> tree = Json.of(
                "number",
                question.number(),
                "millis",
                answered.millis(),
                "problems",
                Problems.tree(answered.diagnostics(), files),
                "command",
                question.facts().isEmpty() ? "endure workbench" : question.command("assess"));
        Reported reported = answered.reported();
        if (reported != null) {
            AnswerPane pane = new AnswerPane(reported);
            tree.put("headline", reported.assessment().outcome().name());
            tree.put("head", pane.head().stream().map(Node::tree).toList());
            tree.put("alliance", reported.assessment().heading().allianceName());
            tree.put("period", reported.assessment().heading().period());
            tree.put("firings", firings(reported.assessment()));
        }
        tree.put("rules", rules(answered.theory()));
        tree.put("facts", facts(reported));
        return tree;
    }

    /** A part of the report; the justification log is text. */
    static @Nullable Object part(Reported reported, AnswerPane pane, String name) {
        return switch (name) {
            case "log" -> LogText.of(reported.assessment());
            case "sure" -> sure(reported.assessment());
            default -> pane.part(name).map(Node::tree).orElse(null);
        };
    }

    private static Object sure(Assessment assessment) {
        try {
            Sureness sureness = SurenessTrial.run(assessment.inference(), DRAWS, 1, done -> {});
            return SurenessPane.of(SurenessText.of(sureness, assessment.language()))
                    .tree();
        } catch (InvalidInputException e) {
            // rules that only the engine can evaluate cannot be searched over
            return e.diagnostics().stream().map(Diagnostic::text).collect(Collectors.joining());
        }
    }

    private static Map<String, @Nullable Object> firings(Assessment assessment) {
        Map<String, @Nullable Object> firings = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> each :
                Changes.firings(assessment.inference()).entrySet()) {
            firings.put(each.getKey(), List.copyOf(each.getValue()));
        }
        return firings;
    }

    private static Map<String, @Nullable Object> rules(@Nullable Theory theory) {
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        if (theory != null) {
            for (Rule each : theory.ruleBase().rules()) {
                places.put(each.id(), place(each.at(), each.name(), each.basis().name(), each.source()));
            }
        }
        return places;
    }

    private static Map<String, @Nullable Object> facts(@Nullable Reported reported) {
        Map<String, @Nullable Object> places = new LinkedHashMap<>();
        if (reported != null) {
            reported.judged()
                    .factSets()
                    .forEach(set -> set.observations().forEach(each -> {
                        SourcePosition at = set.places().get(each.id());
                        if (at != null) {
                            places.putIfAbsent(
                                    each.id(), place(at, each.account().sentence(), each.type(), ""));
                        }
                    }));
        }
        return places;
    }

    private static List<@Nullable Object> place(SourcePosition at, String text, String kind, String source) {
        List<@Nullable Object> place = new ArrayList<>();
        place.add(at.file());
        place.add(at.line());
        place.add(text);
        place.add(kind);
        place.add(source);
        return place;
    }
}
