package org.endure.factset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jbibtex.BibTeXString;
import org.jbibtex.ConcateValue;
import org.jbibtex.LiteralValue;
import org.jbibtex.ReferenceValue;
import org.jbibtex.Value;

/** How long the values of a file become when their abbreviations are written out, found without writing them out. */
final class BibTexSize {

    /** Most braces that are open at once. */
    static final int DEEPEST = 100;

    /** Most values that are joined by {@code #}. */
    static final int MOST_JOINED = 200;

    private static final long LONGEST = 1_000_000;
    private static final long LONGEST_FILE = 30_000_000;

    private final Map<BibTeXString, Long> lengths = new IdentityHashMap<>();
    private long inAll;

    /** Whether a value is too long, or the file with it. */
    boolean isTooLong(Value value) {
        long length = length(value);
        inAll += length;
        return length > LONGEST || inAll > LONGEST_FILE;
    }

    /** The length of a value; for those that are far too long, some length that is. */
    private long length(Value value) {
        long length = 0;
        Deque<Value> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty() && length <= LONGEST_FILE) {
            Value each = open.pop();
            if (each instanceof ConcateValue joined) {
                open.push(joined.getRight());
                open.push(joined.getLeft());
            } else if (each instanceof ReferenceValue reference && reference.getString() != null) {
                length += ofAbbreviation(reference.getString());
            } else if (each instanceof LiteralValue literal) {
                length += literal.getString().length();
            }
        }
        return length;
    }

    private long ofAbbreviation(BibTeXString abbreviation) {
        Long known = lengths.get(abbreviation);
        if (known == null) {
            known = length(abbreviation.getValue());
            lengths.put(abbreviation, known);
        }
        return known;
    }

    /** Whether braces are nested too deeply, or too many values are joined, to be read. */
    static boolean isTooDeep(String body) {
        int depth = 0;
        int joined = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            joined += c == '#' && depth == 0 ? 1 : 0;
            if (c == ',' && depth == 0) {
                joined = 0;
            }
            if (depth > DEEPEST || joined > MOST_JOINED) {
                return true;
            }
        }
        return false;
    }
}
