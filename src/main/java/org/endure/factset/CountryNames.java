package org.endure.factset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.endure.factset.StateTable.KnownState;
import org.jspecify.annotations.Nullable;

/**
 * States by what people call them: two-letter codes (ISO 3166-1 alpha-2, and UK), and names in English, Swedish and Japanese. The
 * names of states that are no more come from the table of states, those of today from the data of the Java platform as well.
 */
final class CountryNames {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"), Locale.forLanguageTag("ja"));
    private static final int LONGEST_CODE = 3;

    private final Map<String, KnownState> byTwoLetters = new HashMap<>();
    private final Map<String, KnownState> byTableName = new HashMap<>();
    private final Map<Locale, Map<String, KnownState>> byName = new HashMap<>();

    /** The names of these states. */
    CountryNames(List<KnownState> states) {
        Map<String, KnownState> byIso = new HashMap<>();
        for (KnownState each : states) {
            if (!each.iso().isEmpty()) {
                byIso.put(each.iso(), each);
            }
            each.otherNames().forEach(name -> byTableName.putIfAbsent(plain(name), each));
            each.foreignNames().forEach(name -> byTableName.putIfAbsent(plain(name), each));
        }
        states.forEach(each -> byTableName.put(plain(each.name()), each));
        Arrays.stream(Locale.getISOCountries()).forEach(country -> {
            KnownState state = byIso.get(new Locale("", country).getISO3Country());
            if (state != null) {
                byTwoLetters.put(country, state);
            }
        });
        KnownState kingdom = byTwoLetters.get("GB");
        if (kingdom != null) {
            byTwoLetters.put("UK", kingdom);
        }
    }

    /** The state that is called so; a two-letter code counts in capitals only, since some are words, such as "no" and "in". */
    Optional<KnownState> find(String text) {
        String bare = text.strip();
        if (bare.length() == 2 && byTwoLetters.containsKey(bare)) {
            return Optional.ofNullable(byTwoLetters.get(bare));
        }
        String name = plain(bare);
        boolean code = name.length() <= LONGEST_CODE && name.chars().allMatch(each -> each < 128);
        KnownState found = byTableName.get(name);
        for (int i = 0; found == null && !code && i < LANGUAGES.size(); i++) {
            found = in(LANGUAGES.get(i), name);
        }
        return Optional.ofNullable(found);
    }

    private synchronized @Nullable KnownState in(Locale language, String name) {
        return byName.computeIfAbsent(language, any -> {
                    Map<String, KnownState> names = new HashMap<>();
                    byTwoLetters.forEach((country, state) ->
                            names.putIfAbsent(plain(new Locale("", country).getDisplayCountry(language)), state));
                    return names;
                })
                .get(name);
    }

    /** A name without its article, its case and the different ways to write one letter. */
    static String plain(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.startsWith("the ") ? plain.substring("the ".length()) : plain;
    }
}
