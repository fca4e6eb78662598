package org.endure.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.endure.words.Language;

/** The keys of {@code theory.yaml}, in the order in which they are usually written, each with its meaning. */
public final class TheoryKeys {

    /** Those at the top. */
    public static final Map<String, String> TOP = ordered(
            "name", "name of the theory",
            "base", "the theory that it builds on; left out, it is a whole theory",
            "folders", "folders or files of the base that it takes; left out, it takes all",
            "sentence", "what the theory claims, in a sentence",
            "sources", "the literature it rests on",
            "expected", "what it is expected to say of cases",
            "mechanisms", "the causes of endurance and of collapse that it looks for",
            "findings", "what its rules find besides mechanisms",
            "titles", "titles of families of mechanisms and of conditions");

    /** Those of what it is expected to say of a case. */
    public static final Map<String, String> EXPECTED = ordered(
            "case", "path of a fact set, or name of a coded case",
            "verdict", "ENDURANCE, COLLAPSE or UNDETERMINED",
            "because", "why");

    /** Those of a title. */
    public static final Map<String, String> TITLE = titled("code", "code of the family or condition");

    /** Those of a mechanism or finding. */
    public static final Map<String, String> MECHANISM = titled(
            "code", "code, such as C2.b",
            "direction", "COLLAPSE or ENDURANCE",
            "family", "the family it is reckoned with; left out, its code up to the point",
            "role", "what it is about, where answers show more of it than the finding");

    private TheoryKeys() {}

    private static Map<String, String> titled(String... keysAndMeanings) {
        Map<String, String> keys = new LinkedHashMap<>(ordered(keysAndMeanings));
        keys.put("title", "name in words, in English");
        Language.translations().forEach(language -> keys.put("title_" + language.code(), "name in words"));
        return Collections.unmodifiableMap(keys);
    }

    private static Map<String, String> ordered(String... keysAndMeanings) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < keysAndMeanings.length; i += 2) {
            keys.put(keysAndMeanings[i], keysAndMeanings[i + 1]);
        }
        return Collections.unmodifiableMap(keys);
    }
}
