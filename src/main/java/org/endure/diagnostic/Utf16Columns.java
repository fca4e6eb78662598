package org.endure.diagnostic;

/**
 * Translates between columns as Endure counts them, in characters (code points) from 1, and as editors and browsers count them, in UTF-16
 * units from 0. Nothing else does.
 *
 * @param text the text whose lines are counted
 */
public record Utf16Columns(SourceText text) {

    /** The UTF-16 units before a column; those of the whole line if it is shorter. */
    public int units(int line, int column) {
        String each = line(line);
        int before = Math.min(Math.max(0, column - 1), each.codePointCount(0, each.length()));
        return each.offsetByCodePoints(0, before);
    }

    /** The column of the character that so many UTF-16 units stand before, or that they end in. */
    public int column(int line, int units) {
        String each = line(line);
        int before = Math.min(Math.max(0, units), each.length());
        boolean inside = before > 0
                && before < each.length()
                && Character.isSurrogatePair(each.charAt(before - 1), each.charAt(before));
        return each.codePointCount(0, inside ? before - 1 : before) + 1;
    }

    private String line(int line) {
        return line >= 1 && line <= text.lines().size() ? text.lines().get(line - 1) : "";
    }
}
