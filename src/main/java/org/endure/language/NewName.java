package org.endure.language;

import java.util.List;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.language.Symbol.Kind;

/** Refuses names that an id or a key cannot get. */
final class NewName {

    private static final Pattern ID =
            Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}._:+/-]*[\\p{L}\\p{M}\\p{N}_])?");
    private static final Pattern NUMBER = Pattern.compile("[-+.\\d]*");

    private NewName() {}

    static void require(ProjectSnapshot snapshot, Occurrence word, List<Occurrence> uses, String name) {
        if (!ID.matcher(name).matches() || NUMBER.matcher(name).matches()) {
            throw refused(
                    snapshot,
                    word,
                    "bad-id",
                    "\"%s\" is not a valid identifier.".formatted(name),
                    "Use letters, digits, dots and hyphens.");
        }
        Symbol wanted = Symbol.of(word.symbol().kind(), name);
        boolean taken = uses.stream()
                .map(Occurrence::file)
                .distinct()
                .flatMap(file -> near(snapshot, word.symbol().kind(), file))
                .anyMatch(each -> each.definition() && each.symbol().equals(wanted));
        if (taken) {
            throw refused(snapshot, word, "duplicate-id", "\"%s\" is taken.".formatted(name), "Choose another name.");
        }
        uses.stream()
                .map(Occurrence::file)
                .distinct()
                .filter(snapshot.files()::isBundled)
                .findFirst()
                .ifPresent(file -> {
                    throw refused(
                            snapshot,
                            word,
                            "bundled-file",
                            "\"%s\" is in %s, which comes with Endure."
                                    .formatted(word.symbol().name(), file),
                            "Copy the file into your folder first.");
                });
    }

    private static java.util.stream.Stream<Occurrence> near(ProjectSnapshot snapshot, Kind kind, String file) {
        return kind == Kind.RULE
                ? snapshot.index().all()
                : snapshot.index().reach(file).stream().flatMap(each -> snapshot.index().in(each).stream());
    }

    private static InvalidInputException refused(
            ProjectSnapshot snapshot, Occurrence word, String code, String message, String advice) {
        Diagnostic fault = snapshot.text(word.file())
                .diagnostic(
                        DiagnosticSeverity.ERROR,
                        code,
                        word.range().line(),
                        word.range().column(),
                        word.range().endColumn() - word.range().column(),
                        message,
                        advice);
        return new InvalidInputException(fault);
    }
}
