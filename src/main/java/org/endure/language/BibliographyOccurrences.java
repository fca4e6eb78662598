package org.endure.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.bibliography.Library;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.diagnostic.TextRange;
import org.endure.language.Symbol.Kind;

/** Finds the keys of references, and where one reference names another. */
final class BibliographyOccurrences {

    private static final Pattern CROSS_REFERENCE =
            Pattern.compile("(?i)\\b(?:crossref|xref|xdata)\\s*=\\s*[{\"]([^}\",]+)[}\"]");

    private BibliographyOccurrences() {}

    static List<Occurrence> in(String path, String text) {
        Library library = new Library();
        List<Occurrence> found = new ArrayList<>();
        try {
            library.add(path, text);
        } catch (InvalidInputException unreadable) {
            return List.of();
        }
        SourceText source = SourceText.of(path, text);
        for (String key : library.keys()) {
            library.place(key).ifPresent(at -> add(source, key, at.line(), at.column(), true, found));
        }
        for (int line = 1; line <= source.lines().size(); line++) {
            String each = source.lines().get(line - 1);
            for (Matcher named = CROSS_REFERENCE.matcher(each); named.find(); ) {
                String key = named.group(1).strip();
                int at = each.indexOf(key, named.start(1));
                add(source, key, line, each.codePointCount(0, at) + 1, false, found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(
            SourceText source, String key, int line, int column, boolean definition, List<Occurrence> found) {
        String each = source.lines().get(line - 1);
        int start = each.offsetByCodePoints(0, Math.min(column - 1, each.codePointCount(0, each.length())));
        if (each.startsWith(key, start)) {
            TextRange range = TextRange.of(line, column, key.codePointCount(0, key.length()));
            found.add(new Occurrence(Symbol.of(Kind.SOURCE, key), source.file(), range, definition));
        }
    }
}
