package org.endure.table;

/** Lets equal short texts be one text, since most cells of a table hold one of a few; those that were met for longest make room. */
final class CommonTexts {

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 12;

    private final String[] met = new String[PLACES];

    /** The same texts in the same places. */
    String[] same(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = same(cells[i]);
        }
        return cells;
    }

    private String same(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> PLACES / 256) & PLACES - 1;
        if (text.equals(met[place])) {
            return met[place];
        }
        met[place] = text;
        return text;
    }
}
