package org.endure.report.html;

import java.util.ArrayList;
import java.util.List;
import org.endure.explanation.Balance;
import org.endure.explanation.Bounds;
import org.endure.fact.Scale;
import org.endure.report.VerdictText;
import org.endure.words.Words;

/** Motive and holds as a bar, and below it what each level of strain needs; what is not known is hatched. */
final class MarginDrawing {

    private static final double LEFT = 92;
    private static final double STEP = 38;
    private static final double WIDTH = 372;
    private static final double ROW = 30;
    private static final double HEAD = 62;
    private static final int LONGEST = 6;

    private final Chapter chapter;
    private final Balance balance;
    private final VerdictTable table;
    private final VerdictText text;
    private final Words words;

    MarginDrawing(Chapter chapter, Balance balance, VerdictTable table) {
        this.chapter = chapter;
        this.balance = balance;
        this.table = table;
        this.text = new VerdictText(chapter.assessment);
        this.words = chapter.words;
    }

    /** The drawing with its caption. */
    Element figure() {
        return Element.of("figure")
                .add(
                        picture(0, VerdictTable.LEVELS - 1),
                        Element.of("figcaption", words.say("margin.caption")).styled("note"));
    }

    /** The drawing with the strain that there is, and no other. */
    Element current() {
        return picture(balance.strain().low(), balance.strain().high());
    }

    private Element picture(int lowest, int highest) {
        double height = HEAD + (highest - lowest + 1) * ROW + 24;
        Bounds sum = VerdictText.sum(balance);
        Element svg = Drawing.picture(WIDTH, height, spoken(), chapter.anchor("margin-drawing"))
                .styled("scale");
        for (int i = 0; i <= LONGEST; i++) {
            svg.add(Drawing.line(x(i), 30, x(i), height - 20, "grid"));
            svg.add(middle(Integer.toString(i), x(i), height - 4, "small"));
        }
        svg.add(Drawing.text(words.say("margin.sum"), 0, 19, "strong"));
        svg.add(bars(sum, 6, 22, "supply"));
        svg.add(middle(text.numbers(sum), x(sum.high()) + 22, 19, "strong"));
        svg.add(Drawing.text(words.say("margin.strain"), 0, 50, "small"));
        svg.add(end(words.say("margin.margin"), WIDTH, 50));
        for (int strain = lowest; strain <= highest; strain++) {
            svg.add(row(strain, HEAD + (strain - lowest) * ROW));
        }
        return svg.add(Drawing.line(x(sum.low()), 4, x(sum.low()), height - 20, "limit"));
    }

    private List<Element> row(int strain, double y) {
        boolean now =
                strain >= balance.strain().low() && strain <= balance.strain().high();
        int needs = table.needed().get(strain);
        Bounds margin = table.margin(strain, balance);
        String word = text.word(Scale.STRAIN, new Bounds(strain, strain));
        List<Element> row = new ArrayList<>();
        row.add(Drawing.text(
                now ? words.say("margin.now", "level", word) : word, 0, y + 13, now ? "strong lower" : "lower"));
        row.add(Drawing.box(x(0), y, needs * STEP, 18, 0, now ? "need now" : "need"));
        row.add(middle(Integer.toString(needs), x(needs) - 12, y + 13, now ? "inside strong" : ""));
        String style = margin.low() >= 0 ? "endurance" : margin.high() < 0 ? "collapse" : "undetermined";
        row.add(end(text.numbers(margin), WIDTH, y + 13).styled(style + (now ? " strong" : "")));
        return row;
    }

    private static List<Element> bars(Bounds length, double y, double height, String style) {
        List<Element> bars = new ArrayList<>();
        bars.add(Drawing.box(x(0), y, length.low() * STEP, height, 0, style));
        if (!length.isExact()) {
            bars.add(
                    Drawing.box(x(length.low()), y, (length.high() - length.low()) * STEP, height, 0, style + " open"));
            for (double at = x(length.low()) + 5; at < x(length.high()); at += 6) {
                bars.add(Drawing.line(at, y, at - 5, y + height, "hatch"));
            }
        }
        return bars;
    }

    private String spoken() {
        List<String> told = new ArrayList<>();
        told.add(text.balance());
        for (int strain = 0; strain < VerdictTable.LEVELS; strain++) {
            told.add(words.say(
                    "margin.spoken",
                    "level",
                    text.word(Scale.STRAIN, new Bounds(strain, strain)),
                    "needed",
                    table.needed().get(strain),
                    "margin",
                    text.numbers(table.margin(strain, balance))));
        }
        return words.paragraph(told);
    }

    private static double x(int points) {
        return LEFT + points * STEP;
    }

    private static Element middle(String text, double x, double y, String style) {
        return Drawing.text(text, x, y, style).with("text-anchor", "middle");
    }

    private static Element end(String text, double x, double y) {
        return Drawing.text(text, x, y, "small").with("text-anchor", "end");
    }
}
