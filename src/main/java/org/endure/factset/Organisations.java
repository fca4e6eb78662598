package org.endure.factset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** International organisations, which can stand where a state can: they act, are acted upon, and some are members of alliances. */
final class Organisations {

    private static final Map<String, Organisation> ALL = read();

    private Organisations() {}

    /**
     * An organisation.
     *
     * @param code its code, such as CSTO
     * @param name its name, with its article if it has one
     * @param otherNames other names
     */
    record Organisation(String code, String name, List<String> otherNames) {
        Organisation {
            otherNames = List.copyOf(otherNames);
        }
    }

    /** The organisation with that code, in any case of letters. */
    static Optional<Organisation> find(String code) {
        return Optional.ofNullable(ALL.get(code.strip().toUpperCase(Locale.ROOT)));
    }

    /** The organisation of that name; its article and case do not matter. */
    static Optional<Organisation> named(String name) {
        String wanted = plain(name);
        return ALL.values().stream()
                .filter(each -> plain(each.name()).equals(wanted)
                        || each.otherNames().stream().map(Organisations::plain).anyMatch(wanted::equals))
                .findFirst();
    }

    /** All codes, sorted. */
    static List<String> codes() {
        return List.copyOf(ALL.keySet());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    private static Map<String, Organisation> read() {
        Map<String, Organisation> all = new TreeMap<>();
        try (InputStream in = Organisations.class.getResourceAsStream("/states/organisations.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program's own table of organisations is missing.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Organisation(
                            cells[0],
                            cells[1],
                            Arrays.stream(cells[2].split("\\|"))
                                    .filter(name -> !name.isEmpty())
                                    .toList()))
                    .forEach(each -> all.put(each.code(), each));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table of organisations cannot be read.", e);
        }
        return Collections.unmodifiableMap(all);
    }
}
