package org.endure.bibliography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.jspecify.annotations.Nullable;

/** A BibTeX file: its entries, and what its macros stand for. */
final class BibFile {

    /** Longest value that macros may expand to, in characters. */
    static final int LONGEST_VALUE = 200_000;

    private static final int LONGEST_MACROS = 2_000_000;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final LibraryText text;
    private final List<RawEntry> entries = new ArrayList<>();
    private final List<Diagnostic> faults = new ArrayList<>();
    private final Map<String, List<Macro>> macros = new HashMap<>();
    private int expanded;
    private long steps;

    /** What a macro stands for from some place of the file on. */
    private record Macro(int from, String value) {}

    private BibFile(LibraryText text) {
        this.text = text;
    }

    /** Reads the syntax of a file. */
    static BibFile read(LibraryText text) {
        BibFile file = new BibFile(text);
        BibParser parser = new BibParser(text, file);
        parser.read();
        file.steps = parser.steps;
        return file;
    }

    /** Characters that its reader looked at, some of them more than once. */
    long steps() {
        return steps;
    }

    LibraryText text() {
        return text;
    }

    List<RawEntry> entries() {
        return entries;
    }

    /** Faults outside entries. */
    List<Diagnostic> faults() {
        return faults;
    }

    void add(RawEntry entry) {
        entries.add(entry);
    }

    void add(Diagnostic fault) {
        faults.add(fault);
    }

    /** Defines a macro from its place on. */
    void define(RawEntry.RawField definition) {
        BibValue value = value(definition.pieces(), faults);
        if (expanded + value.text().length() > LONGEST_MACROS) {
            faults.add(text.diagnostic(
                    DiagnosticSeverity.ERROR,
                    "macros-too-long",
                    definition.at(),
                    definition.at() + definition.name().length(),
                    "The macros up to \"%s\" expand to more than %,d characters."
                            .formatted(definition.name(), LONGEST_MACROS),
                    "Remove macros that repeat others."));
            return;
        }
        expanded += value.text().length();
        macros.computeIfAbsent(definition.name(), name -> new ArrayList<>())
                .add(new Macro(definition.at(), value.text()));
    }

    /** The value of pieces, macros expanded; what cannot be expanded is a warning. */
    BibValue value(List<RawEntry.Piece> pieces, List<Diagnostic> warnings) {
        BibValue.Builder value = new BibValue.Builder(text);
        Set<String> unknown = new HashSet<>();
        for (RawEntry.Piece piece : pieces) {
            String part = text.text().substring(piece.from(), piece.to());
            if (piece.macro()) {
                String meaning = macro(part, piece.from());
                if (meaning == null) {
                    if (unknown.add(part)) {
                        warnings.add(text.warning(
                                "unknown-macro",
                                piece.from(),
                                piece.to(),
                                "The macro \"%s\" is not defined; its name is used.".formatted(part),
                                "Define it by @string, or put the value in braces."));
                    }
                    meaning = part;
                }
                value.constant(meaning, piece.from());
            } else {
                value.literal(part, piece.from());
            }
            if (value.length() > LONGEST_VALUE) {
                warnings.add(tooLong(piece));
                value.cut(LONGEST_VALUE);
                break;
            }
        }
        return value.build();
    }

    /** A long text is cut, but macros that grow beyond all bounds are refused. */
    private Diagnostic tooLong(RawEntry.Piece piece) {
        return piece.macro()
                ? text.diagnostic(
                        DiagnosticSeverity.ERROR,
                        "value-too-long",
                        piece.from(),
                        piece.to(),
                        "With its macros, this value is longer than %,d characters.".formatted(LONGEST_VALUE),
                        "Shorten the macros.")
                : text.warning(
                        "value-too-long",
                        piece.from(),
                        piece.to(),
                        "This value is longer than %,d characters; the rest is left out.".formatted(LONGEST_VALUE),
                        "Shorten the value.");
    }

    /** What a macro stands for at a place: its last definition before it, or else its first. */
    private @Nullable String macro(String name, int at) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<Macro> defined = macros.get(lower);
        if (defined == null) {
            return MONTHS.contains(lower) ? lower : null;
        }
        String meaning = defined.get(0).value();
        for (Macro macro : defined) {
            if (macro.from() < at) {
                meaning = macro.value();
            }
        }
        return meaning;
    }
}
