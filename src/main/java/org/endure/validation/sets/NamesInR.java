package org.endure.validation.sets;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of conditions as R's packages for set-theoretic methods take them: capitals and digits, so that C2.b is C2B. Such a name needs no
 * quotes in an expression like {@code C2B*~E4}, where other signs mean something, and stays the same where a package turns names
 * into capitals, as SetMethods does and QCA did before its version 3.
 */
final class NamesInR {

    /** What the columns of a truth table are called, and what R reads as something else than a name. */
    private static final Set<String> TAKEN = Set.of(
            CalibratedTable.OUTCOME,
            "OUT",
            "N",
            "INCL",
            "PRI",
            "CASES",
            "CASE",
            "T",
            "F",
            "TRUE",
            "FALSE",
            "NA",
            "NULL");

    private NamesInR() {}

    /** A name for each code, all of them different, in their order. */
    static Map<String, String> of(Collection<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : codes) {
            String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            String name = plain.matches("[A-Z].*") ? plain : "X" + plain;
            String free = name;
            for (int i = 2; TAKEN.contains(free) || names.containsValue(free); i++) {
                free = name + "X" + i;
            }
            names.put(code, free);
        }
        return names;
    }
}
