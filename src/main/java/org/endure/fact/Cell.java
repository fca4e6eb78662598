package org.endure.fact;

/**
 * What a row of a data set says in one column. Empty cells are unknown and make no such fact. Columns that hold outcomes
 * never become cells.
 */
@Meaning("What a row of a data set says in one column; an empty cell makes no fact.")
public record Cell(
        @Meaning("name of the column") String column,
        @Meaning("as it is written") String text,

        @Meaning("as a number; not a number if the text is none, so that no comparison holds")
        Double number)
        implements CaseFact {

    /** The cell of a column with this text. */
    public static Cell of(String column, String text) {
        return new Cell(column, text, parsed(text));
    }

    private static Double parsed(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
