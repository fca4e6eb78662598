package org.endure.report.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Count;
import org.endure.report.html.Element;
import org.endure.report.html.ScrollRegion;
import org.endure.validation.Backtest;
import org.endure.validation.scores.ScoredCase;

/** The cases that a theory has wrong: a timeline, a list that leads to why and why not, and the cases told. */
final class DeviantSections {

    private static final int MOST = 2_000;
    private static final int FEW = 8;

    private final Backtest backtest;
    private final DeviantReport report;
    private final String prefix;
    private final Map<String, String> anchors = new HashMap<>();

    /**
     * The wrong cases of a theory.
     *
     * @param prefix tells its anchors from those of other theories
     */
    DeviantSections(Backtest backtest, DeviantReport report, String prefix) {
        this.backtest = backtest;
        this.report = report;
        this.prefix = prefix;
        for (ExplainedCase each : report.told()) {
            String id = each.deviant().scored().assessment().id();
            anchors.put(id, prefix + "case-" + (anchors.size() + 1));
        }
    }

    /** Hits and misses year by year. */
    List<Element> timeline() {
        CaseTimeline timeline = new CaseTimeline(
                backtest.history().cases(),
                each -> anchors.getOrDefault(each.assessment().id(), ""));
        return timeline.isEmpty()
                ? List.of()
                : List.of(
                        Element.of("h3", "Hits and misses by year"),
                        CaseTimeline.key(),
                        ScrollRegion.of(timeline.picture(prefix + "timeline-picture"), "Hits and misses by year"));
    }

    /** The list of wrong cases, and those told. */
    List<Element> misses() {
        List<Element> parts = new ArrayList<>(List.of(
                Element.of("h3", "What it got wrong").with("id", prefix + "misses"),
                Element.of("p", report.heading())));
        if (report.told().isEmpty()) {
            return parts;
        }
        report.told().forEach(each -> parts.add(told(each)));
        parts.add(list());
        return parts;
    }

    private Element list() {
        List<ScoredCase> wrong =
                backtest.history().cases().stream().filter(ScoredCase::isWrong).toList();
        Map<String, String> toldBy = new HashMap<>();
        report.told()
                .forEach(each -> each.deviant()
                        .alike()
                        .forEach(id -> toldBy.put(
                                id,
                                anchors.getOrDefault(
                                        each.deviant().scored().assessment().id(), ""))));
        HtmlTable table = new HtmlTable(
                "Wrong cases", List.of("case", "#year", "said", "it", "#risk", "found", "why and why not"));
        wrong.stream().limit(MOST).forEach(each -> {
            Integer year = each.year();
            Integer risk = each.assessment().risk();
            table.row(
                    "",
                    List.of(
                            HtmlTable.head(each.assessment().id()),
                            HtmlTable.cell(year == null ? "" : String.valueOf(year))
                                    .styled("number"),
                            HtmlTable.cell(each.assessment().verdict().name()),
                            HtmlTable.cell(each.collapsed() ? "collapsed" : "endured"),
                            HtmlTable.cell(risk == null ? "-" : String.valueOf(risk))
                                    .styled("number"),
                            HtmlTable.cell(DeviantReport.found(each)).styled("found"),
                            way(each, toldBy)));
        });
        Element details =
                Element.of("details").add(Element.of("summary", Count.of(wrong.size(), "wrong case")), table.framed());
        return wrong.size() <= MOST
                ? details
                : details.add(Element.of("p", "The first %,d; --format json lists them all.".formatted(MOST)));
    }

    /** A link to the case if it is told, or to one that is wrong in the same way; else the command that tells it. */
    private Element way(ScoredCase each, Map<String, String> toldBy) {
        String id = each.assessment().id();
        if (anchors.containsKey(id)) {
            return Element.of("td").add(link(anchors.getOrDefault(id, ""), "why and why not"));
        } else if (toldBy.containsKey(id)) {
            return Element.of("td").add(link(toldBy.getOrDefault(id, ""), "like this one"));
        }
        return Element.of("td").add(commands(report.commands(each)));
    }

    private static Element link(String anchor, String text) {
        return Element.of("a", text).with("href", "#" + anchor);
    }

    private static Element commands(List<String> lines) {
        Element commands = Element.of("span");
        lines.forEach(line -> commands.add(Element.of("code", line), Element.of("br")));
        return commands;
    }

    private Element told(ExplainedCase each) {
        ScoredCase scored = each.deviant().scored();
        Element details = Element.of("details")
                .styled("deviant")
                .with("id", anchors.getOrDefault(scored.assessment().id(), ""));
        if (report.told().size() <= FEW) {
            details.with("open", "");
        }
        details.add(Element.of("summary", DeviantReport.summary(scored)));
        if (!each.deviant().alike().isEmpty()) {
            details.add(Element.of("p", DeviantReport.alike(each.deviant())).styled("remark"));
        }
        Element why = Element.of("ul");
        each.why().forEach(line -> why.add(Element.of("li", line)));
        Element evidence = Element.of("ul").styled("evidence");
        each.evidence().forEach(line -> evidence.add(Element.of("li", line)));
        return details.add(
                Element.of("h4", "Why " + scored.assessment().verdict()),
                why,
                evidence,
                Element.of("h4", "Why not " + scored.outcome()),
                each.whyNot().isEmpty() ? Element.of("p", "No rule of the theory concludes it.") : rules(each.whyNot()),
                Element.of("h4", "In full"),
                Element.of("p").add(commands(each.commands())));
    }

    private static Element rules(List<ExplainedCase.WhyNot> rules) {
        Element list = Element.of("ul");
        for (ExplainedCase.WhyNot each : rules) {
            Element entry = Element.of("li", each.summary());
            Element obstacles = Element.of("ul").styled("evidence");
            each.obstacles().forEach(line -> obstacles.add(Element.of("li", line)));
            list.add(entry.add(obstacles));
            if (!each.lacking().isEmpty()) {
                entry.add(rules(each.lacking()));
            }
        }
        return list;
    }
}
