package org.endure.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.endure.explanation.Assessment;
import org.endure.report.Labels;
import org.endure.report.Reported;

/**
 * The parts of a report one by one, for a page that shows them beside the files they come from. They are drawn as in the report, so that
 * both have one style.
 */
public final class AnswerPane {

    private static final int LEVEL = 3;

    private final Chapter chapter;
    private final Map<String, Supplier<Element>> parts = new LinkedHashMap<>();

    /** The parts of the report on a case. */
    public AnswerPane(Reported reported) {
        this.chapter = new Chapter(reported, Labels.of(reported.assessment().language()), Map.of(), "a-");
        EvidenceSections evidence = new EvidenceSections(chapter);
        FindingSections findings = new FindingSections(chapter);
        parts.put("proof", () -> new ProofSection(chapter).section(LEVEL));
        parts.put("threats", () -> evidence.threats(LEVEL));
        parts.put("credibility", () -> evidence.credibility(LEVEL));
        parts.put("goals", () -> evidence.goals(LEVEL));
        parts.put("findings", () -> findings.findings(LEVEL));
        parts.put("absences", () -> findings.absences(LEVEL));
        parts.put("contradictions", () -> evidence.contradictions(LEVEL));
        parts.put("turn", () -> new TurnSection(chapter).section(LEVEL));
    }

    /** The verdict with its margin, drawn; firmness and trend below it. */
    public List<Element> head() {
        return new VerdictSections(chapter).head();
    }

    /** A part by its name, such as proof, threats or credibility; nothing if there is none of that name. */
    public Optional<Element> part(String name) {
        return Optional.ofNullable(parts.get(name)).map(Supplier::get);
    }

    /** What the answer rests on as a picture, as a page of its own. */
    public String graphPage() {
        return page(new GraphSection(chapter).section(LEVEL));
    }

    /** The verdicts over time, as a page of its own; the verdict alone if there is nothing before it. */
    public String timelinePage() {
        return page(TimelineSection.of(chapter, LEVEL));
    }

    private String page(Element section) {
        Assessment assessment = chapter.assessment;
        Element main = Element.of("main").styled("alone").add(section);
        return Page.report(
                chapter.labels.of("page.language"),
                section.heading() + ": " + assessment.heading().allianceName(),
                Element.of("body").add(main));
    }
}
