package org.endure.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.endure.coding.CodedFacts;
import org.endure.coding.RowChecks;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Fact;
import org.endure.factset.FactSet;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.inference.Inference;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.spreadsheet.CaseList;
import org.endure.spreadsheet.CaseWriter;
import org.endure.spreadsheet.Sheet;
import org.endure.table.DataFingerprint;
import org.endure.validation.scores.ScoredCase;

/**
 * Fact sets of past alliances beside a table of what became of them. The fact sets are read and assessed first; the table is
 * read by this class alone.
 */
public final class Casebook {

    /** The table of outcomes in a folder of cases. */
    public static final String OUTCOMES = CaseWriter.OUTCOMES;

    private static final List<String> ENDED = List.of("ENDURED", "COLLAPSED");

    private final FileTree files;
    private final VocabularySource vocabulary;
    private final String folder;
    private final String path;
    private final List<Entry> entries = new ArrayList<>();
    private final DataFingerprint fingerprint = new DataFingerprint();
    private int unknown;

    /** A case of known outcome; its fact set is read before its outcome is looked at. */
    private record Entry(String id, Case judged, boolean collapsed, Map<String, Double> memberships) {}

    /**
     * The casebook in a folder.
     *
     * @throws InvalidInputException if the table of outcomes or a fact set is wrong
     */
    public Casebook(FileTree files, String folder) {
        this(files, folder, new VocabularySource(files));
    }

    /**
     * The casebook in a folder, with facts of these types.
     *
     * @throws InvalidInputException if the table of outcomes or a fact set is wrong
     */
    public Casebook(FileTree files, String folder, VocabularySource vocabulary) {
        this.files = files;
        this.vocabulary = vocabulary;
        this.folder = folder;
        this.path = PathText.join(folder, OUTCOMES);
        read(Sheet.read(path, files.readWithin(PathText.folder(path), path)));
    }

    private void read(Sheet outcomes) {
        List<Diagnostic> faults = new ArrayList<>();
        for (String column : List.of("case_id", "file", "verdict")) {
            if (outcomes.column(column).isEmpty()) {
                faults.add(Diagnostic.error(
                        "missing-column",
                        new SourcePosition(path, 1, 1),
                        "The table of outcomes has no column \"%s\".".formatted(column),
                        Spelling.advice(column, outcomes.columns())));
            }
        }
        CaseReader reader = new CaseReader(files, vocabulary);
        Map<String, Integer> lines = new HashMap<>();
        for (Sheet.Row row : faults.isEmpty() ? outcomes.rows() : List.<Sheet.Row>of()) {
            String id = cell(outcomes, row, "case_id");
            String outcome = cell(outcomes, row, "verdict").toUpperCase(Locale.ROOT);
            Integer before = lines.putIfAbsent(id, row.line());
            if (before != null) {
                faults.add(Diagnostic.error(
                        "duplicate-case",
                        at(outcomes, row, "case_id"),
                        "The case \"%s\" stood on line %d already.".formatted(id, before),
                        "Give each case an id of its own."));
            } else if (outcome.isEmpty()) {
                unknown++;
            } else if (!ENDED.contains(outcome)) {
                faults.add(Diagnostic.error(
                        "unknown-value",
                        at(outcomes, row, "verdict"),
                        "\"%s\" is not an outcome.".formatted(outcome),
                        Spelling.advice(outcome, ENDED)));
            } else {
                Case judged = reader.read(PathText.join(folder, cell(outcomes, row, "file")));
                Map<String, Double> memberships = memberships(outcomes, row, faults);
                entries.add(new Entry(id, judged, outcome.equals("COLLAPSED"), memberships));
                fingerprint.add(
                        memberships.isEmpty()
                                ? List.of(id, judged.hash(), outcome)
                                : List.of(id, judged.hash(), outcome, new TreeMap<>(memberships).toString()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private SourcePosition at(Sheet outcomes, Sheet.Row row, String column) {
        return new SourcePosition(path, row.line(), outcomes.column(column).orElse(0) + 1);
    }

    /** Every case of known outcome, with what a theory says of it. */
    public History history(RuleBase theory) {
        Consultation consultation = Consultation.direct(theory);
        List<ScoredCase> cases = new ArrayList<>();
        Map<String, String> factSets = new HashMap<>();
        for (Entry each : entries) {
            cases.add(scored(each, consultation.infer(each.judged())));
            factSets.put(each.id(), each.judged().factSet().path());
        }
        return new History(
                folder,
                fingerprint.text(),
                theory.theory(),
                theory.hash(),
                "coded cases",
                List.of("case_id"),
                cases,
                unknown == 0 ? Map.of() : Map.of("", unknown),
                0,
                factSets);
    }

    /** What a theory infers of the cases with these ids, with every reason, by id. */
    public Map<String, Inference> inferences(RuleBase theory, Set<String> ids) {
        Consultation consultation = Consultation.direct(theory);
        Map<String, Inference> inferences = new HashMap<>();
        entries.stream()
                .filter(each -> ids.contains(each.id()))
                .forEach(each -> inferences.put(each.id(), consultation.infer(each.judged())));
        return inferences;
    }

    /** A case beside its outcome; cases with the same members belong together. */
    private static ScoredCase scored(Entry entry, Inference inference) {
        List<Fact> conclusions = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        inference.derived().forEach(each -> {
            conclusions.add(each.conclusion());
            each.justifications().forEach(reason -> fired.add(reason.rule().id()));
        });
        FactSet set = entry.judged().factSet();
        return new ScoredCase(
                CodedFacts.assessment(List.of(entry.id()), inference.given(), conclusions, List.copyOf(fired))
                        .withMemberships(entry.memberships()),
                set.alliance().members().stream().sorted().collect(Collectors.joining("/")),
                set.period().span().from().getYear(),
                entry.collapsed());
    }

    /** Exact memberships that the table gives, such as {@code C2.b=0.8; E4=0.3}. */
    private Map<String, Double> memberships(Sheet outcomes, Sheet.Row row, List<Diagnostic> faults) {
        Map<String, Double> memberships = new HashMap<>();
        for (String each : cell(outcomes, row, CaseList.MEMBERSHIPS).split(";")) {
            int sign = each.indexOf('=');
            String number = each.substring(sign + 1).strip();
            if (each.isBlank()) {
                continue;
            }
            double membership = sign > 0 && RowChecks.isNumber(number) ? Double.parseDouble(number) : -1;
            if (membership < 0 || membership > 1) {
                faults.add(Diagnostic.error(
                        "out-of-range",
                        at(outcomes, row, CaseList.MEMBERSHIPS),
                        "\"%s\" is not a code with a membership from 0 to 1.".formatted(each.strip()),
                        "Write C2.b=0.8; E4=0.3."));
            } else {
                memberships.put(each.substring(0, sign).strip(), membership);
            }
        }
        return memberships;
    }

    private static String cell(Sheet sheet, Sheet.Row row, String column) {
        return row.cell(sheet.column(column).orElse(-1));
    }
}
