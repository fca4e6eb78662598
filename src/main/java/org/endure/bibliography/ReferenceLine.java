package org.endure.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what a bibliography says of a source in one line: author (or title if it names none), year, title, container, pages. */
public final class ReferenceLine {

    /** A quotation in a title, which itself stands in quotation marks. */
    private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]*)[\"”]");

    private ReferenceLine() {}

    /** The reference, which ends with a full stop. */
    public static String of(Item item) {
        String who = who(item);
        ItemDate issued = item.issued();
        String when = issued == null ? "" : issued.year();
        List<String> parts = new ArrayList<>();
        String title = item.text("title").isEmpty()
                ? ""
                : "\"" + QUOTED.matcher(item.text("title")).replaceAll("‘$1’") + "\"";
        String first = who.isEmpty() ? title : who;
        add(parts, first.isEmpty() ? when : when.isEmpty() ? first : first + " (" + when + ")");
        add(parts, who.isEmpty() ? "" : title);
        add(parts, container(item));
        add(parts, pages(item.text("page")));
        if (parts.isEmpty()) {
            return item.key() + ".";
        }
        String reference = String.join(", ", parts);
        return reference.endsWith(".") ? reference : reference + ".";
    }

    private static String who(Item item) {
        List<Name> names = item.names("author", "editor");
        if (names.isEmpty()) {
            boolean issuedByHouse = List.of("report", "document", "dataset").contains(item.type());
            return issuedByHouse ? item.text("publisher") : "";
        }
        return names.stream()
                .map(name -> name.equals(Name.OTHERS) ? "et al." : name.inverted())
                .collect(Collectors.joining("; "));
    }

    /** Where it appeared: journal with volume and issue, book, or publisher. */
    private static String container(Item item) {
        String work = item.text("container-title");
        String volume = item.text("volume");
        String number = item.text("issue", "number", "collection-number");
        String issue = number.isEmpty() ? volume : volume + "(" + number + ")";
        String inWork = work.isEmpty() || issue.isEmpty() ? work : work + " " + issue;
        String house = item.text("publisher");
        boolean article = item.type().startsWith("article") || item.type().equals("periodical");
        return inWork.isEmpty() ? house : house.isEmpty() || article ? inWork : inWork + ", " + house;
    }

    private static String pages(String pages) {
        if (pages.isEmpty()) {
            return "";
        }
        boolean single = pages.chars().allMatch(Character::isDigit);
        return (single ? "p. " : "pp. ") + pages.replace('-', '–');
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part);
        }
    }
}
