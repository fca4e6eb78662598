package org.endure.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.endure.citation.FormattedReference.Run;
import org.endure.words.Language;

/** Writes "et al." where a list of names ends with others who are not named. */
final class UnnamedOthers {

    private static final Set<String> AND = Set.of("&", "and", "och", "と", "及び", "および", "und", "et", "y", "e");

    private UnnamedOthers() {}

    static List<Run> written(List<Run> runs, Language language) {
        List<Run> written = new ArrayList<>(runs);
        for (int i = 0; i < written.size(); i++) {
            String text = written.get(i).text();
            int at = text.indexOf(CslItems.OTHERS);
            if (at < 0) {
                continue;
            }
            String before = text.substring(0, at);
            if (before.isBlank() && i > 0) {
                Run previous = written.get(i - 1);
                written.set(i - 1, new Run(withoutAnd(previous.text()), previous.settings()));
            }
            String after = text.substring(at + CslItems.OTHERS.length());
            String term = term(language);
            boolean doubled = term.endsWith(".") && after.startsWith(".");
            String replaced = withoutAnd(before) + term + (doubled ? after.substring(1) : after);
            written.set(i, new Run(replaced, written.get(i).settings()));
            if (term.endsWith(".") && after.isEmpty() && i + 1 < written.size()) {
                Run next = written.get(i + 1);
                String rest = next.text().startsWith(".") ? next.text().substring(1) : next.text();
                written.set(i + 1, new Run(rest, next.settings()));
            }
            i--;
        }
        return written;
    }

    /** A text without the "and" at its end. */
    private static String withoutAnd(String text) {
        String stripped = text.stripTrailing();
        int blank = stripped.lastIndexOf(' ');
        String word = stripped.substring(blank + 1);
        return AND.contains(word) ? stripped.substring(0, blank + 1) : text;
    }

    private static String term(Language language) {
        return switch (language) {
            case ENGLISH -> "et al.";
            case SWEDISH -> "m.fl.";
            case JAPANESE -> "ほか";
        };
    }
}
