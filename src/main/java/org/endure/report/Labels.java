package org.endure.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of a report that are not the theory's or the user's, by key, from {@code words/report_page.properties}. */
public final class Labels {

    private final Properties words;

    private Labels(Properties words) {
        this.words = words;
    }

    /** The English labels. */
    public static Labels english() {
        return read("/words/report_page.properties");
    }

    private static Labels read(String resource) {
        Properties words = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the program.");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                words.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read.", e);
        }
        return new Labels(words);
    }

    /**
     * A label, with {@code {0}}, {@code {1}} and so on replaced by the values.
     *
     * @throws IllegalStateException if there is no such label
     */
    public String of(String key, Object... values) {
        String label = words.getProperty(key);
        if (label == null) {
            throw new IllegalStateException("There is no label %s.".formatted(key));
        }
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
