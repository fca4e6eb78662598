package org.endure.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Cell;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.fact.MechanismCoding;
import org.endure.fact.PreconditionsCoding;
import org.endure.fact.ValueCoding;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.RuleBase;
import org.endure.table.Table;

/**
 * Assesses rows of a table: a pure function of the row, which many threads can share. Coding rules see the cells that are no
 * outcomes; the theory sees only what they conclude. Rows that are coded alike are assessed once.
 */
public final class RowAssessor {

    private static final Set<String> GOALS = Set.of("Verdict", "Trend", "Risk", "Finding");
    private static final int MOST_LISTS = 20_000;

    private final Coding coding;
    private final RuleBase theory;
    private final DirectEngine coder;
    private final DirectEngine judge;
    private final CodedFacts facts;
    private final int[] keyColumns;
    private final List<VisibleColumn> visible;
    private final List<String> absent;
    private final ObservedMechanisms observed;
    private final boolean withRules;
    private final KnownCodings known = new KnownCodings();
    private final Map<List<String>, List<String>> fired = new ConcurrentHashMap<>();

    private record VisibleColumn(int number, String name) {}

    /**
     * An assessor of the rows of a table.
     *
     * @param columns the table
     * @param withRules whether to tell which rules fired
     * @throws InvalidInputException if a column that the coding needs is missing, or a rule has a form that cannot be
     *     evaluated directly
     */
    public RowAssessor(Coding coding, RuleBase theory, Table columns, boolean withRules) {
        this(coding, theory, columns.header(), withRules);
    }

    /**
     * An assessor of rows with these columns.
     *
     * @param columns the table's columns
     * @param withRules whether to tell which rules fired
     * @throws InvalidInputException if a column that the coding needs is missing, or a rule has a form that cannot be
     *     evaluated directly
     */
    public RowAssessor(Coding coding, RuleBase theory, Table.Header columns, boolean withRules) {
        this.withRules = withRules;
        this.coding = coding;
        this.theory = theory;
        checkColumns(coding, columns);
        checkRules(coding.rules());
        RuleBase needed = theory.leadingTo(GOALS);
        checkRules(needed);
        needed = needed.firingOn(CodedFacts.TYPES);
        this.coder = new DirectEngine(coding.rules());
        this.judge = new DirectEngine(withRules ? needed : needed.leadingTo(GOALS));
        this.facts = new CodedFacts(coding);
        this.keyColumns = coding.key().stream()
                .mapToInt(each -> columns.column(each).orElseThrow())
                .toArray();
        this.observed = new ObservedMechanisms(coding, columns);
        Set<String> read = CodingReader.columnsRead(coding.rules());
        this.visible = CodingReader.columnsSeen(coding).stream()
                .flatMap(each -> columns.column(each).stream().map(number -> new VisibleColumn(number, each)))
                .toList();
        this.absent =
                read.stream().filter(each -> columns.column(each).isEmpty()).toList();
    }

    /** The optional columns that the rules would read and the table lacks, sorted. */
    public List<String> absent() {
        return absent;
    }

    /** The coding. */
    public Coding coding() {
        return coding;
    }

    /** The theory. */
    public RuleBase theory() {
        return theory;
    }

    /** What the theory says of a row. */
    public RowAssessment assess(Table.Row row) {
        CodedRow coded = code(row);
        RowAssessment said = known.of(coded, this::assessment);
        return withRules ? said.withRules(rules(coded.firedRules(), said.firedRules())) : said;
    }

    private RowAssessment assessment(CodedRow coded) {
        List<Fact> facts = this.facts.of(coded);
        if (!withRules) {
            return CodedFacts.assessment(coded, judge.conclude(facts), List.of());
        }
        DirectEngine.Fired judged = judge.fire(facts);
        return CodedFacts.assessment(coded, judged.conclusions(), judged.rules());
    }

