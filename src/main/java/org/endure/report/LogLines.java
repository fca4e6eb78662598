package org.endure.report;

import java.util.ArrayList;
import java.util.List;
import org.endure.diagnostic.Escapes;
import org.endure.words.Words;
import org.slf4j.event.Level;

/** The entries of a justification log: numbered sections, and wrapped items in them, at level INFO. */
final class LogLines {

    /** Columns of a line. */
    static final int WIDTH = 110;

    private final Words words;
    private final List<LogEntry> entries = new ArrayList<>();
    private int section;

    LogLines(Words words) {
        this.words = words;
    }

    /** What was told so far. */
    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** The number of the section that is being told. */
    int section() {
        return section;
    }

    /** Begins the next section. */
    void section(String titleKey) {
        info("");
        info(title(titleKey));
    }

    /** The title of the next section, which begins with it. */
    String title(String titleKey) {
        section++;
        return words.say("log.section", "number", section, "title", words.say(titleKey));
    }

    /** An item in words. */
    void say(String key, Object... namesAndValues) {
        item(words.say(key, namesAndValues));
    }

    /** An item, with a capital at the beginning. */
    void item(String text) {
        wrap(words.capital(text), "  ");
    }

    /** A reason with the rule that gives it. */
    String because(String because, String rule) {
        return words.say("log.because", "because", because, "rule", rule);
    }

    /** A paragraph; its further lines stand two columns further in. */
    void wrap(String text, String indent) {
        info(Wrap.text(text, WIDTH, indent, indent + "  ", words).stripTrailing());
    }

    /** A line as it is, with nothing invisible in it. */
    void info(String line) {
        add(Level.INFO, Escapes.visible(line));
    }

    /** An entry of a level, as it is. */
    void add(Level level, String text) {
        entries.add(new LogEntry(level, text));
    }

    /** A text on one line, whatever breaks it holds. */
    static String single(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
