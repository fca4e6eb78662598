package org.endure.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.endure.bibliography.Item;
import org.endure.citation.CitationStyle;
import org.endure.citation.FormattedReference;
import org.endure.explanation.Assessment;
import org.endure.explanation.Timeline;
import org.endure.explanation.Untranslated;
import org.endure.report.Labels;
import org.endure.report.Reported;
import org.endure.report.Wording;

/** A report as one page of HTML, which asks for nothing outside itself and runs no script. */
public final class HtmlReport {

    private final List<Reported> periods;
    private final Labels labels;
    private final CitationStyle style;
    private final String version;

    private HtmlReport(List<Reported> periods, CitationStyle style, String version) {
        this.style = style;
        this.periods = periods;
        this.labels = Labels.of(periods.get(0).assessment().language());
        this.version = version;
    }

    /**
     * The page.
     *
     * @param periods one or more, the earliest first; of one alliance
     * @param style the citation style of its bibliography
     * @param version version of the program
     */
    public static String of(List<Reported> periods, CitationStyle style, String version) {
        return new HtmlReport(periods, style, version).page();
    }

    private String page() {
        Assessment last = periods.get(periods.size() - 1).assessment();
        String name = last.heading().allianceName();
        String span = span();
        String title = labels.of("page.title", name, span, last.words().constant(last.outcome()));
        boolean single = periods.size() == 1;
        Element main = Element.of("main").with("id", "main").with("tabindex", "-1");
        List<Element> sections = single ? chapter(chapter(periods.get(0), ""), 2) : List.of();
        if (single) {
            main.add(sections);
        } else {
            chapters(main);
        }
        Element header = Element.of("header").add(Element.of("h1", labels.of("page.heading", name, span)));
        String compared = single ? compared(last) : "";
        if (!compared.isEmpty()) {
            header.add(Element.of("p", compared).styled("sub"));
        }
        scenarios(header);
        if (single) {
            header.add(new VerdictSections(chapter(periods.get(0), "")).summary());
        }
        Element frame = Element.of("div")
                .styled("frame")
                .add(
                        Element.of("p")
                                .styled("top")
                                .add(Element.of("strong", "Endure"), Element.of("span", labels.of("page.kind"))),
                        navigation(single, sections),
                        Element.of("div").styled("text").add(header, main, footer()));
        Element body = Element.of("body")
                .add(Element.of("a", labels.of("page.skip")).styled("skip").with("href", "#main"), frame);
        return Page.report(labels.of("page.language"), title, body);
    }

    /** The periods as one span of years, if their labels begin and end with years; else one after the other. */
    private String span() {
        List<String> labels = periods.stream()
                .map(each -> each.assessment().heading().period())
                .toList();
        String first = labels.get(0);
        String last = labels.get(labels.size() - 1);
        return labels.size() > 1 && first.matches("\\d{4}.*") && last.matches(".*\\d{4}")
                ? Wording.period(first.substring(0, 4) + "-" + last.substring(last.length() - 4))
                : Wording.period(String.join(", ", labels));
    }

    private static String compared(Assessment assessment) {
        return assessment.heading().baselines().isEmpty()
                ? ""
                : assessment.words().say("page.compared", "baselines", Wording.baselines(assessment));
    }

    private Element navigation(boolean single, List<Element> sections) {
        List<Element> links = new ArrayList<>();
        if (single) {
            for (Element section : sections) {
                links.add(link(section.id(), section.heading()));
            }
        } else {
            links.add(link("timeline", labels.of("timeline.title")));
            for (int i = 0; i < periods.size(); i++) {
                links.add(link(
                        prefix(i) + "period",
                        Wording.period(periods.get(i).assessment().heading().period())));
            }
        }
        return Element.of("nav")
                .with("aria-label", labels.of("page.contents"))
                .add(
                        Element.of("p", labels.of("page.contents")).styled("note"),
                        Element.of("ol").add(links));
    }

    private static Element link(String anchor, String text) {
        return Element.of("li").add(Element.of("a", text).with("href", "#" + anchor));
    }

    private static String prefix(int period) {
        return "p" + (period + 1) + "-";
    }

    private void chapters(Element main) {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            chapters.add(chapter(periods.get(i), prefix(i)));
        }
        main.add(TimelineSection.of(
                Timeline.of(periods.stream().map(Reported::assessment).toList()), chapters));
        for (Chapter chapter : chapters) {
            Element details = Element.of("details")
                    .styled("chapter")
                    .with("id", chapter.anchor("period"))
                    .add(Element.of("summary")
                            .add(Element.of(
                                    "h2",
                                    labels.of(
                                            "period.title",
                                            Wording.period(
                                                    chapter.assessment.heading().period())))));
            main.add(details.add(new VerdictSections(chapter).summary()).add(chapter(chapter, 3)));
        }
    }

    private Chapter chapter(Reported reported, String prefix) {
        Map<String, Item> entries = new LinkedHashMap<>();
        reported.judged()
                .factSets()
                .forEach(set -> set.bibliography().forEach(entry -> entries.putIfAbsent(entry.key(), entry)));
        Map<String, FormattedReference> references = new LinkedHashMap<>();
        style.references(entries.values(), reported.assessment().language())
                .forEach(each -> references.put(each.key(), each));
        return new Chapter(reported, labels, references, prefix);
    }

    private List<Element> chapter(Chapter chapter, int level) {
        FindingSections findings = new FindingSections(chapter);
        SourceSections sources = new SourceSections(chapter);
        EvidenceSections evidence = new EvidenceSections(chapter);
        TurnSection turn = new TurnSection(chapter);
        List<Element> sections = new ArrayList<>();
        sections.add(new VerdictSections(chapter).verdict(level));
        if (TimelineSection.hasBaselines(chapter.assessment) && periods.size() == 1) {
            sections.add(TimelineSection.of(chapter, level));
        }
        sections.add(evidence.threats(level));
        sections.add(evidence.credibility(level));
        sections.add(evidence.goals(level));
        sections.add(findings.findings(level));
        if (evidence.hasContradictions()) {
            sections.add(evidence.contradictions(level));
        }
        sections.add(turn.section(level));
        turn.predictions(level).ifPresent(sections::add);
        sections.add(findings.absences(level));
        sections.add(findings.aside(level));
        sections.add(new CoverageSection(chapter).section(level));
        sections.add(new ProofSection(chapter).section(level));
        sections.add(new GraphSection(chapter).section(level));
        sections.add(sources.evidence(level));
        sections.add(sources.bibliography(level));
        return sections;
    }

    private void scenarios(Element header) {
        periods.forEach(period -> period.judged()
                .overlays()
                .forEach(each -> header.add(
                        Element.of("p", labels.of("page.scenario", each.name(), each.author(), each.reason())))));
    }

    private Element footer() {
        Assessment first = periods.get(0).assessment();
        Element footer = Element.of("footer")
                .add(Element.of(
                        "p", labels.of("page.colophon", version, first.heading().theory())));
        String note = Wording.untranslated(
                periods.stream()
                        .map(Reported::assessment)
                        .flatMap(each -> Untranslated.rules(each.inference(), each.language()).stream())
                        .distinct()
                        .toList(),
                first.words());
        if (!note.isEmpty()) {
            footer.add(Element.of("p", note));
        }
        for (Reported period : periods) {
            Assessment.Heading heading = period.assessment().heading();
            footer.add(Element.of(
                    "p",
                    labels.of(
                            "page.hashes",
                            heading.factSet(),
                            heading.factsHash(),
                            first.inference().ruleBase().hash())));
        }
        return footer;
    }
}
