package org.endure.bibliography;

import java.util.List;
import java.util.Set;
import org.endure.bibliography.RawEntry.RawField;
import org.endure.diagnostic.Diagnostic;

/** Finds names of fields that are misspelt: those that differ in one letter from a field that matters. */
final class FieldNames {

    private static final Set<String> READ = Set.of(
            "author",
            "editor",
            "translator",
            "bookauthor",
            "title",
            "subtitle",
            "titleaddon",
            "booktitle",
            "booksubtitle",
            "maintitle",
            "journal",
            "journaltitle",
            "publisher",
            "institution",
            "organization",
            "howpublished",
            "location",
            "address",
            "school",
            "volume",
            "number",
            "issue",
            "pages",
            "edition",
            "series",
            "year",
            "month",
            "date",
            "urldate",
            "doi",
            "url",
            "crossref",
            "xdata",
            "keywords");
    private static final Set<String> OTHERS =
            Set.of("editora", "editorb", "editorc", "volumes", "keyword", "note", "urn");

    private FieldNames() {}

    /** Warns of each field of an entry whose name is a slip. */
    static void check(RawEntry entry, List<Diagnostic> warnings) {
        for (RawField field : entry.fields()) {
            String name = field.name();
            if (name.length() < 4 || READ.contains(name) || OTHERS.contains(name)) {
                continue;
            }
            for (String known : READ) {
                if (known.length() >= 4 && isSlip(name, known) && entry.field(known) == null) {
                    warnings.add(entry.file()
                            .text()
                            .warning(
                                    "unknown-field",
                                    field.at(),
                                    field.at() + name.length(),
                                    "The field \"%s\" is not known; it is not read.".formatted(name),
                                    "Did you mean %s?".formatted(known)));
                }
            }
        }
    }

    /** Whether two words differ in one letter more, less or other, or in two neighbours that changed places. */
    private static boolean isSlip(String written, String known) {
        int start = 0;
        while (start < Math.min(written.length(), known.length()) && written.charAt(start) == known.charAt(start)) {
            start++;
        }
        String a = written.substring(start);
        String b = known.substring(start);
        boolean more = !a.isEmpty() && a.substring(1).equals(b);
        boolean less = !b.isEmpty() && b.substring(1).equals(a);
        boolean other = !a.isEmpty() && !b.isEmpty() && a.substring(1).equals(b.substring(1));
        boolean swapped = a.length() > 1
                && b.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return more || less || other || swapped;
    }
}
