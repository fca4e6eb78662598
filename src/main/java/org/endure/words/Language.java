package org.endure.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language in which Endure answers. */
public enum Language {
    /** English, in which everything is written first. */
    ENGLISH("en"),
    /** Swedish. */
    SWEDISH("sv"),
    /** Japanese. */
    JAPANESE("ja");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code, such as {@code sv}. */
    public String code() {
        return code;
    }

    /** The language with that code, in any case. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The language of a locale; English if Endure does not speak it. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }

    /** An unmodifiable copy of texts by language, always in the same order. */
    public static Map<Language, String> ordered(Map<Language, String> texts) {
        Map<Language, String> ordered = new EnumMap<>(Language.class);
        ordered.putAll(texts);
        return Collections.unmodifiableMap(ordered);
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** All languages but English. */
    public static List<Language> translations() {
        return Arrays.stream(values()).filter(language -> language != ENGLISH).toList();
    }
}
