package org.endure.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.digest.Sha256;
import org.endure.fact.MechanismCoding;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.rule.Condition;
import org.endure.rule.Expression;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.theory.TheoryReader;

/** Reads a folder of coding rules with its {@code coding.yaml}. */
public final class CodingReader {

    /** The file that says what a coding is, besides its rule files. */
    public static final String FILE = "coding.yaml";

    /** The folder with a folder for each coding. */
    public static final String FOLDER = TheoryReader.DEFAULT_FOLDER + "/coding";

    private static final String CODES_MECHANISM = MechanismCoding.class.getSimpleName();

    private final FileTree files;
    private final RuleParser parser;

    /** A reader of codings among these files. */
    public CodingReader(FileTree files, RuleParser parser) {
        this.files = files;
        this.parser = parser;
    }

    /**
     * The coding of that name, or in that folder.
     *
     * @throws InvalidInputException if there is none, its file or a rule is wrong, or a rule looks at an outcome
     */
    public Coding read(String nameOrFolder) {
        String folder = files.isFolder(nameOrFolder) ? nameOrFolder : FOLDER + "/" + nameOrFolder;
        String file = folder + "/" + FILE;
        if (!files.isFile(file)) {
            throw new InvalidInputException(Diagnostic.error(
                    "coding-missing",
                    SourcePosition.file(nameOrFolder),
                    "There is no coding \"%s\".".formatted(nameOrFolder),
                    Spelling.advice(nameOrFolder, names())));
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        RuleBase rules = new TheoryReader(files, parser).readAlone(folder);
        String text = files.readWithin(folder, file);
        Coding coding = CodingYaml.read(file, text, hashedWith(rules, text), diagnostics);
        if (coding != null) {
            columns(rules.rules()).stream()
                    .filter(each -> coding.outcome().hides(each.name()))
                    .forEach(each -> diagnostics.add(Diagnostic.error(
                            "outcome-in-rule",
                            each.rule().at(),
                            "The rule %s looks at the column %s, which holds an outcome."
                                    .formatted(each.rule().id(), each.name()),
                            "Outcomes are for judging the theory afterwards; no rule can see them.")));
        }
        if (coding == null || diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw new InvalidInputException(diagnostics);
        }
        return coding;
    }

    /** What a coding says depends on its keys, era and words for unknown too. */
    private static RuleBase hashedWith(RuleBase rules, String text) {
        return new RuleBase(
                rules.theory(),
                rules.files(),
                rules.rules(),
                rules.parameters(),
                rules.mechanisms(),
                rules.otherTitles(),
                new Sha256().add(rules.hash()).add(text).hex(),
                rules.vocabulary());
    }

    /** Names of the columns that the rules of a coding read, sorted. */
    public static Set<String> columnsRead(RuleBase rules) {
        return names(columns(rules.rules()));
    }

    /** Names of the columns that the rules concluding a mechanism read, by its code. */
    static Map<String, Set<String>> columnsByMechanism(RuleBase rules) {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Rule rule : rules.rules()) {
            Expression.Construction conclusion = rule.conclusion();
            if (conclusion != null
                    && conclusion.type().equals(CODES_MECHANISM)
                    && conclusion.arguments().get(0) instanceof Expression.Literal code) {
                columns.computeIfAbsent(String.valueOf(code.value()), any -> new TreeSet<>())
                        .addAll(names(columns(List.of(rule))));
            }
        }
        return columns;
    }

    /** Names of the columns that the rules of a coding read as numbers, sorted. */
    public static Set<String> numbersRead(RuleBase rules) {
        return names(columns(rules.rules()).stream()
                .filter(each -> each.pattern().constraints().stream()
                        .anyMatch(constraint ->
                                constraint.expression().attributes().anyMatch("number"::equals)))
                .toList());
    }

    /**
     * Names of the columns that rules can see in a row, sorted. Most rules name the columns they read. Where one does not, it sees the
     * others that the coding names: those that other rules read, and required and optional ones that are no key. An outcome is never seen.
     */
    public static Set<String> columnsSeen(Coding coding) {
        Set<String> seen = columnsRead(coding.rules());
        if (cellPatterns(coding.rules().rules())
                .anyMatch(each -> names(columns(each)).isEmpty())) {
            Stream.of(coding.required(), coding.optional())
                    .flatMap(List::stream)
                    .filter(each -> !coding.key().contains(each))
                    .forEach(seen::add);
        }
        seen.removeIf(coding.outcome()::hides);
        return seen;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (files.isFolder(FOLDER)) {
            files.list(FOLDER).forEach(each -> names.add(PathText.name(each)));
        }
        return names;
    }

    private record Column(Rule rule, Condition.Pattern pattern, String name) {}

    private record CellPattern(Rule rule, Condition.Pattern pattern) {}

    private static Set<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<CellPattern> cellPatterns(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream()
                        .flatMap(Condition::patterns)
                        .filter(pattern -> pattern.type().equals("Cell"))
                        .map(pattern -> new CellPattern(rule, pattern)));
    }

    private static List<Column> columns(List<Rule> rules) {
        return cellPatterns(rules).flatMap(each -> columns(each).stream()).toList();
    }

    private static List<Column> columns(CellPattern each) {
        return each.pattern().constraints().stream()
                .flatMap(constraint -> constraint.expression().nested())
                .flatMap(CodingReader::named)
                .map(name -> new Column(each.rule(), each.pattern(), name))
                .toList();
    }

    /** The columns that a test names, without those named by tests within it. */
    private static Stream<String> named(Expression test) {
        return test.choice().stream()
                .filter(each -> each.value().name().equals("column"))
                .flatMap(each -> each.choices().stream())
                .filter(Expression.Literal.class::isInstance)
                .map(each -> String.valueOf(((Expression.Literal) each).value()));
    }
}
