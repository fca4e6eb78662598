package org.endure.citation;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.factset.BibliographyEntry;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/** Entries of a bibliography as CSL knows them. */
final class CslItems {

    /** A name of BibLaTeX's extended format, {@code family=Walt, given=Stephen M.}, which the converter does not know. */
    private static final Pattern EXTENDED_NAME =
            Pattern.compile("family=([^,{}]+),\\s*given=([^,{}]+?)(?=,|\\s+and\\s|$)");

    private CslItems() {}

    /**
     * The entry as an item; empty if it holds what the converter cannot read.
     *
     * @param id by which the processor knows it: it writes ids as they are, and keys are a user's
     */
    static Optional<CSLItemData> of(BibliographyEntry entry, String id) {
        BibTeXEntry written = new BibTeXEntry(new Key(entry.type()), new Key(id));
        for (Map.Entry<String, String> field : entry.fields().entrySet()) {
            if (!field.getKey().equals("keywords") && !field.getKey().equals("note")) {
                written.addField(
                        new Key(field.getKey()), new StringValue(named(field.getValue()), StringValue.Style.BRACED));
            }
        }
        try {
            return Optional.ofNullable(new BibTeXConverter().toItemData(written));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String named(String value) {
        return EXTENDED_NAME
                .matcher(value)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group(1).strip() + ", " + name.group(2).strip()));
    }
}
