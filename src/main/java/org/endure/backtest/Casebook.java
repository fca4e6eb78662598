package org.endure.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.endure.consultation.Consultation;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Fact;
import org.endure.factset.Case;
import org.endure.factset.CaseReader;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.inference.Inference;
import org.endure.rulebase.RuleBase;
import org.endure.spreadsheet.Sheet;

/**
 * Fact sets of past alliances beside a table of what became of them. The fact sets are read and assessed first; the table is
 * read by this class alone.
 */
public final class Casebook {

    /** The table of outcomes in a folder of cases. */
    public static final String OUTCOMES = "outcomes.csv";

    private static final List<String> ENDED = List.of("ENDURED", "COLLAPSED");

    private final FileTree files;
    private final String folder;
    private final List<Diagnostic> faults = new ArrayList<>();

    /** The casebook in a folder. */
    public Casebook(FileTree files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Every case of known outcome, with what a theory says of it.
     *
     * @throws InvalidInputException if the table or a fact set is wrong
     */
    public History history(RuleBase theory) {
        String path = PathText.join(folder, OUTCOMES);
        Sheet outcomes = Sheet.read(path, files.read(path));
        for (String column : List.of("case_id", "file", "verdict")) {
            if (outcomes.column(column).isEmpty()) {
                faults.add(Diagnostic.error(
                        "missing-column",
                        new SourcePosition(path, 1, 1),
                        "The table of outcomes has no column \"%s\".".formatted(column),
                        Spelling.advice(column, outcomes.columns())));
            }
        }
        List<ScoredCase> cases = new ArrayList<>();
        int unknown = 0;
        if (faults.isEmpty()) {
            Consultation consultation = Consultation.direct(theory);
            CaseReader reader = new CaseReader(files);
            Map<String, Integer> lines = new HashMap<>();
            for (Sheet.Row row : outcomes.rows()) {
                String outcome = cell(outcomes, row, "verdict").toUpperCase(Locale.ROOT);
                if (outcome.isEmpty()) {
                    unknown++;
                } else if (!ENDED.contains(outcome)) {
                    faults.add(Diagnostic.error(
                            "unknown-value",
                            new SourcePosition(
                                    path, row.line(), outcomes.column("verdict").orElse(0) + 1),
                            "\"%s\" is no outcome.".formatted(outcome),
                            Spelling.advice(outcome, ENDED)));
                } else if (isNew(outcomes, row, path, lines)) {
                    Case judged = reader.read(PathText.join(folder, cell(outcomes, row, "file")));
                    cases.add(scored(cell(outcomes, row, "case_id"), judged, consultation.infer(judged), outcome));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new History(
                folder, theory.theory(), theory.hash(), "coded cases", List.of("case_id"), cases, unknown, 0);
    }

    private boolean isNew(Sheet outcomes, Sheet.Row row, String path, Map<String, Integer> lines) {
        String id = cell(outcomes, row, "case_id");
        Integer before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            faults.add(Diagnostic.error(
                    "duplicate-case",
                    new SourcePosition(
                            path, row.line(), outcomes.column("case_id").orElse(0) + 1),
                    "The case \"%s\" stood on line %d already.".formatted(id, before),
                    "Give each case an id of its own."));
        }
        return before == null;
    }

    private static ScoredCase scored(String id, Case judged, Inference inference, String outcome) {
        List<Fact> conclusions = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        inference.derived().forEach(each -> {
            conclusions.add(each.conclusion());
            each.justifications().forEach(reason -> fired.add(reason.rule().id()));
        });
        int year = judged.factSet().period().span().from().getYear();
        return new ScoredCase(
                CodedFacts.assessment(List.of(id), inference.given(), conclusions, List.copyOf(fired)),
                id,
                year,
                outcome.equals("COLLAPSED"));
    }

    private static String cell(Sheet sheet, Sheet.Row row, String column) {
        return row.cell(sheet.column(column).orElse(-1));
    }
}
