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
        String label = words.find(key).orElseThrow(() -> new IllegalStateException(key));
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < label.length()) {
            int close = label.charAt(at) == '{' ? label.indexOf('}', at) : -1;
            if (close < 0) {
                text.append(label.charAt(at++));
            } else {
                text.append(values[Integer.parseInt(label.substring(at + 1, close))]);
                at = close + 1;
            }
        }
        return text.toString();
    }
}
