package org.endure.report.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.endure.report.html.Drawing;
import org.endure.report.html.Element;

/** A plot of shares against shares: both axes run from 0 to 1, or to less where all of it lies low. */
final class UnitPlot {

    private static final double LEFT = 56;
    private static final double TOP = 12;
    private static final double SIDE = 300;
    private static final double BOTTOM = 44;

    private final double most;
    private final double highest;
    private final Element svg;

    /**
     * An empty plot.
     *
     * @param words what it shows, in words
     * @param most where the axis across ends, above 0 and at most 1
     * @param highest where the axis upward ends, above 0 and at most 1
     */
    UnitPlot(String id, String words, String across, String up, double most, double highest) {
        this.most = most;
        this.highest = highest;
        this.svg = Drawing.picture(LEFT + SIDE + 16, TOP + SIDE + BOTTOM, words, id);
        for (int i = 0; i <= 4; i++) {
            double x = x(most * i / 4);
            double y = y(highest * i / 4);
            svg.add(
                    Drawing.line(x, TOP, x, TOP + SIDE, i == 0 ? "axis" : "grid"),
                    Drawing.line(LEFT, y, LEFT + SIDE, y, i == 0 ? "axis" : "grid"),
                    Drawing.text(label(most, i), x, TOP + SIDE + 16, "small").with("text-anchor", "middle"),
                    Drawing.text(label(highest, i), LEFT - 6, y + 4, "small").with("text-anchor", "end"));
        }
        svg.add(
                Drawing.text(across, LEFT + SIDE / 2, TOP + SIDE + 36, "").with("text-anchor", "middle"),
                Drawing.text(up, 12, TOP + SIDE / 2, "")
                        .with("text-anchor", "middle")
                        .with("transform", String.format(Locale.ROOT, "rotate(-90 12 %.1f)", TOP + SIDE / 2)));
    }

    private static String label(double end, int quarter) {
        return String.format(Locale.ROOT, end < 0.4 ? "%.3f" : "%.2f", end * quarter / 4);
    }

    private double x(double share) {
        return LEFT + SIDE * Math.min(most, share) / most;
    }

    private double y(double share) {
        return TOP + SIDE - SIDE * Math.min(highest, share) / highest;
    }

    /** Adds a straight line that something without knowledge would follow. */
    UnitPlot chance(double x1, double y1, double x2, double y2) {
        svg.add(Drawing.line(x(x1), y(y1), x(x2), y(y2), "chance"));
        return this;
    }

    /** Adds a line through these points. */
    UnitPlot line(List<double[]> points, int number) {
        List<double[]> placed = new ArrayList<>();
        points.forEach(each -> placed.add(new double[] {x(each[0]), y(each[1])}));
        svg.add(Drawing.path(placed, "line line" + number));
        return this;
    }

    /** Adds a dot with the interval of its height, what it says when it is pointed at, and a count next to it. */
    UnitPlot dot(double across, double up, double low, double high, double radius, String title, int count) {
        Element group = Element.of("g").add(Element.of("title", title));
        if (!Double.isNaN(low)) {
            group.add(Drawing.line(x(across), y(low), x(across), y(high), "whisker"));
        }
        svg.add(group.add(
                Drawing.disc(x(across), y(up), radius, "dot"),
                Drawing.text(Integer.toString(count), x(across) + radius + 2, y(up) - 2, "small")));
        return this;
    }

    /** The picture. */
    Element picture() {
        return svg;
    }
}
