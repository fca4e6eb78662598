package org.endure.report.html;

/** A frame that scrolls sideways, by keyboard too, where what it holds is wider than the page. */
public final class ScrollRegion {

    private ScrollRegion() {}

    /** What it holds, in such a frame. */
    public static Element of(Element content, String label) {
        return Element.of("div")
                .styled("wide")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", label)
                .add(content);
    }
}
