package org.endure.report.html;

import java.util.List;
import java.util.Locale;

/** Shapes of a picture in SVG; colours and fonts are the style sheet's. */
public final class Drawing {

    /** Width of a character against the size of its font, on the wide side. */
    private static final double CHARACTER = 0.56;

    private Drawing() {}

    /** A picture of that size, with what it shows in words. */
    public static Element picture(double width, double height, String words, String id) {
        return Element.of("svg")
                .with("viewBox", "0 0 %s %s".formatted(number(width), number(height)))
                .with("width", width)
                .with("height", height)
                .with("role", "img")
                .with("aria-labelledby", id)
                .add(Element.of("title", words).with("id", id));
    }

    /** Text whose base line begins there. */
    public static Element text(String text, double x, double y, String style) {
        Element element = Element.of("text", text).with("x", x).with("y", y);
        return style.isEmpty() ? element : element.styled(style);
    }

    /** A straight line. */
    public static Element line(double x1, double y1, double x2, double y2, String style) {
        return Element.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .styled(style);
    }

    /** A box with round corners. */
    public static Element box(double x, double y, double width, double height, double round, String style) {
        return Element.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("rx", round)
                .styled(style);
    }

    /** A disc. */
    public static Element disc(double x, double y, double radius, String style) {
        return Element.of("circle")
                .with("cx", x)
                .with("cy", y)
                .with("r", radius)
                .styled(style);
    }

    /** Straight lines from point to point. */
    public static Element path(List<double[]> points, String style) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(number(point[0]))
                    .append(' ')
                    .append(number(point[1]));
        }
        return Element.of("path").with("d", path.toString()).styled(style);
    }

    /** A curve from left to right. */
    static Element curve(double x1, double y1, double x2, double y2, String style) {
        double bend = (x2 - x1) / 2;
        return Element.of("path")
                .with(
                        "d",
                        "M%s %s C%s %s %s %s %s %s"
                                .formatted(
                                        number(x1),
                                        number(y1),
                                        number(x1 + bend),
                                        number(y1),
                                        number(x2 - bend),
                                        number(y2),
                                        number(x2),
                                        number(y2)))
                .styled(style);
    }

    /** A curve from one right side to another, bulging to the right. */
    static Element loop(double x1, double y1, double x2, double y2, String style) {
        double bulge = Math.max(x1, x2) + 24;
        return Element.of("path")
                .with(
                        "d",
                        "M%s %s C%s %s %s %s %s %s"
                                .formatted(
                                        number(x1),
                                        number(y1),
                                        number(bulge),
                                        number(y1),
                                        number(bulge),
                                        number(y2),
                                        number(x2),
                                        number(y2)))
                .styled(style);
    }

    /** As much of a text as fits that width in a font of that size. */
    static String fitted(String text, double width, double size) {
        int characters = (int) (width / (size * CHARACTER));
        int length = text.codePointCount(0, text.length());
        return length <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.max(1, characters - 1))) + "…";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
