package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.endure.fact.Outcome;
import org.endure.report.html.Drawing;
import org.endure.report.html.Element;
import org.endure.validation.scores.ScoredCase;

/** Hits and misses year by year: what collapsed above, what endured below. Few cases are a dot each, many a bar for each year. */
final class CaseTimeline {

    private static final double WIDTH = 960;
    private static final double LEFT = 74;
    private static final double PANEL = 130;
    private static final double GAP = 30;
    private static final int FEW = 250;

    private final TreeMap<Integer, List<ScoredCase>> byYear = new TreeMap<>();
    private final Function<ScoredCase, String> link;
    private final boolean dots;
    private final int first;
    private final int last;

    /**
     * A timeline of the cases that have a year.
     *
     * @param link where a case is told; empty if it is not
     */
    CaseTimeline(List<ScoredCase> cases, Function<ScoredCase, String> link) {
        this.link = link;
        cases.stream()
                .filter(each -> each.year() != null)
                .forEach(each -> byYear.computeIfAbsent(Objects.requireNonNull(each.year()), any -> new ArrayList<>())
                        .add(each));
        this.dots = cases.size() <= FEW;
        this.first = byYear.isEmpty() ? 0 : byYear.firstKey();
        this.last = byYear.isEmpty() ? 0 : byYear.lastKey();
    }

    /** Whether no case has a year. */
    boolean isEmpty() {
        return byYear.isEmpty();
    }

    /** The picture. */
    Element picture(String id) {
        long wrong = byYear.values().stream()
                .flatMap(List::stream)
                .filter(ScoredCase::isWrong)
                .count();
        Element svg = Drawing.picture(
                WIDTH,
                2 * PANEL + GAP + 30,
                "Cases from %d to %d; %d wrong verdicts.".formatted(first, last, wrong),
                id);
        int step = step();
        for (int year = Math.floorDiv(first + step - 1, step) * step; year <= last; year += step) {
            svg.add(
                    Drawing.line(x(year), 6, x(year), 2 * PANEL + GAP, "grid"),
                    Drawing.text(String.valueOf(year), x(year), 2 * PANEL + GAP + 18, "small")
                            .with("text-anchor", "middle"));
        }
        panel(svg, true, PANEL);
        panel(svg, false, 2 * PANEL + GAP);
        return svg;
    }

    private int step() {
        int span = Math.max(1, last - first);
        return span > 120 ? 20 : span > 40 ? 10 : span > 12 ? 5 : 1;
    }

    private double x(double year) {
        return LEFT + (WIDTH - LEFT - 24) * (year - first + 0.5) / Math.max(1, last - first + 1);
    }

    private void panel(Element svg, boolean collapsed, double base) {
        int most = 1;
        for (List<ScoredCase> year : byYear.values()) {
            most = Math.max(most, (int)
                    year.stream().filter(each -> each.collapsed() == collapsed).count());
        }
        svg.add(
                Drawing.text(collapsed ? "collapsed" : "endured", 0, base - PANEL + 24, "strong"),
                Drawing.text("most: " + most, 0, base - PANEL + 40, "small"),
                Drawing.line(LEFT, base, WIDTH - 10, base, "axis"));
        double unit = Math.min(dots ? 13 : 24, (PANEL - 14) / most);
        for (Map.Entry<Integer, List<ScoredCase>> year : byYear.entrySet()) {
            List<ScoredCase> here = new ArrayList<>();
            // what was right stands on the line, what was wrong on top of it
            for (Outcome verdict : collapsed
                    ? List.of(Outcome.COLLAPSE, Outcome.UNDETERMINED, Outcome.ENDURANCE)
                    : List.of(Outcome.ENDURANCE, Outcome.UNDETERMINED, Outcome.COLLAPSE)) {
                year.getValue().stream()
                        .filter(each -> each.collapsed() == collapsed
                                && each.assessment().verdict() == verdict)
                        .forEach(here::add);
            }
            if (dots) {
                dots(svg, year.getKey(), here, base, unit);
            } else {
                bars(svg, year.getKey(), here, base, unit);
            }
        }
    }

    private void dots(Element svg, int year, List<ScoredCase> here, double base, double unit) {
        for (int i = 0; i < here.size(); i++) {
            ScoredCase each = here.get(i);
            Element dot = Element.of("g")
                    .add(
                            Element.of(
                                    "title",
                                    "%s, %d: said %s"
                                            .formatted(
                                                    each.assessment().id(),
                                                    year,
                                                    each.assessment().verdict())),
                            Drawing.disc(x(year), base - unit * (i + 0.6), unit * 0.42, style(each)));
            String target = link.apply(each);
            svg.add(
                    target.isEmpty()
                            ? dot
                            : Element.of("a").with("href", "#" + target).add(dot));
        }
    }

    private void bars(Element svg, int year, List<ScoredCase> here, double base, double unit) {
        double width = Math.max(1.2, (x(year + 1) - x(year)) * 0.82);
        double y = base;
        for (int i = 0; i < here.size(); ) {
            String style = style(here.get(i));
            int count = 0;
            while (i < here.size() && style(here.get(i)).equals(style)) {
                i++;
                count++;
            }
            y -= unit * count;
            svg.add(Drawing.box(x(year) - width / 2, y, width, unit * count, 0, style)
                    .add(Element.of("title", "%d: %d %s".formatted(year, count, words(style)))));
        }
    }

    private static String style(ScoredCase each) {
        return switch (each.assessment().verdict()) {
            case COLLAPSE -> each.collapsed() ? "hit" : "alarm";
            case ENDURANCE -> each.collapsed() ? "miss" : "quiet";
            default -> "open";
        };
    }

    /** What a style stands for. */
    static String words(String style) {
        return switch (style) {
            case "hit" -> "collapsed, predicted";
            case "miss" -> "collapsed, said to endure";
            case "quiet" -> "endured, predicted";
            case "alarm" -> "endured, said to collapse";
            default -> "undetermined";
        };
    }

    /** The key of the signs. */
    static Element key() {
        Element key = Element.of("p");
        for (String style : List.of("hit", "miss", "quiet", "alarm", "open")) {
            key.add(Element.of("span")
                    .styled("key")
                    .add(Element.of("svg")
                            .with("width", 14)
                            .with("height", 14)
                            .with("aria-hidden", "true")
                            .add(Drawing.disc(7, 7, 5, style)))
                    .text(words(style)));
        }
        return key;
    }
}
