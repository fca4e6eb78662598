package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Assessment;
import org.endure.fact.Aspect;
import org.endure.fact.Direction;
import org.endure.fact.FindingStatus;
import org.endure.fact.Magnitude;
import org.endure.report.Labels;
import org.endure.report.Wording;

/** The findings as bars from a middle line, toward collapse to the left and toward endurance to the right. */
final class BalanceChart {

    private static final double NAMES = 340;
    private static final double STEP = 60;
    private static final double MIDDLE = NAMES + 3 * STEP + 20;
    private static final double WIDTH = MIDDLE + 3 * STEP + 20;
    private static final double ROW = 26;
    private static final double HEAD = 44;

    private final Chapter chapter;
    private final Labels labels;

    BalanceChart(Chapter chapter) {
        this.chapter = chapter;
        this.labels = chapter.labels;
    }

    /** The section. */
    Element section(int level) {
        Element section = chapter.section("balance", level);
        List<Assessment.FindingView> findings = chapter.assessment.findings();
        if (findings.isEmpty()) {
            return section.add(Element.of("p", labels.of("balance.none")));
        }
        return section.add(Element.of("p", labels.of("balance.intro")))
                .add(Wide.of(picture(findings), labels.of("balance.title")));
    }

    private Element picture(List<Assessment.FindingView> findings) {
        List<Element> parts = new ArrayList<>();
        double y = HEAD;
        for (Aspect aspect : List.of(Aspect.CHANGE, Aspect.STANDING)) {
            List<Assessment.FindingView> some = findings.stream()
                    .filter(view -> view.finding().aspect() == aspect)
                    .toList();
            if (!some.isEmpty()) {
                String head = labels.of(aspect == Aspect.CHANGE ? "balance.change" : "balance.standing");
                parts.add(Drawing.text(chapter.words.capital(head), 0, y + 17, "strong"));
                y += ROW;
                for (Assessment.FindingView view : some) {
                    parts.add(bar(view, y));
                    y += ROW;
                }
            }
        }
        long collapse = findings.stream()
                .filter(view -> view.direction() == Direction.COLLAPSE)
                .count();
        Element svg = Drawing.picture(
                WIDTH,
                y + 8,
                labels.of("balance.picture", findings.size(), collapse, findings.size() - collapse),
                chapter.anchor("balance-picture"));
        svg.add(Drawing.text("◀ " + labels.of("balance.collapse"), MIDDLE - 3 * STEP, 16, "collapse strong"));
        svg.add(Drawing.text(labels.of("balance.endurance") + " ▶", MIDDLE + 3 * STEP, 16, "endurance strong")
                .with("text-anchor", "end"));
        for (int i = -3; i <= 3; i++) {
            double x = MIDDLE + i * STEP;
            svg.add(Drawing.line(x, HEAD - 8, x, y, i == 0 ? "axis" : "grid"));
            if (i != 0) {
                svg.add(Drawing.text(
                                chapter.word(Magnitude.values()[Math.abs(i)]),
                                x + (i < 0 ? STEP / 2 : -STEP / 2),
                                HEAD - 12,
                                "small")
                        .with("text-anchor", "middle"));
            }
        }
        return svg.add(parts);
    }

    private Element bar(Assessment.FindingView view, double y) {
        boolean collapse = view.direction() == Direction.COLLAPSE;
        FindingStatus status = view.finding().status();
        boolean gone = status == FindingStatus.OFFSET || status == FindingStatus.CANCELLED;
        double now = gone ? 0 : length(view.finding().magnitude());
        double before = length(view.finding().magnitudeBefore());
        String name = "%s %s".formatted(view.finding().mechanism(), view.title());
        Element group = Element.of("g")
                .add(Element.of(
                        "title",
                        labels.of(
                                "findings.told",
                                name,
                                FindingSections.where(chapter, view),
                                Wording.magnitude(view, chapter.words),
                                Wording.certainty(view, chapter.words))));
        group.add(Drawing.text(Drawing.fitted(name, NAMES - 10, 13), 8, y + 12, ""));
        group.add(
                Drawing.text(Drawing.fitted(FindingSections.where(chapter, view), NAMES - 10, 11), 8, y + 23, "small"));
        if (now > 0) {
            group.add(rectangle(collapse, now, y, collapse ? "bar collapse" : "bar endurance"));
        }
        if (before != now) {
            group.add(rectangle(collapse, before, y, "before"));
        }
        return group;
    }

    private static Element rectangle(boolean collapse, double length, double y, String style) {
        return Drawing.box(collapse ? MIDDLE - length : MIDDLE, y + 4, length, ROW - 9, 2, style);
    }

    private static double length(Magnitude magnitude) {
        return magnitude.points() * STEP;
    }
}
