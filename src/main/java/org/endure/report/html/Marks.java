package org.endure.report.html;

import java.util.List;
import org.endure.fact.Outcome;
import org.endure.fact.Tendency;

/** The drawn marks of verdicts and the signs of trends. A mark stands before its word, so that it is hidden from screen readers. */
final class Marks {

    private Marks() {}

    /** A disc for endurance, a ring for a fragile one, a cross for collapse, a dashed ring for what is undetermined. */
    static Element of(Outcome outcome, boolean fragile) {
        Element drawing = Element.of("svg")
                .styled("mark " + style(outcome))
                .with("viewBox", "0 0 20 20")
                .with("aria-hidden", "true");
        return switch (outcome) {
            case COLLAPSE ->
                drawing.add(
                        Drawing.path(List.of(new double[] {3, 3}, new double[] {17, 17}), "cross"),
                        Drawing.path(List.of(new double[] {17, 3}, new double[] {3, 17}), "cross"));
            case UNDETERMINED -> drawing.add(Drawing.disc(10, 10, 8, "ring dashed"));
            case ENDURANCE ->
                drawing.add(fragile ? Drawing.disc(10, 10, 7.5, "ring") : Drawing.disc(10, 10, 9, "disc"));
        };
    }

    /** The style of a verdict: its word in the colour of its direction. */
    static String style(Outcome outcome) {
        return switch (outcome) {
            case ENDURANCE -> "endurance";
            case COLLAPSE -> "collapse";
            case UNDETERMINED -> "undetermined";
        };
    }

    /** The sign of a trend, which stands before its words. */
    static Element of(Tendency direction) {
        Element sign = Element.of("span").with("aria-hidden", "true");
        return switch (direction) {
            case STRENGTHENED -> sign.styled("endurance").text("▲ ");
            case WEAKENED -> sign.styled("collapse").text("▼ ");
            case UNCHANGED -> sign.text("= ");
            case UNCERTAIN -> sign.styled("undetermined").text("? ");
            case NOT_COMPARED -> sign.text("• ");
        };
    }
}
