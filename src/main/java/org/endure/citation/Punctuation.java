package org.endure.citation;

import java.util.ArrayList;
import java.util.List;
import org.endure.citation.FormattedReference.Run;

/** Removes punctuation that the processor leaves where a part of a reference is empty, such as {@code (; } and {@code ,.}. */
final class Punctuation {

    private Punctuation() {}

    static List<Run> tidied(List<Run> runs) {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        boolean[] dropped = new boolean[all.length()];
        for (int i = 0; i < all.length(); i++) {
            drop(all, i, dropped);
        }
        List<Run> tidied = new ArrayList<>();
        int at = 0;
        for (Run run : runs) {
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < run.text().length(); i++, at++) {
                if (!dropped[at]) {
                    kept.append(run.text().charAt(i));
                }
            }
            if (kept.length() > 0) {
                tidied.add(new Run(kept.toString(), run.settings()));
            }
        }
        return tidied;
    }

    private static void drop(CharSequence all, int i, boolean[] dropped) {
        char next = i + 1 < all.length() ? all.charAt(i + 1) : ' ';
        char third = i + 2 < all.length() ? all.charAt(i + 2) : ' ';
        char previous = i > 0 ? all.charAt(i - 1) : ' ';
        switch (all.charAt(i)) {
            case '(' -> {
                if (next == ';' && third == ' ') {
                    dropped[i + 1] = true;
                    dropped[i + 2] = true;
                }
            }
            case '.' -> {
                boolean alone = next == ' ' && third == '.';
                if (alone && previous != '.' && (i + 3 >= all.length() || all.charAt(i + 3) == ' ')) {
                    dropped[i + 1] = true;
                    dropped[i + 2] = true;
                }
                if (next == '.' && third != '.' && previous != '.') {
                    dropped[i + 1] = true;
                }
            }
            case ',', ';' -> dropped[i] = dropped[i] || next == '.';
            default -> {}
        }
    }
}
