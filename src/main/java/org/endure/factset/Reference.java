package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an entry of a bibliography as a reference that can be read: author, year, title, container, pages. */
final class Reference {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern FAMILY = Pattern.compile("family=([^,]+)");
    private static final Pattern GIVEN = Pattern.compile("given=([^,]+)");

    private Reference() {}

    /** The reference, in one line, ending with a full stop. */
    static String of(BibEntry entry) {
        String who = names(entry.raw("author", "editor", "institution", "organization"));
        String when = year(entry);
        String begin = who.isEmpty() ? when : when.isEmpty() ? who : who + " (" + when + ")";
        List<String> parts = new ArrayList<>();
        add(parts, begin);
        add(parts, entry.text("title").isEmpty() ? "" : "\"" + entry.text("title") + "\"");
        add(parts, container(entry));
        add(parts, pages(entry.text("pages")));
        if (parts.isEmpty()) {
            return entry.key() + ".";
        }
        String reference = String.join(", ", parts);
        return reference.endsWith(".") ? reference : reference + ".";
    }

    /** Where it appeared: journal with volume and number, book, or publisher. */
    private static String container(BibEntry entry) {
        String work = entry.text("journaltitle", "journal", "booktitle", "maintitle");
        String volume = entry.text("volume");
        String number = entry.text("number", "issue");
        String issue = number.isEmpty() ? volume : volume + "(" + number + ")";
        String inWork = work.isEmpty() || issue.isEmpty() ? work : work + " " + issue;
        String house = entry.text("publisher", "institution", "school", "organization");
        boolean journal = !entry.text("journaltitle", "journal").isEmpty();
        return inWork.isEmpty() ? house : house.isEmpty() || journal ? inWork : inWork + ", " + house;
    }

    private static String pages(String pages) {
        return pages.isEmpty()
                ? ""
                : (pages.matches("\\d+") ? "p. " : "pp. ") + pages.replaceAll("(?<=\\d)-(?=\\d)", "–");
    }

    /** The year of publication; empty if none is given. */
    static String year(BibEntry entry) {
        Matcher year = YEAR.matcher(entry.text("date", "year"));
        return year.find() ? year.group() : entry.text("year");
    }

    private static String names(String field) {
        List<String> names = new ArrayList<>();
        for (String name : split(field)) {
            Matcher family = FAMILY.matcher(name);
            Matcher given = GIVEN.matcher(name);
            boolean extended = family.find();
            String plain = !extended ? name : given.find() ? family.group(1) + ", " + given.group(1) : family.group(1);
            add(names, plain.strip().equals("others") ? "et al." : Latex.text(plain));
        }
        return String.join("; ", names);
    }

    /** Splits at "and" outside braces. */
    private static List<String> split(String field) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int from = 0;
        String flat = field.replaceAll("\\s+", " ");
        for (int i = 0; i < flat.length(); i++) {
            depth += flat.charAt(i) == '{' ? 1 : flat.charAt(i) == '}' ? -1 : 0;
            if (depth == 0 && flat.startsWith(" and ", i)) {
                names.add(flat.substring(from, i));
                from = i + " and ".length();
                i = from - 1;
            }
        }
        names.add(flat.substring(from));
        return names;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
