package org.endure.bibliography;

import java.util.List;
import java.util.regex.Pattern;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;

/** The formats of bibliographies that are read. Any other is named as what it is. */
enum LibraryFormat {
    /** BibTeX and biblatex. */
    BIBTEX,
    /** JSON as the Citation Style Language defines it. */
    CSL_JSON,
    /** RIS. */
    RIS;

    private static final Pattern RIS_BEGIN = Pattern.compile("TY {0,4}- ?\\w");
    private static final String EXPORT =
            "In Zotero: File > Export Library > Better BibLaTeX, BibLaTeX, CSL JSON or RIS, with encoding UTF-8.";

    /** How a format that is not read begins, and what it is. */
    private record Foreign(String start, String name) {}

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign("<?xml", "XML"),
            new Foreign("<xml", "EndNote XML"),
            new Foreign("<!DOCTYPE html", "a web page"),
            new Foreign("<html", "a web page"),
            new Foreign("<", "XML"),
            new Foreign("%PDF", "a PDF file"),
            new Foreign("{\\rtf", "a rich text file"),
            new Foreign("PK\u0003\u0004", "a Word, Excel or ZIP file"),
            new Foreign("SQLite format 3", "a database, such as Zotero's own"),
            new Foreign("%0 ", "an EndNote export (.enw)"),
            new Foreign("FN ", "a Web of Science export"),
            new Foreign("PMID- ", "a PubMed export (.nbib)"),
            new Foreign("\"Key\",", "a table (CSV)"),
            new Foreign("Key,", "a table (CSV)"),
            new Foreign("references:", "CSL-YAML"),
            new Foreign("---", "YAML"));

    /**
     * The format of a text, by what is in it.
     *
     * @throws InvalidInputException if it is none that is read
     */
    static LibraryFormat of(LibraryText file) {
        String text = file.text();
        String start = text.stripLeading();
        if (start.startsWith("[") || start.startsWith("{") && !start.startsWith("{\\rtf")) {
            return CSL_JSON;
        }
        if (isRis(start)) {
            return RIS;
        }
        for (Foreign foreign : FOREIGN) {
            if (start.regionMatches(true, 0, foreign.start(), 0, foreign.start().length())) {
                throw refused(
                        file, "This is %s, not a bibliography that can be read.".formatted(named(foreign, start)));
            }
        }
        if (!start.isEmpty() && start.indexOf('@') < 0 && !start.startsWith("%")) {
            throw refused(file, "This is not a bibliography: it has no entry that begins with @.");
        }
        return BIBTEX;
    }

    private static boolean isRis(String start) {
        int line = 0;
        for (int i = 0; i < 5 && line < start.length(); i++) {
            if (RIS_BEGIN.matcher(start).region(line, start.length()).lookingAt()) {
                return true;
            }
            int next = start.indexOf('\n', line);
            line = next < 0 ? start.length() : next + 1;
        }
        return false;
    }

    private static String named(Foreign foreign, String start) {
        if (!foreign.name().equals("XML")) {
            return foreign.name();
        }
        String head = start.substring(0, Math.min(start.length(), 2000));
        if (head.contains("<xml>") || head.contains("<records>")) {
            return "EndNote XML";
        }
        if (head.contains("<rdf:RDF")) {
            return "Zotero RDF";
        }
        if (head.contains("loc.gov/mods")) {
            return "MODS";
        }
        return head.contains("<html") ? "a web page" : "XML";
    }

    private static InvalidInputException refused(LibraryText file, String message) {
        return new InvalidInputException(
                Diagnostic.error("not-a-bibliography", SourcePosition.file(file.path()), message, EXPORT));
    }

    /** The refusal of JSON that is not CSL-JSON. */
    static InvalidInputException notCslJson(LibraryText file, String what) {
        return refused(file, what);
    }
}
