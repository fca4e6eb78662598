package org.endure.factset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Mechanism;
import org.endure.fact.Searched;
import org.endure.yaml.Faults;
import org.jspecify.annotations.Nullable;

/**
 * The line of a fact set that says which mechanisms the coder looked for. Whether there are such mechanisms, only a theory tells.
 *
 * @param searched what it says
 * @param places where each code stands
 * @param text the fact set
 */
public record SearchedLine(Searched searched, Map<String, SourcePosition> places, SourceText text) {

    public SearchedLine {
        places = Map.copyOf(places);
    }

    /**
     * What there is to say of codes that a theory with these mechanisms does not know: a warning if a shipped theory knows the code,
     * an error if none does.
     */
    public List<Diagnostic> unknownAmong(Collection<Mechanism> mechanisms) {
        List<String> known = Stream.concat(
                        Stream.of(Searched.ALL),
                        mechanisms.stream().flatMap(each -> Stream.of(each.code(), each.family())))
                .distinct()
                .sorted()
                .toList();
        List<String> unknown = searched.mechanisms().stream()
                .filter(code -> !known.contains(code))
                .toList();
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> shipped = ShippedMechanisms.codes();
        return unknown.stream()
                .map(code -> shipped.contains(code)
                        ? diagnostic(DiagnosticSeverity.WARNING, code, "An answer with another theory may use it.")
                        : diagnostic(DiagnosticSeverity.ERROR, code, Spelling.advice(code, known)))
                .toList();
    }

    private Diagnostic diagnostic(DiagnosticSeverity severity, String code, @Nullable CharSequence advice) {
        SourcePosition at = places.getOrDefault(code, SourcePosition.file(text.file()));
        return text.diagnostic(
                severity,
                "unknown-mechanism",
                at.line(),
                at.column(),
                code.codePointCount(0, code.length()),
                "The theory has no mechanism or family %s.".formatted(Faults.quoted(code)),
                advice);
    }
}
