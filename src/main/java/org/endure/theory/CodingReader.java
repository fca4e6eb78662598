package org.endure.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.rulebase.Condition;
import org.endure.rulebase.Expression;
import org.endure.rulebase.Rule;
import org.endure.rulebase.RuleBase;
import org.endure.rulebase.RuleParser;

/** Reads a folder of coding rules with its {@code coding.yaml}. */
public final class CodingReader {

    /** The folder with a folder for each coding. */
    public static final String FOLDER = TheoryReader.DEFAULT_FOLDER + "/coding";

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
        String file = folder + "/coding.yaml";
        if (!files.isFile(file)) {
            throw new InvalidInputException(Diagnostic.error(
                    "coding-missing",
                    SourcePosition.file(nameOrFolder),
                    "There is no coding \"%s\".".formatted(nameOrFolder),
                    Spelling.advice(nameOrFolder, names())));
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        RuleBase rules = new TheoryReader(files, parser).readAlone(folder);
        Coding coding = CodingYaml.read(file, files.read(file), rules, diagnostics);
        if (coding != null) {
            columns(rules).stream()
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

    /** Names of the columns that the rules of a coding read, sorted. */
    public static Set<String> columnsRead(RuleBase rules) {
        Set<String> names = new TreeSet<>();
        columns(rules).forEach(each -> names.add(each.name()));
        return names;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        if (files.isFolder(FOLDER)) {
            files.list(FOLDER).forEach(each -> names.add(PathText.name(each)));
        }
        return names;
    }

    private record Column(Rule rule, String name) {}

    private static List<Column> columns(RuleBase rules) {
        List<Column> columns = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            for (Condition condition : rule.conditions()) {
                for (Condition.Pattern pattern : condition.patterns().toList()) {
                    if (pattern.type().equals("Cell")) {
                        pattern.constraints()
                                .forEach(constraint -> named(constraint.expression())
                                        .forEach(name -> columns.add(new Column(rule, name))));
                    }
                }
            }
        }
        return columns;
    }

    private static List<String> named(Expression expression) {
        if (expression instanceof Expression.Comparison comparison
                && comparison.left().text().equals("column")
                && comparison.right() instanceof Expression.Literal literal) {
            return List.of(String.valueOf(literal.value()));
        } else if (expression instanceof Expression.OneOf oneOf
                && oneOf.value().text().equals("column")) {
            return oneOf.choices().stream()
                    .filter(Expression.Literal.class::isInstance)
                    .map(each -> String.valueOf(((Expression.Literal) each).value()))
                    .toList();
        }
        return List.of();
    }
}
