package org.endure.factset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Severity;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.Spelling;
import org.endure.fact.Mechanism;
import org.endure.fact.Searched;
import org.endure.yaml.Faults;

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

    /** Faults of codes that a theory with these mechanisms does not know. */
    public List<Diagnostic> unknownAmong(Collection<Mechanism> mechanisms) {
        List<String> known = Stream.concat(
                        Stream.of(Searched.ALL),
                        mechanisms.stream().flatMap(each -> Stream.of(each.code(), each.family())))
                .distinct()
                .sorted()
                .toList();
        return searched.mechanisms().stream()
                .filter(code -> !known.contains(code))
                .map(code -> {
                    SourcePosition at = places.getOrDefault(code, SourcePosition.file(text.file()));
                    return text.diagnostic(
                            Severity.ERROR,
                            "unknown-mechanism",
                            at.line(),
                            at.column(),
                            code.codePointCount(0, code.length()),
                            "The theory has no mechanism or family %s.".formatted(Faults.quoted(code)),
                            Spelling.advice(code, known));
                })
                .toList();
    }
}
