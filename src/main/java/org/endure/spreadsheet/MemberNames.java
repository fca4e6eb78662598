package org.endure.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.factset.StateTable;

/**
 * Names of the members of an alliance, in one cell: with a semicolon, comma, slash, ampersand or "and" between them, or a dash if each
 * is known. A name that has such a sign in itself, such as "Bosnia and Herzegovina" or "Guinea-Bissau", is one name.
 */
final class MemberNames {

    private static final String WORDS_AROUND = "\\b(and others|associated|members)\\b";
    private static final Pattern DASH = Pattern.compile("[–-]");
    private static final List<Pattern> SEPARATORS = List.of(
            Pattern.compile("[;；]"),
            Pattern.compile("[,，、]"),
            Pattern.compile("/"),
            Pattern.compile("&"),
            DASH,
            Pattern.compile("\\b(and|och)\\b"));

    private MemberNames() {}

    /** The names, in order and each once. */
    static Set<String> of(String cell, int year) {
        String plain = cell.replaceAll(WORDS_AROUND, "")
                .replaceAll("\\(with ", ", ")
                .replace("(", ",")
                .replace(")", "");
        Set<String> names = new LinkedHashSet<>();
        split(plain, 0, year, names);
        return names;
    }

    private static void split(String text, int separator, int year, Set<String> names) {
        String name = text.strip();
        if (name.isEmpty() || name.matches("\\d+")) {
            return;
        }
        if (separator == SEPARATORS.size() || code(name, year).isPresent()) {
            names.add(name);
            return;
        }
        List<int[]> parts = parts(name, SEPARATORS.get(separator));
        boolean dash = SEPARATORS.get(separator).equals(DASH);
        if (dash && !parts.stream().allMatch(each -> isKnown(name, each[0], each[1], year))) {
            split(name, separator + 1, year, names);
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            int from = parts.get(i)[0];
            boolean together = i + 1 < parts.size() && isKnown(name, from, parts.get(i + 1)[1], year);
            i += together ? 1 : 0;
            split(name.substring(from, parts.get(i)[1]), separator + 1, year, names);
        }
    }

    /** Where the parts of a text begin and end. */
    private static List<int[]> parts(String text, Pattern separator) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        for (Matcher each = separator.matcher(text); each.find(); from = each.end()) {
            parts.add(new int[] {from, each.start()});
        }
        parts.add(new int[] {from, text.length()});
        return parts;
    }

    private static boolean isKnown(String text, int from, int to, int year) {
        return code(text.substring(from, to), year).isPresent();
    }

    /** The code of a state or organisation of that name or code, in that year; nothing if there is none. */
    static Optional<String> code(String name, int year) {
        return StateTable.named(name.strip(), year)
                .map(StateTable.KnownState::code)
                .or(() -> Optional.of(StateTable.canonical(name))
                        .filter(code -> StateTable.nameOf(code).isPresent()));
    }
}
