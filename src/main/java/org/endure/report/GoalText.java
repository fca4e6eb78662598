package org.endure.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.explanation.Assessment;
import org.endure.explanation.Sentences;
import org.endure.explanation.SharedGoals;
import org.endure.fact.GoalRelation;
import org.endure.words.Words;

/** Shared and diverging goals in words, by issue area, values and objectives apart. */
public final class GoalText {

    private final Assessment assessment;
    private final Words words;
    private final Sentences sentences;

    /** The words of an assessment. */
    public GoalText(Assessment assessment) {
        this.assessment = assessment;
        this.words = assessment.words();
        this.sentences = new Sentences(assessment.inference(), assessment.language());
    }

    /** The goals as a section, with facts as these citations give them. */
    void tell(Paragraphs page, Citations citations) {
        page.heading(words.say("goals.title"));
        if (assessment.goals().areas().isEmpty()) {
            page.paragraph(0, words.say("goals.none"));
        }
        for (SharedGoals.AreaGoals area : assessment.goals().areas()) {
            List<String> parts = new ArrayList<>();
            for (boolean objectives : new boolean[] {true, false}) {
                for (GoalRelation relation : GoalRelation.values()) {
                    part(area, objectives, relation, citations, parts);
                }
            }
            page.paragraph(0, words.say("goals.area", "area", area(area), "goals", words.semicolons(parts)));
        }
    }

    private void part(
            SharedGoals.AreaGoals area,
            boolean objectives,
            GoalRelation relation,
            Citations citations,
            List<String> parts) {
        List<SharedGoals.Indicator> indicators = area.indicators(objectives, relation);
        String level = level(area, objectives, relation);
        if (indicators.isEmpty() && level.isEmpty()) {
            return;
        }
        String goals = words.say(
                "goals." + (objectives ? "objectives." : "values.") + relation,
                "level",
                level.isEmpty() ? words.say("goals.no-level") : level);
        Map<List<String>, List<String>> marked = new LinkedHashMap<>();
        indicators.forEach(each ->
                marked.computeIfAbsent(marks(each), marks -> new ArrayList<>()).add(each.fact()));
        List<String> groups = new ArrayList<>();
        marked.forEach((marks, ids) -> groups.add(
                marks.isEmpty()
                        ? citations.facts(ids)
                        : words.say("goals.marked", "fact", citations.facts(ids), "marks", words.commas(marks))));
        String facts = words.commas(groups);
        parts.add(facts.isEmpty() ? goals : words.say("goals.facts", "goals", goals, "facts", facts));
    }

    /** That an indicator repeats the baseline, or is not counted. */
    public List<String> marks(SharedGoals.Indicator indicator) {
        List<String> marks = new ArrayList<>();
        if (indicator.repeated()) {
            marks.add(words.say("mark.repeated"));
        }
        if (indicator.opinion()) {
            marks.add(words.say("mark.opinion"));
        }
        return marks;
    }

    /** An issue area, marked if it belongs to the security core. */
    public String area(SharedGoals.AreaGoals area) {
        String name = words.capital(words.constant(area.area()));
        return area.core() ? words.say("goals.core", "area", name) : name;
    }

    /** How strongly values or objectives converge or diverge; nothing if no finding says so. */
    public String level(SharedGoals.AreaGoals area, boolean objectives, GoalRelation relation) {
        return area.levels().stream()
                .filter(each -> each.objectives() == objectives && each.relation() == relation)
                .max(java.util.Comparator.comparing(SharedGoals.GoalLevel::high))
                .map(each -> sentences.range(List.of(words.constant(each.low()), words.constant(each.high()))))
                .orElse("");
    }
}
