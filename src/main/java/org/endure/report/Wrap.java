package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.endure.diagnostic.TextWidth;
import org.endure.words.Language;
import org.endure.words.Words;

/**
 * Breaks text into lines. Line breaks within a text count as spaces, so that no text from a file can pass for a line of ours.
 * A Japanese report breaks between any two characters of full width, which count as two columns, but begins no line with a
 * closing mark and ends none with an opening one; other reports break at spaces only, and count characters.
 */
public final class Wrap {

    /** Columns of a screen, for prose. */
    public static final int SCREEN = 100;

    /** Columns for what is wider than prose: logs and tables. */
    public static final int WIDE = 110;

    private static final String NOT_FIRST = "、。，．・：；？！）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々,.;:?!)]}";
    private static final String NOT_LAST = "（［｛「『【〈《〔([{";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Wrap() {}

    /** The text in lines of at most so many characters, each ended, with an indent for the first and the others. */
    public static String text(String text, int width, String first, String others) {
        return text(text, width, first, others, false);
    }

    /** The text in lines as the language of these words breaks them. */
    static String text(String text, int width, String first, String others, Words words) {
        return text(text, width, first, others, words.language() == Language.JAPANESE);
    }

    private static String text(String text, int width, String first, String others, boolean full) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : SPACES.split(text)) {
            String gap = empty ? "" : " ";
            for (String piece : full ? pieces(word) : List.of(word)) {
                if (!empty && width(line, full) + gap.length() + width(piece, full) > width) {
                    lines.append(line.toString().stripTrailing()).append('\n');
                    line = new StringBuilder(others);
                    gap = "";
                }
                line.append(gap).append(piece);
                empty = false;
                gap = "";
            }
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }

    private static int width(CharSequence text, boolean full) {
        return full ? TextWidth.of(text) : text.length();
    }

    /** The parts of a word between which a line may end. */
    private static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1); i < word.length(); ) {
            int before = word.codePointBefore(i);
            int after = word.codePointAt(i);
            if ((TextWidth.isWide(before) || TextWidth.isWide(after))
                    && NOT_FIRST.indexOf(after) < 0
                    && NOT_LAST.indexOf(before) < 0) {
                pieces.add(word.substring(start, i));
                start = i;
            }
            i += Character.charCount(after);
        }
        pieces.add(word.substring(start));
        return pieces;
    }
}