    /** The rules of coding and theory, as one list for all rows on which the same ones fired. */
    private List<String> rules(List<String> ofCoding, List<String> ofTheory) {
        List<String> all = Stream.concat(ofCoding.stream(), ofTheory.stream()).toList();
        List<String> same = fired.get(all);
        if (same == null) {
            same = List.copyOf(all);
            if (fired.size() < MOST_LISTS) {
                fired.put(same, same);
            }
        }
        return same;
    }

    /**
     * What the theory says of a row by other engines, which see nothing of what is remembered here.
     *
     * @param coding applies the coding rules
     * @param judging applies the theory
     */
    public RowAssessment assess(Table.Row row, InferenceEngine coding, InferenceEngine judging) {
        CodedRow coded = new CodedRow(
                key(row), codings(coding.infer(cells(row)).conclusions(Conclusion.class)), observed.in(row), List.of());
        Inference judged = judging.infer(facts.of(coded));
        return CodedFacts.assessment(coded, List.copyOf(judged.conclusions(Conclusion.class)), List.of());
    }

    /** How many different codings were met so far. */
    public int classes() {
        return known.size();
    }

    /** The coding of a row with every reason, to be explained. */
    public Inference explainCoding(Table.Row row) {
        return coder.infer(List.copyOf(cells(row)));
    }

    /** The facts that the theory is given for a row, each with the sentence and the rule of its coding. */
    public List<Fact> facts(Table.Row row) {
        return facts.explained(code(row), explainCoding(row));
    }

    private CodedRow code(Table.Row row) {
        List<Cell> cells = cells(row);
        DirectEngine.Fired coded =
                withRules ? coder.fire(cells) : new DirectEngine.Fired(coder.conclude(cells), List.of());
        return new CodedRow(key(row), codings(coded.conclusions()), observed.in(row), coded.rules());
    }

    private static List<Conclusion> codings(Collection<? extends Fact> concluded) {
        List<Conclusion> codings = new ArrayList<>();
        for (Fact each : concluded) {
            if (each instanceof MechanismCoding || each instanceof ValueCoding || each instanceof PreconditionsCoding) {
                codings.add((Conclusion) each);
            }
        }
        return codings;
    }

    /** The texts of a row's key columns. */
    public List<String> key(Table.Row row) {
        List<String> key = new ArrayList<>(keyColumns.length);
        for (int column : keyColumns) {
            key.add(row.cell(column).strip());
        }
        return key;
    }

    private List<Cell> cells(Table.Row row) {
        List<Cell> cells = new ArrayList<>(visible.size());
        for (VisibleColumn column : visible) {
            String text = row.cell(column.number());
            if (!coding.isUnknown(text)) {
                cells.add(Cell.of(column.name(), text));
            }
        }
        return cells;
    }

    private static void checkColumns(Coding coding, Table.Header table) {
        Set<String> wanted = new LinkedHashSet<>(coding.key());
        wanted.addAll(coding.required());
        Optional.ofNullable(coding.year()).ifPresent(wanted::add);
        wanted.addAll(CodingReader.columnsRead(coding.rules()));
        coding.optional().stream()
                .filter(each -> !coding.key().contains(each) && !each.equals(coding.year()))
                .forEach(wanted::remove);
        List<Diagnostic> missing = wanted.stream()
                .filter(each -> table.column(each).isEmpty())
                .map(each -> Diagnostic.error(
                        "missing-column",
                        new SourcePosition(table.table(), 1, 0),
                        "The table has no column \"%s\", which the coding %s reads.".formatted(each, coding.name()),
                        Spelling.advice(each, table.columns())))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
    }

    private static void checkRules(RuleBase rules) {
        List<Diagnostic> others = DirectEngine.unsupported(rules).stream()
                .map(rule -> Diagnostic.error(
                        "not-searchable",
                        rule.at(),
                        "The rule %s has a condition of a form that cannot be applied to a table.".formatted(rule.id()),
                        "Write it with patterns, not, exists and accumulate."))
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidInputException(others);
        }
    }
}
