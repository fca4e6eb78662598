package org.endure.bibliography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;

/**
 * Reads RIS: lines of a tag of two characters, two blanks, a hyphen and a value. A line without a tag goes on with the last. A record
 * whose first line has another number of blanks has as many on all its lines, as some programs write them.
 */
final class RisReader {

    private static final String BLANKS = "  ";
    private static final Pattern BEGIN = Pattern.compile("[Tt][Yy]( {0,4})- ?\\w");

    private final LibraryText file;
    private final List<Diagnostic> faults;
    private final List<LibraryEntry> entries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private List<Line> lines = new ArrayList<>();
    private String blanks = BLANKS;

    /** A line with a tag. */
    record Line(String tag, String value, int at) {}

    private RisReader(LibraryText file, List<Diagnostic> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * The records of a file.
     *
     * @param faults takes what belongs to no record
     */
    static List<LibraryEntry> read(LibraryText file, List<Diagnostic> faults) {
        RisReader reader = new RisReader(file, faults);
        reader.readAll();
        return reader.entries;
    }

    private void readAll() {
        String text = file.text();
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            String line = text.substring(at, end);
            Matcher begins = BEGIN.matcher(line);
            if (begins.lookingAt()) {
                if (!lines.isEmpty()) {
                    endRecord(at, false);
                }
                blanks = begins.group(1);
            }
            take(line, at);
            at = end;
            while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
                at++;
            }
            boolean closed =
                    !lines.isEmpty() && lines.get(lines.size() - 1).tag().equals("ER");
            if (closed || at >= text.length() && !lines.isEmpty()) {
                endRecord(at, closed);
            }
        }
    }

    /** Adds a line to the record that it belongs to. */
    private void take(String line, int at) {
        if (isTagged(line)) {
            int value = 2 + blanks.length() + 1;
            lines.add(new Line(
                    line.substring(0, 2).toUpperCase(Locale.ROOT),
                    line.substring(value).strip(),
                    at));
        } else if (!line.isBlank() && lines.isEmpty()) {
            faults.add(file.diagnostic(
                    DiagnosticSeverity.WARNING,
                    "bad-ris",
                    at,
                    at + line.length(),
                    "This line belongs to no record.",
                    "A record begins with a line \"TY  - JOUR\"."));
        } else if (!line.isBlank()) {
            Line last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.tag(), (last.value() + " " + line.strip()).strip(), last.at()));
        }
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean isTagged(String line) {
        return line.length() >= 3 + blanks.length()
                && Character.isLetter(line.charAt(0))
                && Character.isLetterOrDigit(line.charAt(1))
                && line.startsWith(blanks + "-", 2);
    }

    private void endRecord(int end, boolean closed) {
        int start = lines.get(0).at();
        List<Diagnostic> warnings = new ArrayList<>();
        RisRecord record = new RisRecord(file, lines, warnings);
        String key = key(record);
        Item item = record.item(key);
        if (!closed) {
            warnings.add(file.diagnostic(
                    DiagnosticSeverity.WARNING,
                    "bad-ris",
                    start,
                    start + 2,
                    "The record of %s does not end with ER.".formatted(Excerpt.quoted(key)),
                    "Add a last line \"ER  - \"."));
        }
        entries.add(new LibraryEntry.Ready(item, file, start, end, warnings, null));
        lines = new ArrayList<>();
    }

    /** The key that the record gives, or else family name of the first author and year: {@code walt-1997}. */
    private String key(RisRecord record) {
        String given = record.first("ID");
        if (!given.isEmpty()) {
            keys.add(given);
            return given;
        }
        String base = DerivedKey.of(record.item(""));
        String key = base;
        for (char letter = 'a'; !keys.add(key) && letter <= 'z'; letter++) {
            key = base + letter;
        }
        return key;
    }
}
