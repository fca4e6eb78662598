package org.endure.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** What a user wrote cannot be used. It carries every fault found, not only the first. Never thrown for a bug of ours. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of the JDK, which can be sent
    private final List<Diagnostic> diagnostics;

    /** With at least one error among the diagnostics. */
    public InvalidInputException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().distinct().map(Diagnostic::text).collect(Collectors.joining()));
        this.diagnostics = diagnostics.stream().distinct().toList();
    }

    /** With one error. */
    public InvalidInputException(Diagnostic diagnostic) {
        this(List.of(diagnostic));
    }

    /** All that was found, in the order of places. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
