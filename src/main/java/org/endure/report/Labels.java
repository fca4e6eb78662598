package org.endure.report;

import org.endure.words.Language;
import org.endure.words.Words;

/** The words of the report's page that are not the theory's or the user's, by key, from {@code words/report_page.properties}. */
public final class Labels {

    private final Words words;

    private Labels(Words words) {
        this.words = words;
    }

    /** The labels in a language. */
    public static Labels of(Language language) {
        return new Labels(Words.of(language));
    }

    /**
     * A label, with {@code {0}}, {@code {1}} and so on replaced by the values.
     *
     * @throws IllegalStateException if there is no such label
     */
    public String of(String key, Object... values) {
        Object[] named = new Object[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            named[2 * i] = Integer.toString(i);
            named[2 * i + 1] = values[i];
        }
        return words.say(key, named);
    }
}
