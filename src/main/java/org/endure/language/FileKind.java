package org.endure.language;

import java.util.regex.Pattern;
import org.endure.coding.CodingReader;
import org.endure.files.PathText;
import org.endure.theory.TheoryFiles;

/** What a file holds, by its name and, for YAML, by the keys it begins with. */
public enum FileKind {
    /** Rules and declared types. */
    RULES,
    /** Facts of one period. */
    FACTS,
    /** A scenario, which is laid on a fact set. */
    SCENARIO,
    /** Tests of a theory. */
    TESTS,
    /** What a theory is. */
    THEORY,
    /** The cut-offs of a theory. */
    PARAMETERS,
    /** The rules that have other names than before. */
    RENAMED,
    /** A coding of tables. */
    CODING,
    /** References. */
    BIBLIOGRAPHY,
    /** Anything else. */
    OTHER;

    private static final Pattern SCENARIO_KEY = Pattern.compile("(?m)^overlay\\s*:");
    private static final Pattern TESTS_KEY = Pattern.compile("(?m)^tests\\s*:");
    private static final Pattern BIBLIOGRAPHIES = Pattern.compile("\\.(bib|ris)$");
    private static final Pattern YAML = Pattern.compile("\\.ya?ml$");

    /** The kind of a file with this text. */
    public static FileKind of(String path, String text) {
        if (path.endsWith(".drl")) {
            return RULES;
        } else if (BIBLIOGRAPHIES.matcher(path).find()) {
            return BIBLIOGRAPHY;
        }
        return switch (PathText.name(path)) {
            case TheoryFiles.THEORY -> THEORY;
            case TheoryFiles.PARAMETERS -> PARAMETERS;
            case TheoryFiles.RENAMED -> RENAMED;
            case CodingReader.FILE -> CODING;
            default ->
                !YAML.matcher(path).find()
                        ? OTHER
                        : SCENARIO_KEY.matcher(text).find()
                                ? SCENARIO
                                : TESTS_KEY.matcher(text).find() ? TESTS : FACTS;
        };
    }
}
