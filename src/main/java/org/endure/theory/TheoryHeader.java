package org.endure.theory;

import java.util.List;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.rule.CodeTitle;
import org.endure.rule.MechanismDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What {@code theory.yaml} says.
 *
 * @param name name of the theory; empty if it gives none
 * @param base the theory that it builds on; null if it is a whole theory
 * @param folders folders or files of the base that it takes; empty if it takes all
 * @param sentence what the theory claims, in a sentence
 * @param sources the literature it rests on
 * @param expected what it is expected to say
 * @param mechanisms mechanisms it names
 * @param otherTitles titles of families and conditions
 */
record TheoryHeader(
        String name,
        @Nullable Word base,
        List<Word> folders,
        String sentence,
        List<String> sources,
        List<Theory.Expected> expected,
        List<MechanismDefinition> mechanisms,
        List<CodeTitle> otherTitles) {

    /** The header of a folder without {@code theory.yaml}. */
    static final TheoryHeader NONE =
            new TheoryHeader("", null, List.of(), "", List.of(), List.of(), List.of(), List.of());

    TheoryHeader {
        folders = List.copyOf(folders);
        sources = List.copyOf(sources);
        expected = List.copyOf(expected);
        mechanisms = List.copyOf(mechanisms);
        otherTitles = List.copyOf(otherTitles);
    }

    /** A word of {@code theory.yaml}, and where it is written. */
    record Word(String text, SourcePosition at, String line) {

        Diagnostic error(String code, String message, @Nullable CharSequence advice) {
            return new Diagnostic(
                    DiagnosticSeverity.ERROR, code, at, message, advice, line, Math.max(1, text.length()));
        }
    }
}
