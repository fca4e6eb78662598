package org.endure.batch;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.endure.coding.Coding;
import org.endure.coding.RowAssessment;
import org.endure.coding.RowAssessor;
import org.endure.diagnostic.InvalidInputException;
import org.endure.rule.RuleBase;
import org.endure.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The work on a part of a table: rows in, assessments out, one for each row and in their order. A pure function: what it says of a row
 * depends on nothing but the row, the coding, the theory and the columns, whichever rows stand beside it, however a table is cut into parts,
 * and whichever thread, process or machine does it. Work, rows and assessments can be sent from one Java to another ({@link
 * Serializable}), so that an engine which spreads work over machines can run it as it is: {@code rows.mapPartitions(work)}.
 *
 * <p>Each copy makes itself ready with the first rows it gets, and remembers what it said of codings it has met; that saves time and
 * changes nothing.
 */
public final class PartWork implements Function<List<Table.Row>, List<RowAssessment>>, Serializable {

    private static final long serialVersionUID = 1L;

    private final Coding coding;
    private final RuleBase theory;
    private final Table.Header columns;
    private transient @Nullable RowAssessor assessor;

    /**
     * The work on parts of a table.
     *
     * @param coding how rows become facts
     * @param theory what assesses them
     * @param columns the table's columns
     * @throws InvalidInputException if a column that the coding needs is missing, or a rule has a form that cannot be evaluated
     *     directly
     */
    public PartWork(Coding coding, RuleBase theory, Table.Header columns) {
        this.coding = coding;
        this.theory = theory;
        this.columns = columns;
        this.assessor = new RowAssessor(coding, theory, columns, false);
    }

    /** What the theory says of each row. */
    @Override
    public List<RowAssessment> apply(List<Table.Row> rows) {
        return rows.stream().map(assessor()::assess).toList();
    }

    /** How rows become facts. */
    public Coding coding() {
        return coding;
    }

    /** What assesses the rows here. */
    public synchronized RowAssessor assessor() {
        RowAssessor ready = assessor;
        if (ready == null) {
            ready = new RowAssessor(coding, theory, columns, false);
            assessor = ready;
        }
        return ready;
    }
}
