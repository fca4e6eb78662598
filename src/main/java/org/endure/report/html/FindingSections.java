package org.endure.report.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.fact.Direction;
import org.endure.report.FindingWords;
import org.endure.report.Labels;
import org.endure.report.Wording;

/** The sections on findings: what was found, found absent, or seen and set aside. */
final class FindingSections {

    private final Chapter chapter;
    private final Assessment assessment;
    private final Labels labels;

    FindingSections(Chapter chapter) {
        this.chapter = chapter;
        this.assessment = chapter.assessment;
        this.labels = chapter.labels;
    }

    /** All findings: what has changed, what holds the alliance, what strains it, and what does not count. */
    Element findings(int level) {
        Element section = chapter.section("findings", level);
        if (assessment.findings().isEmpty()) {
            return section.add(Element.of("p", labels.of("balance.none")));
        }
        FindingWords found = new FindingWords(assessment);
        part(section, level, "changes.title", found.changes());
        part(section, level, "holds.title", found.standing(Direction.ENDURANCE));
        part(section, level, "strains.title", found.standing(Direction.COLLAPSE));
        part(section, level, "log.outweighed", found.withoutEffect());
        return section;
    }

    private void part(Element section, int level, String title, List<Assessment.FindingView> views) {
        if (views.isEmpty()) {
            return;
        }
        section.add(Element.of("h" + (level + 1), chapter.words.say(title)));
        Element heads = Element.of("tr");
        List.of("findings.finding", "findings.magnitude", "findings.why", "findings.evidence")
                .forEach(key -> heads.add(Element.of("th", labels.of(key)).with("scope", "col")));
        List<Element> rows = views.stream().map(this::row).toList();
        Element table = Element.of("table")
                .add(Element.of("caption", chapter.words.say(title)).styled("hidden"))
                .add(Element.of("thead").add(heads), Element.of("tbody").add(rows));
        section.add(Wide.of(table, chapter.words.say(title)));
    }

    private Element row(Assessment.FindingView view) {
        boolean collapse = view.direction() == Direction.COLLAPSE;
        Element name = Element.of("th")
                .with("scope", "row")
                .with("id", chapter.anchor("finding-" + view.finding().id()))
                .add(Element.of("span", collapse ? "−" : "+")
                        .styled("sign " + Chapter.style(view.direction()))
                        .with("aria-hidden", "true"))
                .text(" %s %s".formatted(view.finding().mechanism(), view.title()))
                .add(Element.of("span", where(chapter, view)).styled("remark block"));
        FindingWords found = new FindingWords(assessment);
        Element magnitude = Element.of("td")
                .add(LevelDrawing.of(
                        view.finding().low().points(),
                        view.finding().high().points(),
                        Wording.magnitude(view, chapter.words)));
        List<String> counts =
                new ArrayList<>(List.of(found.course(view.finding().mechanism(), view.course()), found.role(view)));
        counts.removeIf(String::isEmpty);
        counts.forEach(each -> magnitude.add(Element.of("span", each).styled("remark block")));
        magnitude.add(Element.of(
                        "span",
                        chapter.words.semicolons(List.of(
                                labels.of(collapse ? "balance.collapse" : "balance.endurance"),
                                Wording.certainty(view, chapter.words))))
                .styled("remark block"));
        Set<String> reasons = new LinkedHashSet<>();
        view.reasons().forEach(reason -> reasons.add(chapter.sentence(reason.because())));
        view.effects()
                .forEach(effect -> reasons.add(labels.of("findings.effect", effect.interaction(), effect.because())));
        Element why = Element.of("td").add(Chapter.list(List.copyOf(reasons)));
        Element evidence = Element.of("td")
                .add(chapter.facts(view.facts()))
                .add(Element.of("span", labels.of("findings.rules", chapter.words.commas(view.rules())))
                        .styled("remark block"));
        return Element.of("tr").add(name, magnitude, why, evidence);
    }

    /** In which issue area, and for whom. */
    static String where(Chapter chapter, Assessment.FindingView view) {
        String area = chapter.word(view.finding().area());
        return view.finding().perceiver().equals("ALLIANCE")
                ? area
                : chapter.words.commas(
                        List.of(area, chapter.sentences.perceiver(view.finding().perceiver())));
    }

    /** Mechanisms checked and found absent, and those without evidence. */
    Element absences(int level) {
        List<Element> denied = new ArrayList<>();
        List<Element> silent = new ArrayList<>();
        for (Assessment.AbsenceView absence : assessment.absent()) {
            Element entry = Element.of("li").text("%s %s".formatted(absence.mechanism(), absence.title()));
            if (absence.denied()) {
                denied.add(chapter.add(
                        entry,
                        chapter.facts(absence.facts()),
                        "absences.because",
                        chapter.words.semicolons(absence.reasons())));
            } else {
                silent.add(entry);
            }
        }
        return chapter.section("absences", level)
                .add(Element.of("h" + (level + 1), labels.of("absences.denied")), listed(denied))
                .add(
                        Element.of("h" + (level + 1), labels.of("absences.silent")),
                        listed(silent).styled("columns"));
    }

    private Element listed(List<Element> entries) {
        return entries.isEmpty()
                ? Element.of("p", labels.of("absences.none"))
                : Element.of("ul").add(entries);
    }

    /** Observations that diagnose nothing, and context. */
    Element aside(int level) {
        Element section = chapter.section("aside", level);
        List<Element> entries = assessment.notDiagnostic().stream()
                .map(each -> Element.of("li")
                        .add(chapter.facts(List.of(each.fact())))
                        .text(labels.of("aside.reason", each.reason(), each.interaction())))
                .toList();
        section.add(
                entries.isEmpty()
                        ? Element.of("p", labels.of("aside.none"))
                        : Element.of("ul").add(entries));
        if (!assessment.context().isEmpty()) {
            section.add(Element.of("details")
                    .add(Element.of(
                            "summary",
                            labels.of("aside.context", assessment.context().size())))
                    .add(Element.of("p").add(chapter.facts(assessment.context()))));
        }
        return section;
    }
}
