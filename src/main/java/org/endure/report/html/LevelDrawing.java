package org.endure.report.html;

/** A level as three squares before its word: filled up to the least that is known, hatched up to the most. */
final class LevelDrawing {

    private static final int HIGHEST = 3;

    private LevelDrawing() {}

    /** The squares for a level from 0 to 3, or between two, with its words. */
    static Element of(int low, int high, String word) {
        Element squares = Element.of("span").styled("squares").with("aria-hidden", "true");
        for (int i = 1; i <= HIGHEST; i++) {
            squares.add(Element.of("span").styled(i <= low ? "full" : i <= high ? "open" : "empty"));
        }
        return Element.of("span").styled("level").add(squares).text(word);
    }
}
