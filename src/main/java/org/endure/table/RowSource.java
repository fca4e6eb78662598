package org.endure.table;

import java.util.Iterator;
import java.util.List;

/** Where the rows of a table come from. */
interface RowSource extends AutoCloseable {

    /** Names of the columns, in order. */
    List<String> columns();

    /** The rows, once. */
    Iterator<Table.Row> rows();

    @Override
    void close();
}
