package org.endure.report.validation;

import java.util.List;
import org.endure.report.html.Element;
import org.endure.report.html.ScrollRegion;
import org.endure.statistics.Estimate;

/** A table that a reader can sort by any column; as it stands without the script, it is in the order in which it was made. */
final class HtmlTable {

    private final Element heads = Element.of("tr");
    private final Element body = Element.of("tbody");
    private final String label;

    /**
     * A table.
     *
     * @param label what it shows, for those who cannot see it
     * @param columns the heads of its columns; those of numbers begin with {@code #}
     */
    HtmlTable(String label, List<String> columns) {
        this.label = label;
        for (String each : columns) {
            boolean number = each.startsWith("#");
            Element head = Element.of("th", number ? each.substring(1) : each).with("scope", "col");
            heads.add(number ? head.styled("number") : head);
        }
    }

    /** Adds a row; the first cell is its head. */
    HtmlTable row(String style, List<Element> cells) {
        Element row = Element.of("tr");
        body.add((style.isEmpty() ? row : row.styled(style)).add(cells));
        return this;
    }

    /** The table in a frame that scrolls. */
    Element framed() {
        return ScrollRegion.of(
                Element.of("table").styled("sortable").add(Element.of("thead").add(heads), body), label);
    }

    /** The head of a row. */
    static Element head(String text) {
        return Element.of("th", text).with("scope", "row");
    }

    /** A cell of text. */
    static Element cell(String text) {
        return Element.of("td", text);
    }

    /** A cell of a whole number. */
    static Element cell(long number) {
        return Element.of("td", Long.toString(number)).styled("number");
    }

    /** A cell of a measure. */
    static Element cell(double value) {
        return Element.of("td", MeasureText.text(value)).styled("number");
    }

    /** A cell of a measure with its interval. */
    static Element cell(Estimate each) {
        return Element.of("td", MeasureText.text(each.value()))
                .styled("number")
                .with("data-sort", MeasureText.text(each.value()))
                .add(Element.of(
                                "span",
                                "[%s, %s]".formatted(MeasureText.text(each.low()), MeasureText.text(each.high())))
                        .styled("range"));
    }
}
