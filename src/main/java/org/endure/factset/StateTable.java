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
import java.util.stream.Stream;
import org.endure.diagnostic.Advice;
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

    private static final int LONGEST_CODE = 3;

    private static final List<KnownState> ALL = read();
    private static final Map<String, KnownState> BY_CODE = byCode();

    private StateTable() {}

    /** Made when a text is no code, which is seldom. */
    private static final class Names {
        private static final CountryNames ALL_NAMES = new CountryNames(ALL);

        private Names() {}
    }

    /**
     * A state of the table.
     *
     * @param number COW number
     * @param abbreviation COW abbreviation
     * @param iso ISO 3166-1 alpha-3 code; empty if it has none
     * @param name name, with its article if it has one
     * @param first first year of membership in the state system
     * @param last last year; 2016 if it was still there
     * @param foreignNames names in Swedish and Japanese that the Java platform does not have
     */
    public record KnownState(
            int number,
            String abbreviation,
            String iso,
            String name,
            int first,
            int last,
            List<String> otherNames,
            List<String> foreignNames) {

        /** A state of the table. */
        public KnownState {
            otherNames = List.copyOf(otherNames);
            foreignNames = List.copyOf(foreignNames);
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
        String wanted = CountryNames.plain(name);
        return ALL.stream()
                .filter(each -> CountryNames.plain(each.name()).equals(wanted)
                        || each.otherNames().stream()
                                .anyMatch(other -> CountryNames.plain(other).equals(wanted)))
                .toList();
    }

    /** Whether it is the code of a state, or of an organisation that can stand where a state can. */
    static boolean knows(String code) {
        return nameOf(code).isPresent();
    }

    /**
     * The code by which facts name a state or an organisation; the text itself if it is neither. The text is a code of three letters or
     * two, a number, or a name in English, Swedish or Japanese, also one of earlier times, such as Prussia. A code that an organisation
     * shares with a state, such as AU, is the organisation.
     */
    public static String canonical(String text) {
        return find(text)
                .map(KnownState::code)
                .or(() -> Organisations.find(text).map(Organisations.Organisation::code))
                .or(() -> Names.ALL_NAMES.find(text).map(KnownState::code))
                .or(() -> Organisations.named(text).map(Organisations.Organisation::code))
                .orElse(text.strip());
    }

    /** The name of the state or organisation with that code. */
    public static Optional<String> nameOf(String code) {
        return find(code)
                .map(KnownState::name)
                .or(() -> Organisations.find(code).map(Organisations.Organisation::name));
    }

    /** The name of earlier times by which a text calls a state, such as Prussia; nothing if it calls it otherwise. */
    static Optional<String> formerName(String text) {
        String wanted = CountryNames.plain(text);
        return wanted.length() <= LONGEST_CODE
                ? Optional.empty()
                : ALL.stream()
                        .filter(each -> !CountryNames.plain(each.name()).equals(wanted))
                        .flatMap(each -> each.otherNames().stream())
                        .filter(name -> CountryNames.plain(name).equals(wanted))
                        .findFirst();
    }

    /** The fact of a state or organisation: with its name if it is known, else named by its code. */
    static State state(String code) {
        return new State(code, nameOf(code).orElse(code), RegimeType.UNKNOWN, null, null);
    }

    /** The codes of all states and organisations of the table, each state by one code, sorted. */
    public static List<String> codes() {
        return Stream.concat(ALL.stream().map(KnownState::code), Organisations.codes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was probably meant by a code that the table does not have. */
    public static Optional<Advice> advice(String code) {
        Optional<Organisations.Organisation> organisation = Organisations.named(code);
        if (organisation.isPresent()) {
            return organisation.map(each -> Advice.replace(
                    "Did you mean %s (%s)?".formatted(each.code(), each.name()), code.strip(), each.code()));
        }
        Optional<KnownState> meant = named(code)
                .or(() -> code.length() > LONGEST_CODE ? nearestName(code) : Optional.empty())
                .or(() -> Spelling.nearest(code.toUpperCase(Locale.ROOT), BY_CODE.keySet())
                        .flatMap(StateTable::find));
        return meant.map(each -> Advice.replace(
                "Did you mean %s (%s)? Otherwise declare it under states:, with its name."
                        .formatted(each.code(), each.name()),
                code.strip(),
                each.code()));
    }

    private static Optional<KnownState> nearestName(String name) {
        Map<String, KnownState> names = new HashMap<>();
        ALL.forEach(each -> names.put(each.name().replaceFirst("^the ", ""), each));
        return Spelling.nearest(name, names.keySet()).map(names::get);
    }

    private static Map<String, KnownState> byCode() {
        Map<String, KnownState> byCode = new HashMap<>();
        ALL.forEach(each -> byCode.put(each.abbreviation(), each));
        ALL.forEach(each -> byCode.put(String.valueOf(each.number()), each));
        ALL.stream().filter(each -> !each.iso().isEmpty()).forEach(each -> byCode.put(each.iso(), each));
        return Map.copyOf(byCode);
    }

    private static List<String> names(String[] cells, int column) {
        return column >= cells.length
                ? List.of()
                : Arrays.stream(cells[column].split("\\|"))
                        .filter(name -> !name.isEmpty())
                        .toList();
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
                            names(cells, 6),
                            names(cells, 7))));
        } catch (IOException e) {
            throw new IllegalStateException("The program's own table of states cannot be read.", e);
        }
        return List.copyOf(states);
    }
}
