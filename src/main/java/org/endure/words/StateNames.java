package org.endure.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of states: those that are no more, from the words; those of today, from the data of the Java platform. */
final class StateNames {

    private static final Map<String, String> TODAY = all();

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .forEach(country -> all.put(new Locale("", country).getISO3Country(), country));
        return Collections.unmodifiableMap(all);
    }

    private StateNames() {}

    /** The name in the language of these words; as given if it is not what English calls the state. */
    static String in(Words words, String code, String name) {
        String bare = name.startsWith("the ") ? name.substring("the ".length()) : name;
        String known = words.find("state." + bare.replace(' ', '-')).orElse(null);
        if (known != null) {
            return known;
        }
        String country = TODAY.get(code);
        if (country == null) {
            return name;
        }
        Locale today = new Locale("", country);
        return bare.equals(today.getDisplayCountry(Locale.ENGLISH))
                ? today.getDisplayCountry(Locale.forLanguageTag(words.language().code()))
                : name;
    }
}
