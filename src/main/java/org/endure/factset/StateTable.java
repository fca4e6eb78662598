package org.endure.factset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.endure.diagnostic.Spelling;
import org.endure.fact.RegimeType;
import org.endure.fact.State;

/**
 * The states of the international system, 1816-2016, by their codes: the numbers and abbreviations of the Correlates of War
 * Project (State System Membership List, v2016) and ISO 3166-1 alpha-3. A code that means one state in ISO and another in COW,
 * such as AUS, is read as ISO; the number is never ambiguous.
 */
public final class StateTable {

    /** The last year of the table: a state that was there then may still be. */
    static final int LAST = 2016;

    private static final List<KnownState> ALL = read();
    private static final Map<String, KnownState> BY_CODE = byCode();

    private StateTable() {}

    /**
     * A state of the table.
     *
     * @param number COW number
     * @param abbreviation COW abbreviation
     * @param iso ISO 3166-1 alpha-3 code; empty if it has none
     * @param name name, with its article if it has one
     * @param first first year of membership in the state system
     * @param last last year; 2016 if it was still there
     * @param otherNames other names, such as those of earlier times
     */
    public record KnownState(
            int number, String abbreviation, String iso, String name, int first, int last, List<String> otherNames) {

        /** A state of the table. */
        public KnownState {
            otherNames = List.copyOf(otherNames);
        }

        /**
         * The code by which facts name it: ISO if it has one, else the COW abbreviation, or the number where the abbreviation is
         * another state's ISO code.
         */
        public String code() {
            if (!iso.isEmpty()) {
                return iso;
            }
            return equals(BY_CODE.get(abbreviation)) ? abbreviation : String.valueOf(number);
        }

        /** Whether it was a member of the state system in a year; one that was there at the end of the table still may be. */
        public boolean wasThere(int year) {
            return first <= year && (year <= last || last == LAST);
        }
    }

    /** The state with that code: a COW number, a COW abbreviation or an ISO code, in any case of letters. */
    public static Optional<KnownState> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** The state of that name, or of that other name; its article and case do not matter. */
    public static Optional<KnownState> named(String name) {
        return allNamed(name).stream().findFirst();
    }

    /** The state that had that name in a year; if none was there then, a state of that name at any time. */
    public static Optional<KnownState> named(String name, int year) {
        List<KnownState> all = allNamed(name);
        return all.stream()
                .filter(each -> each.wasThere(year))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<KnownState> allNamed(String name) {
        String wanted = plain(name);
        return ALL.stream()
                .filter(each -> plain(each.name()).equals(wanted)
                        || each.otherNames().stream()
                                .anyMatch(other -> plain(other).equals(wanted)))
                .toList();
    }

    /** Whether it is the code of a state, or of an organisation that can stand where a state can. */
    static boolean knows(String code) {
        return find(code).isPresent() || Organisations.find(code).isPresent();
    }

    /** The code by which facts name a state or an organisation; the text itself if it is neither. */
    public static String canonical(String code) {
        return find(code)
                .map(KnownState::code)
                .or(() -> Organisations.find(code).map(Organisations.Organisation::code))
                .orElse(code.strip());
    }

    /** The fact of a state or organisation: with its name if it is known, else named by its code. */
    static State state(String code) {
        String name = find(code)
                .map(KnownState::name)
                .or(() -> Organisations.find(code).map(Organisations.Organisation::name))
                .orElse(code);
        return new State(code, name, RegimeType.UNKNOWN, null, null);
    }

    /** What was probably meant by a code that the table does not have. */
    static Optional<String> advice(String code) {
        Optional<Organisations.Organisation> organisation = Organisations.named(code);
        if (organisation.isPresent()) {
            return organisation.map(each -> "Did you mean %s (%s)?".formatted(each.code(), each.name()));
        }
        Optional<KnownState> meant = named(code)
                .or(() -> Spelling.nearest(code.toUpperCase(Locale.ROOT), BY_CODE.keySet())
                        .flatMap(StateTable::find));
        return meant.map(each -> "Did you mean %s (%s)? Otherwise declare it under states:, with its name."
                .formatted(each.code(), each.name()));
    }

    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }

    private static Map<String, KnownState> byCode() {
        Map<String, KnownState> byCode = new HashMap<>();
        ALL.forEach(each -> byCode.put(each.abbreviation(), each));
        ALL.forEach(each -> byCode.put(String.valueOf(each.number()), each));
        ALL.stream().filter(each -> !each.iso().isEmpty()).forEach(each -> byCode.put(each.iso(), each));
        return Map.copyOf(byCode);
    }

    private static List<KnownState> read() {
        List<KnownState> states = new ArrayList<>();
        try (InputStream in = StateTable.class.getResourceAsStream("/states/states.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program's own table of states is missing.");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("cow,"))
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> states.add(new KnownState(
                            Integer.parseInt(cells[0]),
                            cells[1],
                            cells[2],
                            cells[3],
                            Integer.parseInt(cells[4]),
                            Integer.parseInt(cells[5]),
                            Arrays.stream(cells[6].split("\\|"))
                                    .filter(name -> !name.isEmpty())
                                    .toList())));
        } catch (IOException e) {
            throw new IllegalStateException("The program's own table of states cannot be read.", e);
        }
        return List.copyOf(states);
    }
}
