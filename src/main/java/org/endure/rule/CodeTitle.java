package org.endure.rule;

import java.io.Serializable;
import java.util.Map;
import org.endure.words.Language;

/**
 * What a code other than a mechanism's is called, as {@code theory.yaml} says: that of a family of mechanisms, or of a condition.
 *
 * @param code code, such as C2
 * @param title name in words, in English
 * @param titles its name in other languages; without those in which it has none
 */
public record CodeTitle(String code, String title, Map<Language, String> titles) implements Serializable {

    public CodeTitle {
        titles = Language.ordered(titles);
    }

    /** Its name in a language; in English if it has none there. */
    public String title(Language language) {
        return titles.getOrDefault(language, title);
    }
}
