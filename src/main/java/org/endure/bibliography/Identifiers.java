package org.endure.bibliography;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads identifiers and addresses of sources. */
final class Identifiers {

    private Identifiers() {}

    /** A DOI without the address of a resolver before it. */
    static String doi(String written) {
        String doi = written.strip();
        for (String start : List.of("https://", "http://", "www.", "dx.doi.org/", "doi.org/", "doi:")) {
            if (doi.toLowerCase(Locale.ROOT).startsWith(start)) {
                doi = doi.substring(start.length()).strip();
            }
        }
        return doi;
    }

    /** The address of an electronic copy; empty if its archive is not known. */
    static String eprint(String archive, String id) {
        String base = switch (archive.toLowerCase(Locale.ROOT)) {
            case "arxiv" -> "https://arxiv.org/abs/";
            case "jstor" -> "https://www.jstor.org/stable/";
            case "pubmed" -> "https://www.ncbi.nlm.nih.gov/pubmed/";
            case "googlebooks" -> "https://books.google.com?id=";
            case "hdl" -> "https://hdl.handle.net/";
            default -> "";
        };
        return base.isEmpty() || id.isEmpty() ? "" : base + id;
    }

    /** The words beside an address, without the signs and brackets that joined them to it. */
    static String without(String text, String address) {
        int at = text.indexOf(address);
        String rest = at < 0 ? text : text.substring(0, at) + " " + text.substring(at + address.length());
        String joined = rest.replaceAll("[(\\[<]\\s*[)\\]>]", " ").replaceAll("\\s+([,;.:])", "$1");
        String plain = joined.replaceAll("([,;:])[,;:.\\s]+", "$1 ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.codePoints().anyMatch(Character::isLetterOrDigit)
                ? plain.replaceAll("^[,;:.\\s]+|[,;:\\s]+$", "")
                : "";
    }

    /**
     * The address in a field such as {@code howpublished}; null if it holds none.
     *
     * @param source the field as it is written
     * @param text its plain text
     */
    static @Nullable String address(String source, String text) {
        int command = source.indexOf("\\url{");
        if (command >= 0) {
            int end = source.indexOf('}', command);
            return end < 0 ? null : Verbatim.text(source.substring(command + 5, end));
        }
        int link = source.indexOf("\\href{");
        if (link >= 0) {
            int end = source.indexOf('}', link);
            return end < 0 ? null : Verbatim.text(source.substring(link + 6, end));
        }
        boolean address = text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
        return address && text.indexOf(' ') < 0 ? Verbatim.text(source) : null;
    }
}
