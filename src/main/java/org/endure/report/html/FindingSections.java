package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.explanation.Assessment;
import org.endure.explanation.Coverage;
import org.endure.fact.Direction;
import org.endure.report.FindingWords;
import org.endure.report.Labels;

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
        section.add(Element.of("p", labels.of("findings.intro")).styled("intro"));
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
        section.add(Element.of("h" + (level + 1), chapter.words.say(title)).styled("group"));
        FindingArticle article = new FindingArticle(chapter, level + 2);
        new FindingWords(assessment).alike(views).forEach(alike -> section.add(article.of(alike)));
    }

    /** Mechanisms checked and found absent, and those without evidence. */
    Element absences(int level) {
        List<Element> denied = new ArrayList<>();
        List<Element> silent = new ArrayList<>();
        List<Element> unsearched = new ArrayList<>();
        Set<String> open =
                Coverage.of(assessment.inference(), assessment.language()).unsearched();
        for (Assessment.AbsenceView absence : assessment.absent()) {
            Element entry = Element.of("li").text("%s %s".formatted(absence.mechanism(), absence.title()));
            if (absence.denied()) {
                denied.add(chapter.add(
                        entry,
                        chapter.facts(absence.facts()),
                        "absences.because",
                        chapter.words.semicolons(absence.reasons())));
            } else {
                (open.contains(absence.mechanism()) ? unsearched : silent).add(entry);
            }
        }
        return chapter.section("absences", level)
                .add(Element.of("h" + (level + 1), labels.of("absences.denied")), listed(denied))
                .add(
                        Element.of("h" + (level + 1), labels.of("absences.silent")),
                        listed(silent).styled("columns"))
                .add(
                        Element.of("h" + (level + 1), labels.of("absences.unsearched")),
                        listed(unsearched).styled("columns"));
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
