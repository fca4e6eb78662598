package org.endure.coding;

import java.util.List;

/** Knows the keys of the rows that came before. */
@FunctionalInterface
public interface EarlierRows {

    /**
     * Looks a key up. Rows are asked about in the order of the table, each once.
     *
     * @param key the key of a row
     * @param number number of the row
     * @param line the line on which it stands, from 1
     * @return the line of the first row with that key; 0 if this row is the first
     */
    long firstLine(List<String> key, long number, long line);
}
