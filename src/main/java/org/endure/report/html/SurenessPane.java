package org.endure.report.html;

import org.endure.report.SurenessText;

/** How sure an answer is, as part of a page. */
public final class SurenessPane {

    private SurenessPane() {}

    /** The shares of verdicts and trends among draws, and what matters for them. */
    public static Element of(SurenessText text) {
        return Element.of("div")
                .add(
                        Element.of("p", text.now()),
                        Element.of("p", text.draws()),
                        part(text.verdicts()),
                        part(text.trends()),
                        part(text.forVerdict()),
                        part(text.forTrend()),
                        Element.of("p", text.model()).styled("note"));
    }

    private static Element part(SurenessText.Part part) {
        if (part.rows().isEmpty()) {
            return Element.of("p", part.title());
        }
        Element body = Element.of("tbody");
        part.rows()
                .forEach((name, value) -> body.add(
                        Element.of("tr").add(Element.of("th", name).with("scope", "row"), Element.of("td", value))));
        return Element.of("table").add(Element.of("caption", part.title()), body);
    }
}
