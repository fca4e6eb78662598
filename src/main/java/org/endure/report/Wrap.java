package org.endure.report;

/** Breaks text into lines. Line breaks within a text count as spaces, so that no text from a file can pass for a line of ours. */
final class Wrap {

    private Wrap() {}

    /** The text in lines of at most so many characters, each ended, with an indent for the first and the others. */
    static String text(String text, int width, String first, String others) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        int words = 0;
        for (String word : text.split("\\s+")) {
            if (words > 0 && line.length() + 1 + word.length() > width) {
                lines.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(others);
                words = 0;
            }
            line.append(words > 0 ? " " : "").append(word);
            words++;
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }
}
