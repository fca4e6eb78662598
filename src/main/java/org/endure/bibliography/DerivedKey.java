package org.endure.bibliography;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes a citation key for an entry that has none. */
final class DerivedKey {

    private DerivedKey() {}

    /** Family name of the first author or editor, or else the first word of the title, and the year: {@code walt-1997}. */
    static String of(Item item) {
        List<Name> names = item.names("author", "editor");
        String who = names.isEmpty() ? "" : names.get(0).family() + names.get(0).literal();
        String title = item.text("title");
        int blank = title.indexOf(' ');
        String begin = who.isEmpty() ? (blank < 0 ? title : title.substring(0, blank)) : who;
        ItemDate date = item.issued();
        ItemDate.Point start = date == null ? null : date.start();
        return plain(begin) + (start == null ? "" : "-" + start.year());
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        plain.appendCodePoint(c);
                    } else if (Character.isWhitespace(c) && plain.length() > 0) {
                        plain.append('-');
                    }
                });
        return plain.length() == 0 ? "entry" : plain.toString();
    }
}
